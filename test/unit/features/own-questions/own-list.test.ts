import { loadChecklist } from '$content';
import { addOwnQuestion, applyOwnQuestions, blankOwnQuestion, changeOwnQuestion, type OwnQuestion } from '$domain';
import { expect, test } from 'vitest';
import { countWords, listThemes } from '../../../../src/features/own-questions/own-list';

const checklist = await loadChecklist();
const blank = (code: string): OwnQuestion => blankOwnQuestion(checklist, code, 1_000);
const own = addOwnQuestion(checklist, [], { themeCode: '1', wording: { nl: 'Wie?' }, addressees: [] }, 1_000);
const hidden = changeOwnQuestion(blank('1.1a'), { isHidden: true }, 1_000);
const reworded = changeOwnQuestion(blank('1.1b'), { wording: { nl: 'Anders' } }, 1_000);
const list = (...changes: readonly OwnQuestion[]): ReturnType<typeof listThemes> =>
  listThemes(checklist, applyOwnQuestions(checklist, changes), changes);

test('every theme has all its parts, hidden ones in their place, with what was done to them', () => {
  const theme = list(own, hidden, reworded).find((one) => one.theme.code === '1');
  const marked = theme?.parts.filter(({ marks }) => marks.length > 0).map(({ code, marks }) => [code, ...marks]);
  expect(marked).toEqual([
    ['1.1a', 'hidden'],
    ['1.1b', 'reworded'],
    [own.partCode, 'own'],
  ]);
  expect(theme?.parts).toHaveLength(12);
});

test('how much was changed is said in words', () => {
  expect(countWords(list())).toBe('Alle vragen staan zoals de app ze stelt.');
  expect(countWords(list(own, hidden, reworded))).toBe(
    '1 eigen vraag · 1 vraag met andere woorden · 1 verborgen vraag',
  );
});

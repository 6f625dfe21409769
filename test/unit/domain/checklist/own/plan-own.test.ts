import { loadChecklist } from '$content';
import {
  addOwnQuestion,
  changeOwnQuestion,
  factsToRows,
  findPart,
  listAsRows,
  OwnQuestionSchema,
  parseRecord,
  planOwnQuestions,
  type OwnQuestion,
  type OwnQuestionPlan,
  type QuestionRow,
} from '$domain';
import { describe, expect, test } from 'vitest';

const checklist = await loadChecklist();
const own = addOwnQuestion(
  checklist,
  [],
  { themeCode: '2', wording: { nl: 'Is er een wachtlijst?' }, addressees: ['school'] },
  1_000,
  'R1-bcdf',
);
const removed = { ...own, id: `${checklist.id}.R2-bcdf`, partCode: 'R2-bcdf', isRemoved: true };
const fresh: QuestionRow = {
  row: 2,
  code: '',
  theme: '2',
  nl: 'Wie belt de ouders?',
  en: '',
  addressees: [],
  isHidden: false,
  isRemoved: false,
};
const ownRow: QuestionRow = { ...fresh, code: 'R1-bcdf', nl: 'Is er een wachtlijst?', addressees: ['school'] };
const appPart = findPart(checklist, '1.1a')?.part;
const appRow: QuestionRow = {
  ...fresh,
  code: '1.1a',
  theme: '1',
  nl: appPart?.question.nl,
  en: appPart?.question.en,
  addressees: appPart?.addressees ?? [],
};
const present: readonly OwnQuestion[] = [own, removed];
const plan = (rows: readonly QuestionRow[], here = present): OwnQuestionPlan =>
  planOwnQuestions(checklist, here, rows, 5_000);

describe('OQ4 taking in rows', () => {
  test('a row without a code becomes a new question', () => {
    const { rows, writes } = plan([fresh]);
    expect(rows).toMatchObject([{ type: 'taken', change: 'added', question: 'Wie belt de ouders?' }]);
    expect(writes).toMatchObject([{ themeCode: '2', wording: { nl: 'Wie belt de ouders?' } }]);
    expect(writes[0]?.partCode).toMatch(/^R3-/);
    expect(writes.every((write) => parseRecord(OwnQuestionSchema, write) !== undefined)).toBe(true);
  });

  test.each<[string, QuestionRow, string]>([
    ['unchanged', ownRow, 'unchanged'],
    ['reworded', { ...ownRow, nl: 'Hoe lang is de wachtlijst?' }, 'reworded'],
    ['given to others', { ...ownRow, addressees: [] }, 'changed'],
    ['moved', { ...ownRow, theme: '3' }, 'changed'],
    ['hidden', { ...ownRow, isHidden: true }, 'hidden'],
    ['removed', { ...ownRow, isRemoved: true }, 'removed'],
    ['of another device', { ...ownRow, code: 'R9-wxzv' }, 'added'],
    ['removed on another device', { ...ownRow, code: 'R9-wxzv', isRemoved: true }, 'removed'],
    ['removed here as well', { ...ownRow, code: 'R2-bcdf', isRemoved: true }, 'unchanged'],
    ['of the app', appRow, 'unchanged'],
    ['of the app, reworded', { ...appRow, nl: 'Anders gezegd' }, 'reworded'],
    ['of the app, hidden', { ...appRow, isHidden: true }, 'hidden'],
    ['of the app, without words', { ...appRow, nl: undefined, en: undefined, isHidden: true }, 'hidden'],
    ['of the app, without theme', { ...appRow, theme: '', addressees: [] }, 'unchanged'],
  ])('a question %s is seen as that', (_name, row, change) => {
    const planned = plan([row]);
    expect(planned.rows).toMatchObject([{ type: 'taken', change }]);
    expect(planned.writes).toHaveLength(change === 'unchanged' ? 0 : 1);
    expect(planned.writes.every((write) => parseRecord(OwnQuestionSchema, write) !== undefined)).toBe(true);
  });

  test('one that is reworded tells what stood here, and remembers it', () => {
    const { rows, writes } = plan([{ ...ownRow, nl: 'Hoe lang is de wachtlijst?' }]);
    expect(rows[0]).toMatchObject({ was: 'Is er een wachtlijst?' });
    expect(writes[0]?.earlier).toEqual([{ wording: { nl: 'Is er een wachtlijst?' }, until: 5_000 }]);
  });

  test('one that is hidden or asked again besides says so', () => {
    const hidden = { ...ownRow, nl: 'Hoe lang?', isHidden: true };
    expect(plan([hidden]).rows).toMatchObject([{ change: 'reworded', also: 'hidden' }]);
    expect(plan([{ ...fresh, isHidden: true }]).rows).toMatchObject([{ change: 'added', also: 'hidden' }]);
    const here = plan([hidden]).writes;
    expect(plan([ownRow], here).rows).toMatchObject([{ change: 'reworded', also: 'shown' }]);
    expect(plan([{ ...ownRow, isHidden: true }]).rows[0]).not.toHaveProperty('also');
  });

  test.each<[string, readonly QuestionRow[], string]>([
    ['duplicate-code', [ownRow, { ...ownRow, nl: 'Iets anders?' }], 'R1-bcdf'],
    ['duplicate-code', [appRow, appRow], '1.1a'],
    ['duplicate-question', [fresh, fresh], 'Wie belt de ouders?'],
    ['retired-code', [{ ...ownRow, code: 'R2-bcdf' }], 'R2-bcdf'],
    ['unknown-code', [{ ...appRow, code: '9.9' }], '9.9'],
    ['unknown-code', [{ ...appRow, code: '1.1A' }], '1.1A'],
    ['unknown-theme', [{ ...fresh, theme: 'Geld' }], 'Geld'],
    ['unknown-theme', [{ ...fresh, theme: '' }], ''],
    ['unknown-addressee', [{ ...fresh, addressees: ['tovenaar'] }], 'tovenaar'],
    ['no-question', [{ ...fresh, nl: '  ' }], ''],
    ['no-question', [{ ...appRow, nl: '' }], '1.1a'],
    ['no-question', [{ ...ownRow, code: 'R9-wxzv', nl: undefined }], 'R9-wxzv'],
    ['too-long', [{ ...fresh, nl: 'x'.repeat(301) }], '300'],
    ['fixed-theme', [{ ...appRow, theme: '2' }], '2'],
    ['fixed-addressees', [{ ...appRow, addressees: ['other'] }], '1.1a'],
    ['unclear-hidden', [{ ...ownRow, isHidden: undefined }], 'R1-bcdf'],
  ])('%s is refused with what is wrong, and changes nothing', (reason, rows, about) => {
    const planned = plan(rows);
    expect(planned.rows.at(-1)).toMatchObject({ type: 'refused', reason, about });
    expect(planned.writes.every(({ partCode }) => partCode !== about)).toBe(true);
  });

  test('rows that are refused do not keep the others out', () => {
    const planned = plan([
      { ...fresh, theme: 'Geld' },
      { ...fresh, row: 3 },
    ]);
    expect(planned.rows.map(({ type }) => type)).toEqual(['refused', 'taken']);
    expect(planned.writes).toHaveLength(1);
  });

  test('the same rows again change nothing more', () => {
    const rows = [fresh, { ...ownRow, nl: 'Anders?' }, { ...appRow, isHidden: true }];
    const once = plan(rows);
    const after = [...present.filter((one) => !once.writes.some(({ id }) => id === one.id)), ...once.writes];
    expect(plan(rows, after).writes).toEqual([]);
  });

  test('a theme is known by its code, by what begins with it, and by its title in either language', () => {
    const title = checklist.themes.find(({ code }) => code === '2')?.title;
    for (const theme of ['2', '2 Voorkant', '2. Voorkant', ` ${title?.nl ?? ''} `, title?.en.toUpperCase() ?? ''])
      expect(plan([{ ...fresh, theme }]).writes).toMatchObject([{ themeCode: '2' }]);
  });

  test('what one device has comes over to another whole, and the sheet of it changes nothing', () => {
    const changed = changeOwnQuestion(own, { wording: { nl: 'Hoe lang?' } }, 2_000);
    const here = [changed, removed];
    const there = plan(factsToRows(here), []).writes;
    expect(there).toMatchObject([
      { partCode: 'R1-bcdf', wording: { nl: 'Hoe lang?' }, themeCode: '2', addressees: ['school'] },
      { partCode: 'R2-bcdf', isRemoved: true },
    ]);
    expect(plan(listAsRows(checklist, here), here)).toMatchObject({ writes: [] });
  });
});

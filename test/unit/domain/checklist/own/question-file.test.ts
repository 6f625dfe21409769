import { loadChecklist } from '$content';
import { addOwnQuestion, factsToRows, parseQuestionFile, toQuestionFile } from '$domain';
import { describe, expect, test } from 'vitest';

const checklist = await loadChecklist();
const own = addOwnQuestion(
  checklist,
  [],
  { themeCode: '1', wording: { nl: 'Wie belt?', en: 'Who calls?' }, addressees: ['school'] },
  1_000,
);
const removed = { ...own, id: 'x', partCode: 'R5-bcdf', isRemoved: true, wording: { nl: 'Weg' } };
const file = toQuestionFile(checklist.id, [own, removed]);

describe('questions in a file of our own form', () => {
  test('come out as they went in, with the codes that are taken', () => {
    const read = parseQuestionFile(JSON.parse(JSON.stringify(file)), checklist);
    expect(read).toEqual({ ok: true, value: factsToRows([own, removed]) });
  });

  test('a file that a person wrote may leave out what is usual', () => {
    const short = { ...file, questions: [{ theme: '1', question: { nl: 'Wie?' } }] };
    expect(parseQuestionFile(short, checklist)).toMatchObject({
      ok: true,
      value: [{ row: 1, code: '', theme: '1', nl: 'Wie?', addressees: [], isHidden: false, isRemoved: false }],
    });
  });

  test.each([
    ['foreign', undefined],
    ['foreign', { kind: 'iets anders', form: 1 }],
    ['newer', { ...file, form: 2, questions: 'later' }],
    ['damaged', { ...file, questions: [{ code: 5 }] }],
    ['damaged', { ...file, questions: undefined }],
    ['other-checklist', { ...file, checklistId: 'another' }],
  ])('%s is said of a file that is not to be read', (problem, input) => {
    expect(parseQuestionFile(input, checklist)).toEqual({ ok: false, error: problem });
  });
});

import { loadChecklists } from '$content';
import { addOwnQuestion, isOwnCode, listParts, OwnQuestionSchema, parseRecord, TableQuestionSchema } from '$domain';
import { describe, expect, test } from 'vitest';
import retired from '../../../../../src/content/retired-ids.json';
import { compareOwnCodes, makeOwnCode, numberOfCode } from '../../../../../src/domain/checklist/own/own-question';

const [checklist] = await loadChecklists();
const draft = { themeCode: '2', wording: { nl: 'Is er een wachtlijst?' }, addressees: [] };
const own = checklist === undefined ? undefined : addOwnQuestion(checklist, [], draft, 1_000);

describe('OQ1 the codes of a region', () => {
  test('count up over all that ever were, removed ones too', () => {
    const first = makeOwnCode([]);
    expect(first).toMatch(/^R1-[a-z]{4}$/);
    expect(makeOwnCode([{ partCode: first }, { partCode: 'R7-bcdf' }, { partCode: '4.5c' }])).toMatch(/^R8-[a-z]{4}$/);
    expect(numberOfCode('R7-bcdf')).toBe(7);
    expect(numberOfCode('4.5c')).toBe(0);
  });

  test('are kept apart from those of another device by their letters', () => {
    expect(new Set(Array.from({ length: 50 }, () => makeOwnCode([]))).size).toBeGreaterThan(45);
  });

  test('are never those of the app, issued or retired', () => {
    const issued = Object.values(retired).flatMap((ids) => [...ids.issued, ...ids.retired]);
    const inUse = checklist === undefined ? [] : listParts(checklist).map(({ part }) => part.code);
    expect([...issued, ...inUse].filter(isOwnCode)).toEqual([]);
  });

  test('stand in the order in which they were made', () => {
    expect(['R10-bbbb', 'R2-cccc', 'R2-bbbb'].sort(compareOwnCodes)).toEqual(['R2-bbbb', 'R2-cccc', 'R10-bbbb']);
  });
});

describe('the record of a question', () => {
  test('is read where it is whole', () => {
    expect(parseRecord(OwnQuestionSchema, own)).toEqual(own);
  });

  test.each([
    { wording: undefined },
    { themeCode: undefined },
    { wording: { nl: '  ' } },
    { wording: { nl: 'x'.repeat(301) } },
    { addressees: ['school', 'school'] },
    { addressees: ['wizard'] },
    { partCode: '1.1a', isRemoved: true, themeCode: undefined },
    { partCode: '1.1a' },
    { isHidden: 'ja' },
  ])('is not read with %o', (change) => {
    expect(parseRecord(OwnQuestionSchema, { ...own, ...change })).toBeUndefined();
    expect(parseRecord(TableQuestionSchema, { ...own, participantId: 'p', laidAt: 1, ...change })).toBeUndefined();
  });
});

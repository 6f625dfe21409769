import { loadChecklist } from '$content';
import {
  changeAnswer,
  listParts,
  parseRecord,
  partsOfQuickReview,
  pickForQuickReview,
  QUICK_REVIEW_LENGTH,
  SettingsSchema,
  type Answer,
  type PartyKind,
  type PlacedPart,
} from '$domain';
import { describe, expect, test } from 'vitest';

const checklist = await loadChecklist();
const codesOf = (parts: readonly PlacedPart[]): readonly string[] => parts.map(({ part }) => part.code);
const allCodes = codesOf(listParts(checklist));
const answered = (codes: readonly string[]): ReadonlyMap<string, Answer> =>
  new Map(codes.map((code) => [code, changeAnswer(undefined, checklist, code, { value: 'yes' }, 5)]));
const none = answered([]);

describe('picking for a quick review', () => {
  test('CHK-3 takes ten open parts that name the kind of party first, in the order of the checklist', () => {
    const picked = pickForQuickReview(checklist, none, 'school');
    expect(picked).toHaveLength(QUICK_REVIEW_LENGTH);
    expect(picked.every(({ part }) => part.addressees.includes('school'))).toBe(true);
    expect(codesOf(picked)).toEqual(codesOf(listParts(checklist)).filter((code) => codesOf(picked).includes(code)));
  });

  test('CHK-12 begins where the person was and goes round', () => {
    const codes = codesOf(pickForQuickReview(checklist, none, 'school', '4.2b'));
    expect(codes.slice(0, 4)).toEqual(['4.2b', '4.2c', '4.3', '1.2a']);
    expect(codesOf(pickForQuickReview(checklist, none, 'school', 'gone'))).toEqual(
      codesOf(pickForQuickReview(checklist, none, 'school')),
    );
  });

  test('CHK-12 leaves out what has an answer, and "not known here" is one', () => {
    const unknown = changeAnswer(undefined, checklist, '4.2b', { value: 'unknown-here' }, 5);
    const onlyWords = changeAnswer(undefined, checklist, '4.2c', { explanation: 'Nog bezig' }, 5);
    const answers = new Map([
      ['4.2b', unknown],
      ['4.2c', onlyWords],
    ]);
    expect(codesOf(pickForQuickReview(checklist, answers, 'school', '4.2b'))[0]).toBe('4.2c');
  });

  test('CHK-3 goes on with parts for everyone, and comes to those for others only when nothing else is open', () => {
    const own = listParts(checklist).filter(({ part }) => part.addressees.includes('school'));
    const afterOwn = pickForQuickReview(checklist, answered(codesOf(own).slice(1)), 'school');
    expect(codesOf(afterOwn)[0]).toBe(codesOf(own)[0]);
    expect(afterOwn.slice(1).every(({ part }) => part.addressees.length === 0)).toBe(true);
    const meant = listParts(checklist).filter(
      ({ part }) => part.addressees.length === 0 || part.addressees.includes('school'),
    );
    const afterAll = pickForQuickReview(checklist, answered(codesOf(meant)), 'school');
    expect(afterAll).toHaveLength(QUICK_REVIEW_LENGTH);
    expect(afterAll.some(({ part }) => part.addressees.length === 0 || part.addressees.includes('school'))).toBe(false);
    expect(pickForQuickReview(checklist, answered(codesOf(meant).slice(3)), 'school')).toHaveLength(3);
  });

  test('CHK-3 a kind that no part names gets what is for everyone; without a kind all parts are', () => {
    const picked = pickForQuickReview(checklist, none, 'attendance-office');
    expect(picked).toHaveLength(QUICK_REVIEW_LENGTH);
    expect(picked.every(({ part }) => part.addressees.length === 0)).toBe(true);
    expect(codesOf(pickForQuickReview(checklist, none, undefined))).toEqual(allCodes.slice(0, QUICK_REVIEW_LENGTH));
  });

  test('picks nothing where everything has an answer', () => {
    expect(pickForQuickReview(checklist, answered(allCodes), 'school')).toEqual([]);
  });
});

describe('a quick review under way', () => {
  const review = { checklistId: checklist.id, partyKind: 'school', partCodes: ['3.1b', 'gone', '1.2a'] } as const;
  const read = (change: object, kind: PartyKind | undefined = 'school') =>
    codesOf(partsOfQuickReview(checklist, { ...review, ...change }, kind));

  test('keeps its parts in their order, without those that are gone', () => {
    expect(read({})).toEqual(['3.1b', '1.2a']);
  });

  test('is past for another checklist, another kind of party, or where there is none', () => {
    expect(read({ checklistId: 'another' })).toEqual([]);
    expect(read({}, 'municipality')).toEqual([]);
    expect(partsOfQuickReview(checklist, undefined, undefined)).toEqual([]);
  });

  test('stands in the settings, and older settings have none', () => {
    expect(parseRecord(SettingsSchema, { v: 1, quickReview: review })?.quickReview).toEqual(review);
    expect(parseRecord(SettingsSchema, { v: 1 })).not.toHaveProperty('quickReview');
  });
});

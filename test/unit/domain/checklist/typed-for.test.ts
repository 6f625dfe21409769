import {
  findMovements,
  hasOwnAnswer,
  isUnconfirmed,
  listToConfirm,
  makeMirror,
  type MirrorAnswer,
  type SealedAnswer,
  type TableAnswer,
  type TypedFor,
} from '$domain';
import { describe, expect, test } from 'vitest';

const CONFIRMED: TypedFor = { confirmation: { participantId: 'bo', confirmedAt: 50 } };

function answer(id: string, partCode: string, broughtInAt: number, change: Partial<TableAnswer> = {}): TableAnswer {
  return {
    id,
    checklistId: 'vragen',
    checklistVersion: 1,
    partCode,
    value: 'yes',
    explanation: id,
    evidenceLink: '',
    partyId: 'school',
    participantId: 'anna',
    broughtInAt,
    ...change,
  };
}

const sealed = (partCode: string, typedFor?: TypedFor): SealedAnswer => ({
  id: `sealed.${partCode}`,
  partyId: 'school',
  participantId: 'bo',
  broughtInAt: 1,
  roundId: 'r1',
  checklistId: 'vragen',
  partCode,
  commitment: '',
  box: '',
  ...(typedFor === undefined ? {} : { typedFor }),
});

const toMirror = (answers: readonly TableAnswer[]): readonly MirrorAnswer[] =>
  answers.map(({ id, ...rest }) => ({ ...rest, entryId: id }));

const standing = (...answers: readonly TableAnswer[]): readonly (string | undefined)[] =>
  [answers, [...answers].reverse()].map(
    (order) => makeMirror(['1'], toMirror(order))[0]?.answersByPartyId.get('school')?.entryId,
  );

describe('what was typed for a party', () => {
  test('TBL-12 is unconfirmed until its own party confirmed it; its own words never are', () => {
    expect(isUnconfirmed({})).toBe(false);
    expect(isUnconfirmed({ typedFor: {} })).toBe(true);
    expect(isUnconfirmed({ typedFor: CONFIRMED })).toBe(false);
  });

  test('DM37 never stands above what the party said itself, however late it comes and in whatever order', () => {
    const own = answer('own', '1', 10);
    expect(standing(own, answer('typed', '1', 99, { typedFor: {} }))).toEqual(['own', 'own']);
    expect(standing(answer('typed', '1', 5, { typedFor: {} }))).toEqual(['typed', 'typed']);
    expect(standing(own, answer('typed', '1', 99, { typedFor: CONFIRMED }))).toEqual(['typed', 'typed']);
    const later = answer('later', '1', 99, { typedFor: {} });
    expect(standing(answer('typed', '1', 5, { typedFor: {} }), later)).toEqual(['later', 'later']);
  });

  test('DM37 does not make it look as if the party moved', () => {
    const before = answer('own', '1', 5);
    const after = answer('own-after', '1', 20);
    const typed = answer('typed', '1', 30, { value: 'no', typedFor: {} });
    expect(findMovements(['1'], { answers: toMirror([before, after, typed]), withdrawnAnswers: [] }, 10)).toEqual([]);
  });

  test('TBL-12 a party has an answer of its own where it said something, sealed or confirmed too', () => {
    const at = (partCode: string) => ({ partyId: 'school', checklistId: 'vragen', partCode });
    const laid = {
      answers: [
        answer('a', '1', 1),
        answer('b', '2', 1, { typedFor: {} }),
        answer('c', '3', 1, { typedFor: CONFIRMED }),
        answer('d', '6', 1, { partyId: 'swv' }),
      ],
      sealedAnswers: [sealed('4'), sealed('5', {})],
    };
    expect(['1', '2', '3', '4', '5', '6'].filter((code) => hasOwnAnswer(laid, at(code)))).toEqual(['1', '3', '4']);
  });

  test('TBL-12 waits for the party: the latest on each part, and not where it said something itself', () => {
    const answers = [
      answer('a', '1', 1, { typedFor: {} }),
      answer('b', '1', 2, { typedFor: {} }),
      answer('b2', '1', 2, { typedFor: {} }),
      answer('c', '2', 1, { typedFor: {} }),
      answer('own', '2', 2),
      answer('d', '3', 1, { typedFor: {} }),
      answer('e', '4', 1, { typedFor: {}, partyId: 'swv' }),
      answer('f', '5', 1, { typedFor: CONFIRMED }),
    ];
    const waiting = listToConfirm({ answers, sealedAnswers: [sealed('3')] }, 'school');
    expect(waiting.map(({ id }) => id)).toEqual(['b2']);
  });
});

import {
  answerBefore,
  AnswerSchema,
  beginRoundOf,
  changeAnswer,
  isAnswered,
  isSameSaying,
  isToConfirm,
  parseRecord,
  saidAt,
  sayAnew,
  saysSomething,
  takeConfirmationBack,
  touchedAt,
} from '$domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleAnswer } from '../../../helpers/samples';

const part = { kind: 'part' } as const;
const checklist = { id: 'clarifying-questions', version: 1 };
const first = sampleAnswer('1.0a', { value: 'no', explanation: 'Nog niet.' });
const begun = beginRoundOf(first, 5_000);

describe('CHK-10 a new round starts from the last', () => {
  test('CHK-10 an answer stays as it is, and does not count until it is confirmed', () => {
    expect(begun).toMatchObject({ value: 'no', explanation: 'Nog niet.', updatedAt: first.updatedAt });
    expect([isToConfirm(first), isToConfirm(begun)]).toEqual([false, true]);
    expect([isAnswered(part, first), isAnswered(part, begun)]).toEqual([true, false]);
    expect(answerBefore(begun)).toBeUndefined();
    const confirmed = sayAnew(begun, 6_000);
    expect([isToConfirm(confirmed), isAnswered(part, confirmed)]).toEqual([false, true]);
    expect(answerBefore(confirmed)).toMatchObject({ value: 'no', saidAt: 1_000 });
    expect([saidAt(confirmed), touchedAt(begun)]).toEqual([6_000, 5_000]);
  });

  test('CHK-10 what was said before is kept once a round, with its reason; the reason begins blank', () => {
    const second = changeAnswer(begun, checklist, '1.0a', { value: 'yes' }, 6_000);
    const withReason = changeAnswer(second, checklist, '1.0a', { changeReason: 'Besluit van de raad' }, 7_000);
    expect(withReason.earlier).toMatchObject([{ value: 'no', explanation: 'Nog niet.', saidAt: 1_000 }]);
    const third = changeAnswer(beginRoundOf(withReason, 9_000), checklist, '1.0a', { value: 'partly' }, 10_000);
    expect(third).not.toHaveProperty('changeReason');
    expect(third.earlier).toMatchObject([{ value: 'no' }, { value: 'yes', changeReason: 'Besluit van de raad' }]);
    expect(parseRecord(AnswerSchema, third)).toEqual(third);
  });

  test('CHK-10 confirming can be taken back; what was changed stays changed', () => {
    expect(takeConfirmationBack(sayAnew(begun, 6_000))).toEqual({ ...begun, earlier: [] });
    const changed = changeAnswer(begun, checklist, '1.0a', { value: 'yes' }, 6_000);
    expect(takeConfirmationBack(changed)).toBe(changed);
    const again = sayAnew(beginRoundOf(sayAnew(begun, 6_000), 9_000), 10_000);
    expect(takeConfirmationBack(again)).toMatchObject({ confirmedAt: 6_000, earlier: [{ saidAt: 1_000 }] });
  });

  test('CHK-10 a clock that was put back does not make a round go by unseen', () => {
    const late = { ...first, updatedAt: 9_000 };
    const early = beginRoundOf(late, 2_000);
    expect(isToConfirm(early)).toBe(true);
    expect(isToConfirm(sayAnew(early, 2_500))).toBe(false);
  });

  test('outside a round nothing is kept', () => {
    expect(sayAnew(first, 6_000)).toBe(first);
    expect(saysSomething(sampleAnswer('1.0a', { ownNote: 'navragen' }))).toBe(false);
    expect(saysSomething(sampleAnswer('1.0a', { explanation: ' iets ' }))).toBe(true);
  });

  test('CHK-13 however often one goes through it, each earlier answer is kept in order and none is lost', () => {
    const value = fc.constantFrom('yes', 'partly', 'no', undefined);
    fc.assert(
      fc.property(fc.array(value, { maxLength: 8 }), (rounds) => {
        let answer = first;
        const said = [first.value];
        rounds.forEach((next, at) => {
          const nowMs = 10_000 * (at + 1);
          answer = beginRoundOf(answer, nowMs);
          answer =
            next === undefined
              ? sayAnew(answer, nowMs + 5)
              : changeAnswer(answer, checklist, '1.0a', { value: next }, nowMs + 5);
          said.push(answer.value);
        });
        expect((answer.earlier ?? []).map((earlier) => earlier.value)).toEqual(said.slice(0, -1));
        const moments = (answer.earlier ?? []).map((earlier) => earlier.saidAt);
        expect([...moments].sort((one, other) => one - other)).toEqual(moments);
        const before = answerBefore(answer);
        if (before !== undefined) expect(isSameSaying(answer, before)).toBe(answer.value === before.value);
      }),
    );
  });
});

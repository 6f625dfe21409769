import { countSealedByParty, findRound, isSealedPart, viewRound, type Round, type SealedAnswer } from '$domain';
import { describe, expect, test } from 'vitest';

const round = (id: string, startedAt: number, checklistId = 'vragen'): Round => ({
  id,
  checklistId,
  startedAt,
  participantId: 'anna',
  sealKey: 'A'.repeat(43),
  signature: 'C'.repeat(86),
});
const sealed = (id: string, partyId: string, partCode: string, broughtInAt = 1, roundId = 'r2'): SealedAnswer => ({
  id,
  partyId,
  participantId: 'bo',
  broughtInAt,
  roundId,
  checklistId: 'vragen',
  partCode,
  commitment: 'B'.repeat(43),
  box: 'x',
});
const content = {
  rounds: [round('r1', 1), round('r2', 9), round('r3', 20, 'andere')],
  sealedAnswers: [
    sealed('a', 'leiden', 'Q1'),
    sealed('b', 'leiden', 'Q1', 3),
    sealed('c', 'school', 'Q1'),
    sealed('d', 'school', 'Q2'),
    sealed('e', 'school', 'Q2', 9, 'r1'),
  ],
  reveals: [
    { roundId: 'r2', partCode: 'Q2', revealedAt: 10, participantId: 'anna', signature: 'C'.repeat(86) },
    { roundId: 'r1', partCode: 'Q1', revealedAt: 10, participantId: 'anna', signature: 'C'.repeat(86) },
  ],
};

describe('a round', () => {
  test('that counts is the one of this checklist that was started last, the same on every device', () => {
    expect(findRound(content.rounds, 'vragen')?.id).toBe('r2');
    expect(findRound(content.rounds, 'onbekend')).toBeUndefined();
    expect(findRound([round('z', 5), round('b', 5)], 'vragen')?.id).toBe('b');
  });

  test('is laid out part by part, with the latest of each party', () => {
    const view = viewRound(content, 'vragen', ['Q1', 'Q2', 'Q3']);
    expect(
      view?.parts.map(({ partCode, isRevealed, sealed: own }) => [partCode, isRevealed, own.map(({ id }) => id)]),
    ).toEqual([
      ['Q1', false, ['b', 'c']],
      ['Q2', true, ['d']],
      ['Q3', false, []],
    ]);
    expect(view === undefined ? undefined : [...countSealedByParty(view)]).toEqual([
      ['leiden', 1],
      ['school', 2],
    ]);
    expect(viewRound({ ...content, rounds: [] }, 'vragen', ['Q1'])).toBeUndefined();
  });

  test('asks for a seal until a part is revealed', () => {
    expect(isSealedPart(content, round('r2', 9), 'Q1')).toBe(true);
    expect(isSealedPart(content, round('r2', 9), 'Q2')).toBe(false);
  });
});

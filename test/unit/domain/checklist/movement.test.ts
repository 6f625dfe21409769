import { findMovements, type MirrorAnswer } from '$domain';
import { expect, test } from 'vitest';

const answer = (
  entryId: string,
  partCode: string,
  partyId: string,
  value: MirrorAnswer['value'],
  broughtInAt: number,
): MirrorAnswer => ({ entryId, partCode, partyId, value, broughtInAt, explanation: entryId, evidenceLink: '' });

const round = { startedAt: 100 };

test('CHK-10 a party moved where its latest answer differs from its latest before the round', () => {
  const movements = findMovements(
    ['Q1', 'Q2', 'Q3'],
    [
      answer('a', 'Q2', 'leiden', 'no', 10),
      answer('b', 'Q2', 'leiden', 'partly', 20),
      answer('c', 'Q2', 'leiden', 'yes', 120),
      answer('d', 'Q1', 'school', 'no', 20),
      answer('e', 'Q1', 'school', 'yes', 100),
      answer('f', 'Q1', 'school', 'partly', 130),
    ],
    round,
  );
  expect(movements.map(({ partCode, before, after }) => [partCode, before.entryId, after.entryId])).toEqual([
    ['Q1', 'd', 'f'],
    ['Q2', 'b', 'c'],
  ]);
});

test('CHK-10 who said the same, nothing before or nothing since did not move; nor did an unknown part', () => {
  expect(
    findMovements(
      ['Q1', 'Q2', 'Q3'],
      [
        answer('a', 'Q1', 'leiden', 'no', 10),
        answer('b', 'Q1', 'leiden', 'no', 120),
        answer('c', 'Q2', 'leiden', 'yes', 120),
        answer('d', 'Q3', 'leiden', 'yes', 10),
        answer('e', 'Q9', 'leiden', 'yes', 10),
        answer('f', 'Q9', 'leiden', 'no', 110),
      ],
      round,
    ),
  ).toEqual([]);
});

import { groupArrangements, listHistory, type OwnerConfirmation } from '$domain';
import { expect, test } from 'vitest';
import { lying, lyingContent, match, settledCount, thereIs } from '../../../../helpers/lying';

const confirmation: OwnerConfirmation = {
  id: 'o',
  at: 30,
  participantId: 'p-gemeente',
  partyId: 'gemeente',
  side: 'content',
  owner: { state: 'named', names: ['De Brug'] },
  seen: [{ entryId: 'a', partyId: 'school', claimedAt: 5 }],
  isConfirmed: true,
};

test('INV-13 all that happened to an arrangement, the latest first, with what was said before', () => {
  const [first, second] = [settledCount('s1', 6, 10, ['a', 'b']), settledCount('s2', 9, 20, ['a', 'b'])];
  const content = lyingContent({
    arrangements: [lying('a', 'school'), lying('b', 'aanbieder'), lying('c', 'swv')],
    entryMatches: [match('m', ['a', 'b'], 6), match('open', ['a', 'c'], 7, 'open'), match('n', ['c', 'd'], 7, 'apart')],
    settledValues: [second, first, settledCount('s3', 1, 21, ['c'])],
    claimChanges: [
      {
        ...{ id: 'a/c2', entryId: 'a', contributionId: 'c2', partyId: 'school', participantId: 'p', at: 15 },
        fields: ['youthCount', 'name'],
        before: { youthCount: 14 },
        after: { youthCount: 15 },
      },
    ],
    ownerConfirmations: [confirmation, { ...confirmation, id: 'x', seen: [] }],
  });
  const [group] = groupArrangements(content);
  const events = listHistory(thereIs(group), content);
  expect(events.map(({ id, at }) => [id, at])).toEqual([
    ['o', 30],
    ['s2', 20],
    ['a/c2 youthCount', 15],
    ['a/c2 name', 15],
    ['s1', 10],
    ['m', 6],
    ['in b', 5],
    ['in a', 5],
  ]);
  expect(events[1]).toMatchObject({ type: 'said', before: first, participantId: 'p-gemeente' });
  expect(events[4]).not.toHaveProperty('before');
});

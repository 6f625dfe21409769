import { markParties } from '$domain';
import { expect, test } from 'vitest';
import { listPeople, type PeopleSource } from '../../../../../src/features/shared/at-table/people';

const leiden = { id: 'municipality.leiden', kind: 'municipality', name: 'Gemeente Leiden', addedAt: 1 } as const;
const person = (id: string, name: string, partyId: string) =>
  ({ id, name, partyId, role: 'secretary', joinedAt: 1 }) as const;

const source: PeopleSource = {
  myId: 'anna',
  participants: [person('anna', 'Anna', leiden.id), person('carl', 'Carl', leiden.id)],
  present: [
    { participantId: 'anna', name: 'Anna', partyId: leiden.id, partyName: 'oud', letter: 'Z', colorIndex: 9 },
    { participantId: 'dora', name: 'Dora', partyId: 'school.x', partyName: 'School X', letter: 'B', colorIndex: 2 },
  ],
  parties: markParties([leiden]),
};

test('who is here comes first, then who sat down before', () => {
  expect(listPeople(source).map(({ name, isHere, isMe }) => [name, isHere, isMe])).toEqual([
    ['Anna', true, true],
    ['Dora', true, false],
    ['Carl', false, false],
  ]);
});

test('a party is shown as the table knows it, an unknown one as its person says', () => {
  const [anna, dora] = listPeople(source);
  expect(anna).toMatchObject({ partyName: 'Gemeente Leiden', letter: 'A', colorIndex: 1 });
  expect(dora).toMatchObject({ partyName: 'School X', letter: 'B', colorIndex: 2 });
});

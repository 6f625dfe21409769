import { markParties } from '$domain';
import { expect, test } from 'vitest';
import { listPeople, type PeopleSource } from '../../../../../src/features/shared/at-table/people';
import { device } from '../../../../helpers/live-states';

const leiden = { id: 'municipality.leiden', kind: 'municipality', name: 'Gemeente Leiden', addedAt: 1 } as const;
const person = (id: string, name: string, partyId: string) =>
  ({ id, name, partyId, role: 'secretary', joinedAt: 1 }) as const;

const source: PeopleSource = {
  myId: 'anna',
  myRole: 'facilitator',
  participants: [person('anna', 'Anna', leiden.id), person('carl', 'Carl', leiden.id)],
  present: [
    { participantId: 'anna', name: 'Anna', partyId: leiden.id, partyName: 'oud', letter: 'Z', colorIndex: 9 },
    { participantId: 'dora', name: 'Dora', partyId: 'school.x', partyName: 'School X', letter: 'B', colorIndex: 2 },
  ],
  parties: markParties([leiden]),
  devices: [],
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

test('each has the role that was proven, and whether their devices have the last words', () => {
  const devices = [
    device('Dora', { role: 'reader', holdsMine: true }),
    device('Carl', { isHere: false, holdsMine: true }),
    device('Carl', { sessionId: 'second', isHere: false, holdsMine: false }),
  ];
  const [anna, dora, carl] = listPeople({ ...source, devices });
  expect(anna).toMatchObject({ role: 'facilitator', holdsLast: undefined });
  expect(dora).toMatchObject({ role: 'reader', holdsLast: true });
  expect(carl).toMatchObject({ role: 'editor', holdsLast: false });
  expect(listPeople(source)[2]).toMatchObject({ role: undefined, holdsLast: undefined });
});

test('a reader who fell out is still listed, without a letter of a party that is not at the table', () => {
  const devices = [device('Lees', { role: 'reader', isHere: false, partyName: 'Raad' })];
  expect(listPeople({ ...source, devices }).at(-1)).toMatchObject({ name: 'Lees', letter: '–', isHere: false });
});

test('a device without a name is nobody yet', () => {
  expect(listPeople({ ...source, devices: [device('', { participantId: '' })] })).toHaveLength(3);
});

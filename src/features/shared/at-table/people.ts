import type { MarkedParty, Participant, TableRole } from '$domain';
import type { LiveDevice, PresentPerson } from '$table';
import type { TableSession } from './table-session.svelte';

/** A person at a table as a list shows them. */
export type ListedPerson = {
  readonly id: string;
  readonly name: string;
  readonly partyName: string;
  readonly letter: string;
  readonly colorIndex: number;
  readonly isHere: boolean;
  readonly isMe: boolean;
  /** What this person's key lets them do, where it was proven to this device. */
  readonly role: TableRole | undefined;
  /** Whether this person's device has the last words of this one; `undefined` where that is not known, or not asked. */
  readonly holdsLast: boolean | undefined;
};

/** What a list of people is made from. */
export type PeopleSource = {
  readonly myId: string;
  readonly myRole: TableRole | undefined;
  readonly participants: readonly Participant[];
  readonly present: readonly PresentPerson[];
  readonly parties: readonly MarkedParty[];
  readonly devices: readonly LiveDevice[];
};

/** In the circle of someone whose party is not at the table: a reader has a name there, no letter. */
const NO_LETTER = '–';

/** What a session knows of its people. */
export const peopleOf = ({ opening, key, content, present, parties, live }: TableSession): PeopleSource => ({
  myId: opening.type === 'open' ? opening.opened.known.me.participant.id : '',
  myRole: key?.role,
  participants: content.participants,
  present,
  parties,
  devices: live.devices,
});

type Known = Pick<ListedPerson, 'id' | 'name' | 'partyName' | 'letter' | 'colorIndex' | 'isHere'>;

/**
 * Everyone who sat down at the table and everyone who is here: who is here first, oneself at the top. Letter and colour
 * are those of the party as the table knows it; a party that has not come in yet has what its person says.
 */
export function listPeople(source: PeopleSource): readonly ListedPerson[] {
  const { present, participants, parties, devices } = source;
  const partiesById = new Map(parties.map((party) => [party.id, party]));
  const here = present.map((person): Known => {
    const { participantId: id, name } = person;
    const { letter, colorIndex, ...party } = partiesById.get(person.partyId) ?? { ...person, name: person.partyName };
    return { id, name, partyName: party.name, letter, colorIndex, isHere: true };
  });
  const seated = participants.map(({ id, name, partyId }): Known => {
    const { name: partyName = '', letter = '', colorIndex = 1 } = partiesById.get(partyId) ?? {};
    return { id, name, partyName, letter, colorIndex, isHere: false };
  });
  // A reader writes nothing, so the table does not remember them: who fell out is known by the device alone.
  const fallenOut = devices
    .filter(({ participantId }) => participantId !== '')
    .map(({ participantId: id, personName: name, partyName, isHere }): Known => {
      const { letter = '', colorIndex = 1 } = parties.find((party) => party.name === partyName) ?? {};
      return { id, name, partyName, letter, colorIndex, isHere };
    });
  const peopleById = new Map<string, Known>();
  for (const person of [...here, ...fallenOut.filter(({ isHere }) => isHere), ...seated, ...fallenOut])
    if (!peopleById.has(person.id)) peopleById.set(person.id, person);
  return [...peopleById.values()].map((person) => ({ ...person, ...describe(person, source) }));
}

function describe(
  { id, letter }: Known,
  { myId, myRole, devices }: PeopleSource,
): Pick<ListedPerson, 'isMe' | 'role' | 'holdsLast' | 'letter'> {
  const isMe = id === myId;
  const theirs = devices.filter(({ participantId }) => participantId === id);
  const [first] = theirs;
  return {
    isMe,
    letter: letter === '' ? NO_LETTER : letter,
    role: isMe ? myRole : first?.role,
    holdsLast: isMe || first === undefined ? undefined : theirs.every(({ holdsMine }) => holdsMine),
  };
}

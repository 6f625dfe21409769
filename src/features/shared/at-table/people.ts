import type { MarkedParty, Participant } from '$domain';
import type { PresentPerson } from '$table';
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
};

/** What a list of people is made from. */
export type PeopleSource = {
  readonly myId: string;
  readonly participants: readonly Participant[];
  readonly present: readonly PresentPerson[];
  readonly parties: readonly MarkedParty[];
};

/** What a session knows of its people. */
export const peopleOf = ({ opening, content, present, parties }: TableSession): PeopleSource => ({
  myId: opening.type === 'open' ? opening.opened.known.me.participant.id : '',
  participants: content.participants,
  present,
  parties,
});

/**
 * Everyone who sat down at the table and everyone who is here: who is here first, oneself at the top. Letter and colour
 * are those of the party as the table knows it; a party that has not come in yet has what its person says.
 */
export function listPeople({ myId, participants, present, parties }: PeopleSource): readonly ListedPerson[] {
  const partiesById = new Map(parties.map((party) => [party.id, party]));
  const hereIds = new Set(present.map(({ participantId }) => participantId));
  const here = present.map((person) => {
    const {
      name: partyName,
      letter,
      colorIndex,
    } = partiesById.get(person.partyId) ?? { ...person, name: person.partyName };
    const { participantId: id, name } = person;
    return { id, name, partyName, letter, colorIndex, isHere: true, isMe: id === myId };
  });
  const absent = participants
    .filter(({ id }) => !hereIds.has(id))
    .map(({ id, name, partyId }) => {
      const { name: partyName = '', letter = '', colorIndex = 1 } = partiesById.get(partyId) ?? {};
      return { id, name, partyName, letter, colorIndex, isHere: false, isMe: id === myId };
    });
  return [...here, ...absent];
}

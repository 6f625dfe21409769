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

/**
 * Everyone who sat down at the table and everyone who is here: who is here first, oneself at the top. Letter and colour
 * are those of the party as the table knows it; a party that has not come in yet has what its person says.
 */
export function listPeople({ opening, content, present, parties }: TableSession): readonly ListedPerson[] {
  const myId = opening.type === 'open' ? opening.opened.known.me.participant.id : '';
  const partiesById = new Map(parties.map((party) => [party.id, party]));
  const hereIds = new Set(present.map(({ participantId }) => participantId));
  const here = present.map((person) => ({
    id: person.participantId,
    name: person.name,
    partyName: partiesById.get(person.partyId)?.name ?? person.partyName,
    letter: partiesById.get(person.partyId)?.letter ?? person.letter,
    colorIndex: partiesById.get(person.partyId)?.colorIndex ?? person.colorIndex,
    isHere: true,
    isMe: person.participantId === myId,
  }));
  const absent = content.participants
    .filter(({ id }) => !hereIds.has(id))
    .map(({ id, name, partyId }) => {
      const party = partiesById.get(partyId);
      return {
        id,
        name,
        partyName: party?.name ?? '',
        letter: party?.letter ?? '',
        colorIndex: party?.colorIndex ?? 1,
        isHere: false,
        isMe: id === myId,
      };
    });
  return [...here, ...absent];
}

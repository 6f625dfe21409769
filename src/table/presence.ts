import { PARTY_COLOR_COUNT } from '$domain';
import type { Table } from './table';

/** A person who is at the table at this moment, as shown beside their cursor and in the list. */
export type PresentPerson = {
  readonly participantId: string;
  readonly name: string;
  readonly partyId: string;
  readonly partyName: string;
  readonly letter: string;
  readonly colorIndex: number;
};

const PRESENCE_FIELD = 'user';
const MAX_SHOWN_LENGTH = 80;

/** Says who is at this device. The link carries it while it is open; nothing of it is kept. */
export function announcePresence(table: Table, person: PresentPerson): void {
  table.replica.awareness.setLocalStateField(PRESENCE_FIELD, person);
}

/** Who is at the table now, this device first. Several devices of one person are one. */
export function readPresence(table: Table): readonly PresentPerson[] {
  const { awareness } = table.replica;
  const own = parsePerson(awareness.getLocalState());
  const others = [...awareness.getStates()]
    .filter(([clientId]) => clientId !== awareness.clientID)
    .map(([, state]) => parsePerson(state));
  const peopleById = new Map<string, PresentPerson>();
  for (const person of [own, ...others]) {
    if (person !== undefined && !peopleById.has(person.participantId)) peopleById.set(person.participantId, person);
  }
  return [...peopleById.values()];
}

/** Calls back when someone comes, goes or changes, until the returned function is called. */
export function onPresence(table: Table, listener: () => void): () => void {
  const { awareness } = table.replica;
  awareness.on('change', listener);
  return () => {
    awareness.off('change', listener);
  };
}

/** Presence comes from anyone with a link: only short plain texts are taken from it. */
export function parsePerson(state: unknown): PresentPerson | undefined {
  if (typeof state !== 'object' || state === null || !(PRESENCE_FIELD in state)) return undefined;
  const { [PRESENCE_FIELD]: user } = state;
  if (typeof user !== 'object' || user === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(user));
  const text = (name: string): string => {
    const value = fields.get(name);
    return typeof value === 'string' ? value.slice(0, MAX_SHOWN_LENGTH) : '';
  };
  if (text('participantId') === '') return undefined;
  const colorIndex = Number(fields.get('colorIndex'));
  return {
    participantId: text('participantId'),
    name: text('name'),
    partyId: text('partyId'),
    partyName: text('partyName'),
    letter: text('letter').slice(0, 3),
    colorIndex: isColorIndex(colorIndex) ? colorIndex : 1,
  };
}

const isColorIndex = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= PARTY_COLOR_COUNT;

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
const FINGERPRINT_FIELD = 'fingerprint';
const MAX_SHOWN_LENGTH = 80;
/** Enough for the longest line, with whatever is to be taken out of it. */
const MAX_READ_LENGTH = 1_000;

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

/** Says which words this device shows of the content, or with `undefined` that it shows none. */
export function announceFingerprint(table: Table, words: string | undefined): void {
  table.replica.awareness.setLocalStateField(FINGERPRINT_FIELD, words);
}

/** Which words the devices of the others show, by participant: one for each device that shows any. */
export function readFingerprints(table: Table): ReadonlyMap<string, readonly string[]> {
  const { awareness } = table.replica;
  const wordsById = new Map<string, readonly string[]>();
  for (const [clientId, state] of awareness.getStates()) {
    const id = parsePerson(state)?.participantId;
    if (clientId === awareness.clientID || id === undefined || !(FINGERPRINT_FIELD in state)) continue;
    const words = toPlainLine(state[FINGERPRINT_FIELD]);
    if (words !== '') wordsById.set(id, [...(wordsById.get(id) ?? []), words]);
  }
  return wordsById;
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
  const text = (name: string): string => toPlainLine(fields.get(name));
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

/**
 * One line of plain text, cut to length. Out go marks that turn the direction of what stands beside them or that nobody
 * sees, and more than two accents on one letter: with those one person could pass for another or cover the screen.
 */
function toPlainLine(value: unknown): string {
  if (typeof value !== 'string') return '';
  const line = value
    .slice(0, MAX_READ_LENGTH)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}+/gu, '')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  return Array.from(line).slice(0, MAX_SHOWN_LENGTH).join('').trim();
}

const isColorIndex = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= PARTY_COLOR_COUNT;

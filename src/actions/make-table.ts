import {
  createId,
  err,
  isBetterKey,
  nameToPartyId,
  ok,
  type AppError,
  type KnownTable,
  type Language,
  type ParticipantRole,
  type PartyKind,
  type Result,
  type TableKey,
} from '$domain';
import {
  closeTable,
  createTable,
  createTableKey,
  deriveTableKeys,
  joinTable,
  readTableState,
  startTable,
  type StartingChapter,
} from '$table';
import type { OpenedTable } from './open-table';
import type { Services } from './services';

/** Who someone says they are when they sit down. */
export type Introduction = {
  readonly personName: string;
  readonly partyName: string;
  readonly partyKind: PartyKind;
  readonly role: ParticipantRole;
};

/** With whom one sits at a new table: with other parties, or with the members of one's own. */
export type TableKind = 'between-parties' | 'within-party';

/** Makes a table with its document's first chapters, keeps it on this device, and returns how this device knows it. */
export async function makeTable(
  services: Services,
  name: string,
  introduction: Introduction,
  chapters: readonly StartingChapter[],
  kind: TableKind = 'between-parties',
  language?: Language,
): Promise<Result<KnownTable, AppError>> {
  const key = await createTableKey();
  if (!key.ok) return key;
  const introduced = await introduce(services, key.value, name, introduction);
  if (!introduced.ok) return introduced;
  const { party } = introduced.value.me;
  const within = kind === 'within-party' ? { withinParty: { id: party.id, name: party.name } } : {};
  const known = ok({ ...introduced.value, ...within, isOnlyHere: true });
  const table = createTable(known.value.id);
  const stored = await services.tableStorage.open(table.id, table.replica);
  if (!stored.ok) {
    closeTable(table);
    return stored;
  }
  startTable(table, { name, chapters, nowMs: services.clock.nowMs(), ...within, ...(language && { language }) });
  joinTable(table, known.value.me.participant, party);
  const kept = await stored.value.flush();
  await stored.value.close();
  closeTable(table);
  if (!kept.ok) return kept;
  const noted = await services.store.knownTables.put(known.value);
  return noted.ok ? known : noted;
}

/**
 * Sits down at a table by the key of an invitation: remembers the table and who one is there. The table itself comes from
 * the others when it is opened. Someone who knew the table already keeps their place at it (AC3), with the better of both
 * keys: a newer one, or one that lets them do more.
 */
export async function joinByKey(
  services: Services,
  key: TableKey,
  introduction: Introduction,
  signallingAddress = '',
): Promise<Result<KnownTable, AppError>> {
  const known = await introduce(services, key, '', introduction);
  if (!known.ok) return known;
  const before = await services.store.knownTables.get(known.value.id);
  if (!before.ok) return before;
  if (before.value === undefined) return note(services, { ...known.value, signallingAddress });
  return isBetterKey(key, before.value.key) ? note(services, { ...before.value, key }) : ok(before.value);
}

/**
 * Corrects who one is at a table: the name, the role, or the party one speaks for. The seat stays the same one, and what was
 * brought in stays under the party it was brought in with (TD99). The others see it when the table opens anew.
 *
 * @returns `not-allowed` for a commenter, whose changes of what lies there are taken in by nobody.
 */
export async function correctSeat(
  { clock }: Services,
  opened: OpenedTable,
  { personName, partyName, partyKind, role }: Introduction,
): Promise<Result<unknown, AppError>> {
  const { known, table, stored } = opened;
  if (known.key.role === 'commenter') return err({ type: 'not-allowed' });
  const partyId = nameToPartyId(partyKind, partyName);
  const participant = { ...known.me.participant, name: personName.trim(), partyId, role };
  const added = { id: partyId, kind: partyKind, name: partyName.trim(), addedAt: clock.nowMs() };
  const party = partyId === known.me.party.id ? known.me.party : added;
  // What a reader writes is taken in by nobody, and a table that has not come in yet seats its people when it does.
  if (known.key.role !== 'reader' && readTableState(table).type === 'ready') {
    const seated = joinTable(table, participant, party);
    const kept = seated.ok ? await stored.flush() : seated;
    if (!kept.ok) return kept;
  }
  return opened.note({ me: { participant, party } });
}

async function note(services: Services, known: KnownTable): Promise<Result<KnownTable, AppError>> {
  const noted = await services.store.knownTables.put(known);
  return noted.ok ? ok(known) : noted;
}

async function introduce(
  { clock }: Services,
  key: TableKey,
  name: string,
  { personName, partyName, partyKind, role }: Introduction,
): Promise<Result<KnownTable, AppError>> {
  const keys = await deriveTableKeys(key);
  if (!keys.ok) return keys;
  const nowMs = clock.nowMs();
  const partyId = nameToPartyId(partyKind, partyName);
  return ok({
    v: 1,
    id: keys.value.tableId,
    createdAt: nowMs,
    updatedAt: nowMs,
    openedAt: nowMs,
    name,
    key,
    me: {
      participant: { id: createId(), name: personName.trim(), partyId, role, joinedAt: nowMs },
      party: { id: partyId, kind: partyKind, name: partyName.trim(), addedAt: nowMs },
    },
  });
}

import {
  createId,
  nameToPartyId,
  ok,
  type AppError,
  type KnownTable,
  type ParticipantRole,
  type PartyKind,
  type Result,
} from '$domain';
import {
  closeTable,
  createTable,
  createTableSecret,
  deriveTableKeys,
  joinTable,
  startTable,
  type StartingChapter,
} from '$table';
import type { Services } from './services';

/** Who someone says they are when they sit down. */
export type Introduction = {
  readonly personName: string;
  readonly partyName: string;
  readonly partyKind: PartyKind;
  readonly role: ParticipantRole;
};

/** Makes a table with its document's first chapters, keeps it on this device, and returns how this device knows it. */
export async function makeTable(
  services: Services,
  name: string,
  introduction: Introduction,
  chapters: readonly StartingChapter[],
): Promise<Result<KnownTable, AppError>> {
  const known = await introduce(services, createTableSecret(), name, introduction);
  if (!known.ok) return known;
  const table = createTable(known.value.id);
  const stored = await services.tableStorage.open(table.id, table.replica);
  if (!stored.ok) {
    closeTable(table);
    return stored;
  }
  startTable(table, { name, chapters, nowMs: services.clock.nowMs() });
  joinTable(table, known.value.me.participant, known.value.me.party);
  const kept = await stored.value.flush();
  await stored.value.close();
  closeTable(table);
  if (!kept.ok) return kept;
  const noted = await services.store.knownTables.put(known.value);
  return noted.ok ? known : noted;
}

/**
 * Sits down at a table by its secret: remembers the table and who one is there. The table itself comes from the others
 * when it is opened. Someone who knew the table already keeps their place at it.
 */
export async function joinBySecret(
  services: Services,
  secret: string,
  introduction: Introduction,
): Promise<Result<KnownTable, AppError>> {
  const known = await introduce(services, secret, '', introduction);
  if (!known.ok) return known;
  const before = await services.store.knownTables.get(known.value.id);
  if (!before.ok) return before;
  if (before.value !== undefined) return ok(before.value);
  const noted = await services.store.knownTables.put(known.value);
  return noted.ok ? known : noted;
}

async function introduce(
  { clock }: Services,
  secret: string,
  name: string,
  { personName, partyName, partyKind, role }: Introduction,
): Promise<Result<KnownTable, AppError>> {
  const keys = await deriveTableKeys(secret);
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
    secret,
    me: {
      participant: { id: createId(), name: personName.trim(), partyId, role, joinedAt: nowMs },
      party: { id: partyId, kind: partyKind, name: partyName.trim(), addedAt: nowMs },
    },
  });
}

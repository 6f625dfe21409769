import { err, ok, type AppError, type Result } from '$domain';
import * as Y from 'yjs';
import { logName, openDatabase, PATIENCE_MS, transact, within } from './databases';

/** One record of y-indexeddb's `updates` store: the bytes of an update, or of a whole state, under a growing key. */
export type StoredUpdate = { readonly key: number; readonly bytes: Uint8Array };
export type StoredUpdates = readonly StoredUpdate[];

/** The stores that y-indexeddb makes, under its names. Source: y-indexeddb 9.0.12, src/y-indexeddb.js. */
const UPDATES_STORE = 'updates';
const CUSTOM_STORE = 'custom';
/** An update with nothing in it: y-indexeddb writes one at each opening over an empty document. */
const EMPTY_UPDATE_BYTES = 2;

/**
 * Reads all that a table's log holds, without changing it.
 *
 * @returns `storage-unavailable` where there is no IndexedDB or it will not open; an empty list for a new table.
 */
export async function readStoredUpdates(tableId: string): Promise<Result<StoredUpdates, AppError>> {
  const database = await openLog(tableId);
  if (database === undefined) return err({ type: 'storage-unavailable' });
  const records = await readRecordsAfter(database, -1);
  database.close();
  return records.ok ? records : err({ type: 'storage-unavailable' });
}

/**
 * Reads the records with a key above `afterKey`, in order. Asked for after a write, it answers after that write is done:
 * transactions over one object store run in turn. Of what is no bytes the bytes are empty; updates with nothing in them are left
 * out.
 */
export async function readRecordsAfter(
  database: IDBDatabase | null,
  afterKey: number,
): Promise<Result<StoredUpdates, AppError>> {
  const records = await readAllAfter(database, afterKey);
  return records.ok ? ok(records.value.filter(({ bytes }) => !isEmpty(bytes))) : records;
}

/** Takes away the records with nothing in them that openings of y-indexeddb left behind `afterKey`. */
export async function removeEmptyRecords(database: IDBDatabase | null, afterKey: number): Promise<void> {
  const records = await readAllAfter(database, afterKey);
  if (database === null || !records.ok) return;
  await removeRecords(
    database,
    records.value.filter(({ bytes }) => isEmpty(bytes)).map(({ key }) => key),
  );
}

async function readAllAfter(database: IDBDatabase | null, afterKey: number): Promise<Result<StoredUpdates, AppError>> {
  if (database === null) return err({ type: 'save-failed', reason: 'closed' });
  const range = IDBKeyRange.lowerBound(afterKey, true);
  const reading = transact(database, [UPDATES_STORE], 'readonly', (storeOf) => {
    const store = storeOf(UPDATES_STORE);
    return [store.getAllKeys(range), store.getAll(range)];
  });
  const read = await within(PATIENCE_MS, reading);
  if (read === undefined) return err({ type: 'save-failed', reason: 'closed' });
  const [keys, values] = read;
  return ok(pair(Array.isArray(keys) ? keys : [], Array.isArray(values) ? values : []));
}

/** Removes records from a table's log in one transaction; says whether they are gone. */
export async function removeRecords(database: IDBDatabase, keys: readonly number[]): Promise<boolean> {
  if (keys.length === 0) return true;
  const removing = transact(database, [UPDATES_STORE], 'readwrite', (storeOf) =>
    keys.map((key) => storeOf(UPDATES_STORE).delete(key)),
  );
  return (await within(PATIENCE_MS, removing)) !== undefined;
}

/** Opens the log of a table as y-indexeddb would; `undefined` when it will not open. */
const openLog = (tableId: string): Promise<IDBDatabase | undefined> =>
  openDatabase(logName(tableId), (database) => {
    database.createObjectStore(UPDATES_STORE, { autoIncrement: true });
    database.createObjectStore(CUSTOM_STORE);
  });

function pair(keys: readonly unknown[], values: readonly unknown[]): StoredUpdates {
  return keys.flatMap((key, index) => {
    const bytes = values[index];
    return typeof key === 'number' ? [{ key, bytes: bytes instanceof Uint8Array ? bytes : new Uint8Array(0) }] : [];
  });
}

/**
 * Whether all updates are among the records: each byte for byte, or inside what one of the records holds, as after a
 * compaction or when another tab wrote it together with other words.
 */
export function containsAll(records: StoredUpdates, updates: readonly Uint8Array[]): boolean {
  // They stand mostly in the order in which they were written: each is looked for where the one before it was found.
  let next = 0;
  const missing = updates.filter((update) => {
    for (let step = 0; step < records.length; step += 1) {
      const at = (next + step) % records.length;
      const record = records[at];
      if (record === undefined || !isEqual(record.bytes, update)) continue;
      next = at + 1;
      return false;
    }
    return true;
  });
  if (missing.length === 0) return true;
  const held = gatherHeld(records);
  return missing.every((update) => isHeld(held, update));
}

/** Which stretches of clocks are written, and which deleted, by client. */
type Held = { readonly written: Stretches; readonly deleted: Stretches };
type Stretch = readonly [from: number, to: number];
type Stretches = Map<number, Stretch[]>;

function gatherHeld(records: StoredUpdates): Held {
  const held: Held = { written: new Map(), deleted: new Map() };
  for (const { bytes } of records) {
    const decoded = decode(bytes);
    if (decoded === undefined) continue;
    for (const struct of decoded.structs)
      if (!(struct instanceof Y.Skip)) note(held.written, struct.id.client, struct.id.clock, struct.length);
    for (const [client, ranges] of decoded.ds.clients)
      for (const { clock, len } of ranges) note(held.deleted, client, clock, len);
  }
  return held;
}

function isHeld({ written, deleted }: Held, update: Uint8Array): boolean {
  const decoded = decode(update);
  if (decoded === undefined) return false;
  const areWritten = decoded.structs.every(
    (struct) => struct instanceof Y.Skip || covers(written.get(struct.id.client), struct.id.clock, struct.length),
  );
  return (
    areWritten &&
    [...decoded.ds.clients].every(([client, ranges]) =>
      ranges.every(({ clock, len }) => covers(deleted.get(client), clock, len)),
    )
  );
}

function note(stretches: Stretches, client: number, clock: number, length: number): void {
  const known = stretches.get(client);
  const last = known?.at(-1);
  if (known !== undefined && last?.[1] === clock) known[known.length - 1] = [last[0], clock + length];
  else if (known !== undefined) known.push([clock, clock + length]);
  else stretches.set(client, [[clock, clock + length]]);
}

function covers(stretches: readonly Stretch[] | undefined, clock: number, length: number): boolean {
  let reached = clock;
  for (const [from, to] of [...(stretches ?? [])].sort(([one], [other]) => one - other))
    if (from <= reached) reached = Math.max(reached, to);
  return reached >= clock + length;
}

function decode(bytes: Uint8Array): ReturnType<typeof Y.decodeUpdate> | undefined {
  try {
    return Y.decodeUpdate(bytes);
  } catch {
    return undefined;
  }
}

const isEmpty = (bytes: Uint8Array): boolean =>
  bytes.length === EMPTY_UPDATE_BYTES && bytes.every((byte) => byte === 0);

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

import { err, ok, type AppError, type Result } from '$domain';
import * as Y from 'yjs';

/** One record of y-indexeddb's `updates` store: the bytes of an update, or of a whole state, under a growing key. */
export type StoredUpdate = { readonly key: number; readonly bytes: Uint8Array };
export type StoredUpdates = readonly StoredUpdate[];

/** The stores that y-indexeddb makes, under its names. Source: y-indexeddb 9.0.12, src/y-indexeddb.js. */
const UPDATES_STORE = 'updates';
const CUSTOM_STORE = 'custom';

/**
 * Reads all that a table's database holds, without changing it.
 *
 * @returns `storage-unavailable` where there is no IndexedDB or it will not open; an empty list for a new table.
 */
export async function readStoredUpdates(databaseName: string): Promise<Result<StoredUpdates, AppError>> {
  const database = await openDatabase(databaseName);
  if (!database.ok) return database;
  const records = await readRecordsAfter(database.value, -1);
  database.value.close();
  return records.ok ? records : err({ type: 'storage-unavailable' });
}

/**
 * Reads the records with a key above `afterKey`, in order. Asked for after a write, it answers after that write is done:
 * transactions over one object store run in turn.
 */
export function readRecordsAfter(
  database: IDBDatabase | null,
  afterKey: number,
): Promise<Result<StoredUpdates, AppError>> {
  return new Promise((resolve) => {
    const fail = (): void => {
      resolve(err({ type: 'save-failed', reason: 'closed' }));
    };
    if (database === null) {
      fail();
      return;
    }
    try {
      const store = database.transaction([UPDATES_STORE], 'readonly').objectStore(UPDATES_STORE);
      const range = IDBKeyRange.lowerBound(afterKey, true);
      const keys = store.getAllKeys(range);
      const values = store.getAll(range);
      values.onerror = fail;
      keys.onerror = fail;
      values.onsuccess = () => {
        resolve(ok(pair(keys.result, values.result)));
      };
      store.transaction.onabort = fail;
    } catch {
      fail();
    }
  });
}

function pair(keys: readonly IDBValidKey[], values: readonly unknown[]): StoredUpdates {
  return keys.flatMap((key, index) => {
    const bytes = values[index];
    return typeof key === 'number' && bytes instanceof Uint8Array ? [{ key, bytes }] : [];
  });
}

function openDatabase(name: string): Promise<Result<IDBDatabase, AppError>> {
  return new Promise((resolve) => {
    const fail = (): void => {
      resolve(err({ type: 'storage-unavailable' }));
    };
    try {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(UPDATES_STORE, { autoIncrement: true });
        request.result.createObjectStore(CUSTOM_STORE);
      };
      request.onerror = fail;
      request.onblocked = fail;
      request.onsuccess = () => {
        resolve(ok(request.result));
      };
    } catch {
      fail();
    }
  });
}

/**
 * Whether all updates are among the records: each byte for byte, or, after a compaction wrote them together, inside what
 * the records hold together.
 */
export function containsAll(records: StoredUpdates, updates: readonly Uint8Array[]): boolean {
  const missing = updates.filter((update) => !records.some(({ bytes }) => isEqual(bytes, update)));
  if (missing.length === 0) return true;
  if (records.length === 0) return false;
  const held = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(Y.mergeUpdates(records.map(({ bytes }) => bytes))));
  return missing.every((update) =>
    [...Y.parseUpdateMeta(update).to].every(([client, clock]) => (held.get(client) ?? 0) >= clock),
  );
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

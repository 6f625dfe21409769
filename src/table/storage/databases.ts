/** The names of a table's databases: all of this table's are removed together. */
const LOG_PREFIX = 'ontwikkeltafel-tafel-';
const CHECKPOINT_PREFIX = 'ontwikkeltafel-ijkpunt-';

/** The database in which y-indexeddb keeps the updates of a table. */
export const logName = (tableId: string): string => `${LOG_PREFIX}${tableId}`;
/** The database with the checkpoints of a table and what was found damaged. */
export const checkpointName = (tableId: string): string => `${CHECKPOINT_PREFIX}${tableId}`;

/** A database that does not answer within this time is held to be stuck. */
export const PATIENCE_MS = 4_000;
const OPENING_PATIENCE_MS = 3_000;

/**
 * Opens a database, making its stores when it is new or of an earlier version; `undefined` when it will not open, or not
 * within the patience.
 */
export function openDatabase(
  name: string,
  makeStores: (database: IDBDatabase) => void,
  version?: number,
): Promise<IDBDatabase | undefined> {
  const opened = new Promise<IDBDatabase | undefined>((resolve) => {
    const fail = (): void => {
      resolve(undefined);
    };
    try {
      const request = indexedDB.open(name, version);
      request.onupgradeneeded = () => {
        makeStores(request.result);
      };
      request.onerror = fail;
      request.onblocked = fail;
      request.onsuccess = () => {
        const database = request.result;
        // Whoever removes the database is not kept waiting.
        database.onversionchange = () => {
          database.close();
        };
        resolve(database);
      };
    } catch {
      fail();
    }
  });
  // One that opens too late is of no use to anybody, and would stand in the way of removing it.
  return within(OPENING_PATIENCE_MS, opened, (late) => late?.close());
}

/** What a promise gives, or `undefined` when that takes too long or fails; then `late` gets what comes after all. */
export function within<T>(ms: number, promise: Promise<T>, late?: (value: T) => void): Promise<T | undefined> {
  return new Promise((resolve) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      resolve(undefined);
    }, ms);
    promise.then(
      (value) => {
        clearTimeout(timer);
        if (isLate) late?.(value);
        else resolve(value);
      },
      () => {
        clearTimeout(timer);
        resolve(undefined);
      },
    );
  });
}

/**
 * Runs one transaction and gives what its requests brought, once it is complete.
 *
 * @returns `undefined` when it was aborted or could not begin.
 */
export function transact(
  database: IDBDatabase,
  stores: readonly string[],
  mode: 'readonly' | 'readwrite' | 'strict',
  ask: (storeOf: (name: string) => IDBObjectStore) => readonly { readonly result: unknown }[],
): Promise<readonly unknown[] | undefined> {
  return new Promise((resolve) => {
    try {
      const options = mode === 'strict' ? { durability: 'strict' as const } : {};
      const transaction = database.transaction([...stores], mode === 'readonly' ? 'readonly' : 'readwrite', options);
      const requests = ask((name) => transaction.objectStore(name));
      transaction.oncomplete = () => {
        resolve(requests.map(({ result }) => result));
      };
      transaction.onabort = () => {
        resolve(undefined);
      };
    } catch {
      resolve(undefined);
    }
  });
}

/** Removes a database for good; says whether it is gone. */
export function removeDatabase(name: string): Promise<boolean> {
  const removed = new Promise<boolean>((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => {
        resolve(true);
      };
      request.onerror = () => {
        resolve(false);
      };
    } catch {
      resolve(false);
    }
  });
  return within(PATIENCE_MS, removed).then((isRemoved) => isRemoved === true);
}

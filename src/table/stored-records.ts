import { err, ok, type AppError, type Result } from '$domain';

/** The records of a table's log that could be read one by one, in order, and how many could not. */
export type ReadRecords = { readonly updates: readonly Uint8Array[]; readonly unreadableCount: number };

/** The store that y-indexeddb makes. Source: y-indexeddb 9.0.12, src/y-indexeddb.js. */
const UPDATES_STORE = 'updates';

/**
 * Reads the records of a table's database one by one, so that a damaged one does not hide the others. A database that is
 * not there is not made.
 */
export async function readEachUpdate(databaseName: string): Promise<Result<ReadRecords, AppError>> {
  const opened = await openExisting(databaseName);
  if (!opened.ok) return opened;
  const database = opened.value;
  if (database === undefined) return ok({ updates: [], unreadableCount: 0 });
  try {
    const store = database.transaction([UPDATES_STORE], 'readonly').objectStore(UPDATES_STORE);
    const keys = await settle(store.getAllKeys());
    if (keys === undefined) return err({ type: 'storage-unavailable' });
    const values = await Promise.all(keys.map((key) => settle<unknown>(store.get(key))));
    const updates = values.filter((value) => value instanceof Uint8Array);
    return ok({ updates, unreadableCount: values.length - updates.length });
  } catch {
    return err({ type: 'storage-unavailable' });
  } finally {
    database.close();
  }
}

/** What was asked, or `undefined` where it could not be read; the other questions go on. */
function settle<T>(request: IDBRequest<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = (event) => {
      // Else the whole transaction ends.
      event.preventDefault();
      event.stopPropagation();
      resolve(undefined);
    };
  });
}

function openExisting(name: string): Promise<Result<IDBDatabase | undefined, AppError>> {
  return new Promise((resolve) => {
    const fail = (): void => {
      resolve(err({ type: 'storage-unavailable' }));
    };
    try {
      const request = indexedDB.open(name);
      let isNew = false;
      request.onupgradeneeded = () => {
        isNew = true;
        request.transaction?.abort();
      };
      request.onerror = (event) => {
        event.preventDefault();
        if (isNew) resolve(ok(undefined));
        else fail();
      };
      request.onblocked = fail;
      request.onsuccess = () => {
        resolve(ok(request.result));
      };
    } catch {
      fail();
    }
  });
}

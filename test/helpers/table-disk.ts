import { createIndexedDbTableStorage, createTable, type Table } from '$table';
import type { StoredTable } from '$ports';

export const storageOfTests = createIndexedDbTableStorage({ nowMs: () => Date.now() });

export async function openStored(table: Table): Promise<StoredTable> {
  const stored = await storageOfTests.open(table.id, table.replica);
  if (!stored.ok) throw new Error(stored.error.type);
  return stored.value;
}

export async function openDamaged(tableId: string): Promise<{ again: Table; stored: StoredTable }> {
  const again = createTable(tableId);
  const stored = await storageOfTests.openDamaged(tableId, again.replica);
  if (!stored.ok) throw new Error(stored.error.type);
  const flushed = await stored.value.flush();
  if (!flushed.ok) throw new Error(flushed.error.type);
  return { again, stored: stored.value };
}

export async function keep(table: Table): Promise<void> {
  await (await openStored(table)).close();
}

/** What the table is called for whoever opens it now, as a whole one. */
export async function nameOnDisk(tableId: string): Promise<unknown> {
  const table = createTable(tableId);
  await (await openStored(table)).close();
  return table.replica.doc.getMap('meta').get('name');
}

export const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error('not answered'));
    };
  });

async function change(database: string, store: string, work: (store: IDBObjectStore) => unknown): Promise<void> {
  const opened = await asked(indexedDB.open(database));
  const transaction = opened.transaction([store], 'readwrite');
  const done = new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  await work(transaction.objectStore(store));
  await done;
  opened.close();
}

export const changeLog = (tableId: string, work: (store: IDBObjectStore) => unknown): Promise<void> =>
  change(`ontwikkeltafel-tafel-${tableId}`, 'updates', work);
export const changeCheckpoints = (tableId: string, work: (store: IDBObjectStore) => unknown): Promise<void> =>
  change(`ontwikkeltafel-ijkpunt-${tableId}`, 'states', work);

/** How many records a table has on disk, and how many bytes. */
export async function sizeOnDisk(
  tableId: string,
): Promise<readonly { readonly count: number; readonly bytes: number }[]> {
  const sizes: { count: number; bytes: number }[] = [];
  const measure = async (store: IDBObjectStore): Promise<void> => {
    const values = (await asked(store.getAll())) as Uint8Array[];
    sizes.push({ count: values.length, bytes: values.reduce((sum, { length }) => sum + length, 0) });
  };
  await changeLog(tableId, measure);
  await changeCheckpoints(tableId, measure);
  return sizes;
}

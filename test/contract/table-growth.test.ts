import { closeTable, createIndexedDbTableStorage, createTable } from '$table';
import type { StoredTable } from '$ports';
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { replayWorkshop } from '../bench/disk/workshop.mjs';

const clock = { nowMs: () => Date.now() };
/** So many keys are asked for at one go, as a person types on while the disk writes. */
const KEYS_PER_LOOK = 20;
const OPENING_COUNT = 50;
/** Of the workshop: enough for the log to be written anew several times. */
const STEP_COUNT = 100;

const open = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error(`${name} does not open`));
    };
  });

const readAll = (database: IDBDatabase, store: string): Promise<unknown[]> =>
  new Promise((resolve) => {
    const request = database.transaction(store).objectStore(store).getAll();
    request.onsuccess = () => {
      resolve(request.result);
    };
  });

/** All bytes that the databases of a table hold. */
async function measureBytes(tableId: string): Promise<number> {
  const databases = await indexedDB.databases();
  let byteCount = 0;
  for (const { name = '' } of databases.filter((found) => found.name?.includes(tableId))) {
    const database = await open(name);
    for (const store of database.objectStoreNames)
      for (const value of await readAll(database, store)) byteCount += sizeOf(value);
    database.close();
  }
  return byteCount;
}

function sizeOf(value: unknown): number {
  if (value instanceof Uint8Array) return value.byteLength;
  if (typeof value !== 'object' || value === null) return String(value).length;
  return Object.values(value).reduce((sum: number, part) => sum + sizeOf(part), 0);
}

async function openOnce(
  tableId: string,
  use: (doc: Y.Doc, stored: StoredTable) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const table = createTable(tableId);
  const stored = await createIndexedDbTableStorage(clock).open(tableId, table.replica);
  if (!stored.ok) throw new Error(stored.error.type);
  await use(table.replica.doc, stored.value);
  await stored.value.flush();
  await stored.value.close();
  closeTable(table);
}

test('a workshop takes at most three times its text, and opening it to read adds nothing', async () => {
  const tableId = 'workshop';
  let length = 0;
  await openOnce(tableId, async (doc, stored) => {
    const afterKey = async (key: number): Promise<unknown> => (key % KEYS_PER_LOOK === 0 ? stored.flush() : undefined);
    const { text } = await replayWorkshop(doc, afterKey, STEP_COUNT);
    length = text.length;
  });
  const before = await measureBytes(tableId);
  for (let count = 0; count < OPENING_COUNT; count += 1) await openOnce(tableId);
  expect(await measureBytes(tableId)).toBeLessThanOrEqual(before * 1.01);
  expect(before).toBeLessThanOrEqual(length * 3);
});

import { readFile } from 'node:fs/promises';
/**
 * The whole private database, behind the app's back, by a page of the same origin that has it not open.
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {Record<string, { id: string }[]>} Rows
 * @typedef {{ version: number, stores: Record<string, string>, rows: Rows }} Released
 * @typedef {{ version: number, rows: Rows, copyNames: string[] }} Found
 */

const NAME = 'ontwikkeltafel';

/** Puts a database in its place as a release left it. @param {Page} page @param {Released} released */
export const makeReleased = (page, released) => page.evaluate(makeInPage, { name: NAME, released });

/** @param {{ name: string, released: Released }} what */
async function makeInPage({ name, released }) {
  const settled = (/** @type {IDBOpenDBRequest} */ asked) =>
    new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
      asked.onblocked = () => reject(new Error('The database is open elsewhere.'));
    });
  const present = await globalThis.indexedDB.databases();
  for (const { name: found = '' } of present)
    if (found.startsWith(name)) await settled(globalThis.indexedDB.deleteDatabase(found));
  // Dexie counts in tens.
  const asking = globalThis.indexedDB.open(name, released.version * 10);
  asking.onupgradeneeded = () => {
    for (const store of Object.keys(released.stores)) {
      const made = asking.result.createObjectStore(store, { keyPath: 'id' });
      if (store === 'receipts') made.createIndex('tableId', 'tableId');
      for (const row of released.rows[store] ?? []) made.put(row);
    }
  };
  (await settled(asking)).close();
}

/** Everything that stands in it, of whatever version it is. @param {Page} page @returns {Promise<Found>} */
export const readPrivateWhole = (page) => page.evaluate(readInPage, NAME);

/** @param {string} name */
async function readInPage(name) {
  const settled = (/** @type {IDBRequest} */ asked) =>
    new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  const present = await globalThis.indexedDB.databases();
  const database = await settled(globalThis.indexedDB.open(name));
  const rows = {};
  for (const store of database.objectStoreNames)
    rows[store] = await settled(database.transaction(store).objectStore(store).getAll());
  database.close();
  const copyNames = present.map(({ name: found = '' }) => found).filter((found) => found.startsWith(`${name}-`));
  return { version: database.version / 10, rows, copyNames: copyNames.filter((found) => !found.includes('tafel-')) };
}

/** Takes all rows of one kind away. @param {Page} page @param {string} store */
export const clearPrivate = (page, store) => page.evaluate(clearInPage, { name: NAME, store });

/** @param {{ name: string, store: string }} what */
function clearInPage({ name, store }) {
  return new Promise((resolve, reject) => {
    const opening = globalThis.indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction(store, 'readwrite', { durability: 'strict' });
      writing.objectStore(store).clear();
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve(undefined);
      };
    };
  });
}

/**
 * How long the browser's own storage takes to put all rows of one kind, as they stand here, into an empty database in one
 * transaction: nothing of the app is in it. In milliseconds. @param {Page} page @param {string} store
 */
export const timePuttingAlone = (page, store) => page.evaluate(putAloneInPage, { name: NAME, store });

/** @param {{ name: string, store: string }} what @returns {Promise<number>} */
async function putAloneInPage({ name, store }) {
  const { indexedDB, performance } = globalThis;
  const settled = (/** @type {IDBRequest} */ asked) =>
    new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  const database = await settled(indexedDB.open(name));
  const rows = await settled(database.transaction(store).objectStore(store).getAll());
  database.close();
  const asking = indexedDB.open('alone', 1);
  asking.onupgradeneeded = () => void asking.result.createObjectStore(store, { keyPath: 'id' });
  const alone = await settled(asking);
  const startMs = performance.now();
  const writing = alone.transaction(store, 'readwrite', { durability: 'strict' });
  for (const row of rows) writing.objectStore(store).put(row);
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = () => reject(writing.error);
  });
  const tookMs = performance.now() - startMs;
  alone.close();
  await settled(indexedDB.deleteDatabase('alone'));
  return tookMs;
}

/** So many arrangements, as they stand in the private database. @param {number} count */
export async function makeArrangements(count) {
  const file = new URL('../../fixtures/private-database-v2.json', import.meta.url);
  const [one] = JSON.parse(await readFile(file, 'utf8')).rows.arrangements;
  return Array.from({ length: count }, (_, index) => ({ ...one, id: `x${index}`, name: `Rij ${index}` }));
}

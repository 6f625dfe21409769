import * as Y from 'yjs';

/**
 * The databases of an origin behind the app's back, by a page of that origin which has none of them open.
 * @typedef {import('@playwright/test').Page} Page
 */

const PRIVATE_DATABASE = 'ontwikkeltafel';

/**
 * Reads a table as it lies on the disk.
 * @param {Page} page
 * @param {string} databaseName
 */
export async function readTable(page, databaseName) {
  const doc = new Y.Doc();
  for (const record of await readRecords(page, databaseName)) Y.applyUpdate(doc, Buffer.from(record, 'base64'));
  return doc;
}

/** All records of a table's log, as base64. @param {Page} page @param {string} databaseName @returns {Promise<string[]>} */
export const readRecords = (page, databaseName) =>
  page.evaluate(async (name) => {
    const request = (/** @type {IDBRequest} */ asked) =>
      new Promise((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const database = await request(globalThis.indexedDB.open(name));
    const records = await request(database.transaction('updates').objectStore('updates').getAll());
    database.close();
    return records.map((bytes) => {
      let letters = '';
      for (const byte of bytes) letters += String.fromCharCode(byte);
      return globalThis.btoa(letters);
    });
  }, databaseName);

/**
 * Overwrites one record of a table's log with bytes that are nothing.
 * @param {Page} page
 * @param {string} databaseName
 * @param {number} part which: 0 the first, 1 the last
 */
export const damageRecord = (page, databaseName, part) =>
  page.evaluate(
    ({ databaseName: name, part: place }) =>
      new Promise((resolve, reject) => {
        const opening = globalThis.indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('updates', 'readwrite', { durability: 'strict' });
          const updates = writing.objectStore('updates');
          const asking = updates.getAllKeys();
          asking.onsuccess = () => {
            const keys = asking.result;
            updates.put(new Uint8Array(24).fill(0xfe), keys[Math.round((keys.length - 1) * place)]);
          };
          writing.onabort = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve(undefined);
          };
        };
      }),
    { databaseName, part },
  );

/** Adds a record to a table's log. @param {Page} page @param {string} databaseName @param {readonly number[]} bytes */
export const addRecord = (page, databaseName, bytes) =>
  page.evaluate(
    ({ databaseName: name, bytes: given }) =>
      new Promise((resolve, reject) => {
        const opening = globalThis.indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('updates', 'readwrite', { durability: 'strict' });
          writing.objectStore('updates').add(Uint8Array.from(given));
          writing.onabort = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve(undefined);
          };
        };
      }),
    { databaseName, bytes },
  );

/**
 * Puts rows into a store of the private database, or reads all of one.
 * @param {Page} page
 * @param {string} store
 * @param {readonly object[]} rows
 */
export const putPrivate = (page, store, rows) => page.evaluate(putInPage, { name: PRIVATE_DATABASE, store, rows });

/** @param {Page} page @param {string} store @returns {Promise<any[]>} */
export const readPrivate = (page, store) => page.evaluate(putInPage, { name: PRIVATE_DATABASE, store, rows: [] });

/** @param {{ name: string, store: string, rows: readonly object[] }} what */
function putInPage({ name, store, rows }) {
  return new Promise((resolve, reject) => {
    const opening = globalThis.indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction(store, 'readwrite', { durability: 'strict' });
      const records = writing.objectStore(store);
      for (const row of rows) records.put(row);
      const asking = records.getAll();
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve(asking.result);
      };
    };
  });
}

import * as Y from 'yjs';

/** The y-indexeddb database of a table, read and written by a page of the same origin. */

/**
 * Adds one update to a database, which is made where there is none.
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 * @param {Uint8Array} update
 */
export async function writeUpdate(page, name, update) {
  await page.evaluate(writeInPage, { name, base64: Buffer.from(update).toString('base64') });
}

/** @param {{ name: string, base64: string }} what */
function writeInPage({ name, base64 }) {
  return new Promise((resolve, reject) => {
    const { indexedDB } = globalThis;
    const opening = indexedDB.open(name);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('updates', { autoIncrement: true });
      opening.result.createObjectStore('custom');
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction(['updates'], 'readwrite', { durability: 'strict' });
      writing.objectStore('updates').add(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve(undefined);
      };
    };
  });
}

/**
 * Everything that a database holds, but the document: the rows and who is at the table, as text that two devices can be
 * compared by.
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 */
export async function readRows(page, name) {
  const doc = new Y.Doc();
  for (const update of await page.evaluate(readInPage, name)) Y.applyUpdate(doc, Buffer.from(update, 'base64'));
  const roots = ['meta', 'parties', 'participants', 'answers', 'arrangements', 'claims', 'agreements'];
  const rows = roots.map((root) => [...doc.getMap(root).entries()].sort(([one], [other]) => (one < other ? -1 : 1)));
  doc.destroy();
  return JSON.stringify(rows);
}

/** @param {string} name @returns {Promise<string[]>} */
function readInPage(name) {
  const toBase64 = (/** @type {Uint8Array} */ bytes) =>
    new Promise((resolve) => {
      const reader = new globalThis.FileReader();
      reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
      reader.readAsDataURL(new Blob([bytes]));
    });
  return new Promise((resolve, reject) => {
    const opening = globalThis.indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction(['updates'], 'readonly').objectStore('updates').getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        opening.result.close();
        resolve(Promise.all(reading.result.map(toBase64)));
      };
    };
  });
}

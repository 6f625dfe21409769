import * as Y from 'yjs';
import { readTable } from './database.mjs';

/**
 * Lays many small updates in a table's log, as hours of typing do.
 * @param {import('@playwright/test').Page} page of the same origin
 * @param {string} databaseName
 * @param {number} count
 */
export async function writeUpdates(page, databaseName, count) {
  const doc = await readTable(page, databaseName);
  const updates = [];
  doc.on('update', (/** @type {Uint8Array} */ update) => updates.push(Buffer.from(update).toString('base64')));
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  doc.transact(() => {
    paragraph.insert(0, [text]);
    doc.getXmlFragment('document').insert(1, [paragraph]);
  });
  for (let index = 1; index < count; index += 1) text.insert(text.length, 'ab '.charAt(index % 3));
  await page.evaluate(writeInPage, { databaseName, updates });
  doc.destroy();
}

/** @param {{ databaseName: string, updates: readonly string[] }} what */
function writeInPage({ databaseName, updates }) {
  return new Promise((resolve, reject) => {
    const opening = globalThis.indexedDB.open(databaseName);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('updates', 'readwrite', { durability: 'strict' });
      for (const update of updates)
        writing.objectStore('updates').add(Uint8Array.from(atob(update), (letter) => letter.charCodeAt(0)));
      writing.onabort = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve(undefined);
      };
    };
  });
}

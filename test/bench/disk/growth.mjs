import { pause, tell } from '../link/statistics.mjs';
import { makeProfile, openBrowser } from '../../faults/support/browser.mjs';
import { readWorkshop } from './workshop.mjs';

/**
 * What a table takes on the disk after a workshop of two hours, beside the text that can be read then, and what fifty
 * openings to read add to it.
 * @typedef {import('../../faults/support/apps.mjs').App} App
 * @typedef {import('@playwright/test').Page} Page
 */

/** Each person of the workshop types in a session of their own. */
const SESSIONS = 5;
/** Where people talk: after so many steps. */
const STEPS_PER_SPURT = 15;
const TALK_MS = 1_300;
const STAY_MS = 250;
/** Every tenth time a person stays to read. */
const LONG_STAY_MS = 3_000;

/**
 * @param {App} app
 * @param {{ part: number, openingCount: number }} choices `part` of the workshop
 */
export async function measureGrowth(app, { part, openingCount }) {
  const profile = await makeProfile();
  const browser = await openBrowser(profile.path);
  const { page } = browser;
  const table = await app.makeTable(page);
  const all = readWorkshop();
  const steps = all.slice(0, Math.ceil(all.length * part));
  const perSession = Math.ceil(steps.length / SESSIONS);
  let textLength = 0;
  for (let session = 0; session < SESSIONS; session += 1) {
    await enter(app, page, table);
    const own = steps.slice(session * perSession, (session + 1) * perSession);
    for (let at = 0; at < own.length; at += STEPS_PER_SPURT) {
      await page.evaluate(typeInPage, own.slice(at, at + STEPS_PER_SPURT));
      await pause(TALK_MS);
    }
    textLength = await page.locator('.ProseMirror').evaluate((editor) => editor.innerText.length);
    await app.leave(page);
  }
  const bytes = await measureBytes(app, page, table);
  tell(`${app.name}: ${bytes} bytes for ${textLength} characters`);
  for (let count = 1; count <= openingCount; count += 1) {
    await enter(app, page, table);
    await pause(count % 10 === 0 ? LONG_STAY_MS : STAY_MS);
  }
  await app.leave(page);
  const bytesAfter = await measureBytes(app, page, table);
  await browser.close();
  await profile.remove();
  const factor = Number((bytes / textLength).toFixed(2));
  return { textLength, bytes, factor, openingCount, addedBytes: bytesAfter - bytes };
}

/** @param {App} app @param {Page} page @param {import('../../faults/support/apps.mjs').Table} table */
async function enter(app, page, table) {
  await page.goto('about:blank');
  await app.enter(page, table);
  await page.waitForFunction(() => (globalThis.document.querySelector('.ProseMirror')?.textContent ?? '') !== '');
}

/** All bytes in the databases of a table. @param {App} app @param {Page} page @param {{ databaseName: string }} table */
async function measureBytes(app, page, { databaseName }) {
  await page.goto(app.emptyAddress);
  const tableId = databaseName.replace('ontwikkeltafel-tafel-', '');
  return await page.evaluate(measureInPage, tableId);
}

/** @param {string} namePart @returns {Promise<number>} */
async function measureInPage(namePart) {
  const { indexedDB } = globalThis;
  const settle = (/** @type {IDBRequest} */ request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const sizeOf = (/** @type {unknown} */ value) => {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
    if (value instanceof Blob) return value.size;
    if (typeof value !== 'object' || value === null) return String(value).length;
    return Object.values(value).reduce((sum, part) => sum + sizeOf(part), 0);
  };
  let byteCount = 0;
  for (const { name } of await indexedDB.databases()) {
    if (!name.includes(namePart)) continue;
    const database = await settle(indexedDB.open(name));
    for (const store of database.objectStoreNames)
      for (const value of await settle(database.transaction(store).objectStore(store).getAll()))
        byteCount += sizeOf(value);
    database.close();
  }
  return byteCount;
}

/** Types steps key by key. @param {readonly import('./workshop.mjs').Step[]} steps */
async function typeInPage(steps) {
  const { document } = globalThis;
  const editor = document.querySelector('.ProseMirror');
  const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
  const putCaret = async (/** @type {number} */ fromEnd) => {
    editor.focus();
    const block = editor.children[Math.max(0, editor.children.length - 1 - fromEnd)];
    document.getSelection().selectAllChildren(block);
    document.getSelection().collapseToEnd();
    // The editor hears of it in its own time.
    await turn();
    await turn();
  };
  for (const { isNew, paragraph, text } of steps) {
    await putCaret(paragraph);
    if (isNew)
      editor.dispatchEvent(
        new globalThis.KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true, cancelable: true }),
      );
    await turn();
    for (const letter of text) {
      if (letter === '<') document.execCommand('delete');
      else document.execCommand('insertText', false, letter);
      await turn();
    }
  }
}

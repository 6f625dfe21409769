import { untilTrue } from '../../bench/link/statistics.mjs';
import { startOurApp } from '../../bench/our-app.mjs';
import { startRefApps } from '../../bench/ref-apps.mjs';
import { firstSeen } from './watch.mjs';

/**
 * Our app and REF, the app of the stock parts, as a person works with them. What a word stands for when it says nothing
 * more: `lost` counts only words that the person had every reason to think were kept.
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('./watch.mjs').Report} Report
 * @typedef {{ address: string, databaseName: string, invitation?: string }} Table
 * @typedef {object} App
 * @property {string} name
 * @property {boolean} isOurs
 * @property {string} home
 * @property {string} emptyAddress a page of the same origin that opens no database
 * @property {(page: Page) => Promise<Table>} makeTable a new table, open in the page, with the first word in it
 * @property {(page: Page, table: Table) => Promise<void>} join sits down at it on another device
 * @property {(page: Page, table: Table) => Promise<void>} enter loads the page of a table; does not wait for its text
 * @property {(page: Page) => Promise<void>} leave goes elsewhere; the table has been closed then
 * @property {(reports: readonly Report[], atMs: number) => Map<string, number>} findAcknowledged the words a person may
 *   take for kept at that moment, and since when
 */

/** The first word of every table: a table is open when it can be read. */
export const FIRST_WORD = 'k0w0';
/** REF never says that anything is kept. After this a person takes it for kept. */
const TAKEN_FOR_KEPT_MS = 1_000;
const LIMIT_MS = 30_000;
/** What the bar says of what is on the disk. */
const KEPT = /^(?:op dit apparaat )?bewaard/;

/** @param {string} dist the folder of our build @returns {Promise<{ ours: App, ref: App, end: () => Promise<void> }>} */
export async function startApps(dist) {
  const own = await startOurApp(dist);
  const others = await startRefApps(dist);
  return {
    ours: createOurs(own),
    ref: createRef(others.ref),
    end: async () => {
      await own.end();
      await others.end();
    },
  };
}

/** @param {Awaited<ReturnType<typeof startOurApp>>} app @returns {App} */
export function createOurs(app) {
  return {
    name: 'ours',
    isOurs: true,
    home: app.url,
    emptyAddress: `${app.url}favicon.svg`,
    makeTable: async (page) => {
      const { address, databaseName, invitation } = await app.makeTable({ page });
      await writeFirstWord(page);
      await page.getByRole('banner').getByText(KEPT).waitFor();
      return { address, databaseName, invitation };
    },
    join: async (page, table) => {
      await app.approach({ page }, table, 'Bo');
      await app.enter({ page });
      await page.locator('.ProseMirror').waitFor();
    },
    enter: async (page, { address }) => {
      if (page.url() === address) await page.goto('about:blank');
      await page.goto(address, { waitUntil: 'commit' });
    },
    leave: async (page) => {
      await page.goto(`${app.url}#/aan-tafel`);
      // The tab that writes a table holds a lock until everything of it is written.
      const countLocks = async () => (await globalThis.navigator.locks.query()).held?.length;
      await untilTrue(async () => (await page.evaluate(countLocks)) === 0, LIMIT_MS);
      await page.goto(`${app.url}favicon.svg`);
    },
    findAcknowledged: (reports, atMs) => until(firstSeen(reports, 'kept'), atMs),
  };
}

/** @param {Awaited<ReturnType<typeof startRefApps>>['ref']} app @returns {App} */
function createRef(app) {
  return {
    name: 'REF',
    isOurs: false,
    home: app.emptyAddress,
    emptyAddress: app.emptyAddress,
    makeTable: async (page) => {
      const room = await app.makeTable({ page });
      await writeFirstWord(page);
      await page.waitForTimeout(TAKEN_FOR_KEPT_MS);
      return { address: room.address('Anna'), databaseName: room.databaseName };
    },
    join: enterStock,
    enter: enterStock,
    leave: async (page) => {
      await page.goto(app.emptyAddress);
    },
    findAcknowledged: (reports, atMs) => until(firstSeen(reports, 'typed'), atMs - TAKEN_FOR_KEPT_MS),
  };
}

/** @param {Page} page @param {Table} table */
async function enterStock(page, { address }) {
  await page.goto(address);
  await page.getByRole('button', { name: 'Join' }).click();
}

/** @param {Map<string, number>} times @param {number} atMs */
const until = (times, atMs) => new Map([...times].filter(([, at]) => at <= atMs));

/** @param {Page} page */
async function writeFirstWord(page) {
  await goToEnd(page);
  await page.keyboard.type(`${FIRST_WORD} `);
}

/** Puts the caret in the document where a key leads. @param {Page} page @param {string} key */
export async function goTo(page, key) {
  await page.locator('.ProseMirror').click({ timeout: LIMIT_MS });
  await page.keyboard.press(key);
}

/** @param {Page} page */
export const goToEnd = (page) => goTo(page, 'Control+End');

/** What stands in the document; empty where there is none. @param {Page} page @returns {Promise<string>} */
const readDocument = (page) =>
  page.evaluate(() => globalThis.document.querySelector('.ProseMirror')?.textContent ?? '');

/**
 * Opens a table and waits until it can be read.
 * @param {App} app
 * @param {Page} page
 * @param {Table} table
 * @returns {Promise<number | null>} how long that took; null where it does not open
 */
export async function open(app, page, table, limitMs = LIMIT_MS) {
  const startMs = performance.now();
  await app.enter(page, table);
  const isOpen = await page
    .waitForFunction(
      (word) => globalThis.document.querySelector('.ProseMirror')?.textContent.includes(word),
      FIRST_WORD,
      { polling: 'raf', timeout: limitMs },
    )
    .then(
      () => true,
      () => false,
    );
  return isOpen ? Math.round(performance.now() - startMs) : null;
}

/**
 * The words that the document of a page lacks, looked at again for a moment: text follows the opening.
 * @param {Page} page
 * @param {Iterable<string>} words
 */
export async function findMissing(page, words, waitMs = 3_000) {
  const endMs = performance.now() + waitMs;
  for (;;) {
    const text = await readDocument(page);
    const missing = [...words].filter((word) => !new RegExp(`${word}(?!\\d)`).test(text));
    if (missing.length === 0 || performance.now() > endMs) return missing;
    await page.waitForTimeout(100);
  }
}

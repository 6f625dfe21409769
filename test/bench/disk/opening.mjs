import { makeCorpus } from '../link/corpus.mjs';
import { writeUpdate } from '../link/database.mjs';
import { median, pause, quantile, round, tell } from '../link/statistics.mjs';
import { makeProfile, openBrowser } from '../../faults/support/browser.mjs';

/**
 * How long it takes to open a table from disk until its first screen can be read, in a browser that was just started, and
 * how much memory it takes then. Apps by turns.
 * @typedef {import('../../faults/support/apps.mjs').App} App
 * @typedef {import('@playwright/test').Page} Page
 */

const SIZES = { '50KB': 50_000, '1MB': 1_000_000, '10MB': 10_000_000 };
const BYTES_PER_MB = 1_000_000;
const SETTLES_MS = 3_000;
const CALM_MS = 800;
const LIMIT_MS = 120_000;

/** Runs in the page before its own scripts: notes when a heading has been painted. REF waits for a click; it gets it at once. */
function watchInPage() {
  const { document, requestAnimationFrame } = globalThis;
  document.addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('button')) if (button.textContent === 'Join') button.click();
  });
  const look = () => {
    const heading = document.querySelector('.ProseMirror :is(h1, h2)');
    if (heading === null || heading.textContent === '') requestAnimationFrame(look);
    else requestAnimationFrame(() => (document.documentElement.dataset.seenAt = String(performance.now())));
  };
  requestAnimationFrame(look);
}

/**
 * @param {readonly App[]} apps
 * @param {{ roundCount: number, sizes: readonly string[] }} choices
 * @returns {Promise<any[]>} in the order of the apps, by size
 */
export async function measureOpening(apps, { roundCount, sizes }) {
  const figures = apps.map(() => ({ openMs: {}, heapMB: {} }));
  for (const size of sizes) {
    const opened = await openByTurns(apps, makeCorpus(SIZES[size]), roundCount);
    for (const [index, { openMs, heapMB }] of opened.entries()) {
      figures[index].openMs[size] = openMs;
      figures[index].heapMB[size] = heapMB;
      tell(`${apps[index].name}, ${size}: ${openMs.p50} ms, ${heapMB} MB`);
    }
  }
  return figures;
}

/**
 * @param {readonly App[]} apps
 * @param {import('../link/corpus.mjs').Corpus} corpus
 * @param {number} roundCount
 * @returns {Promise<any[]>} of one table, in the order of the apps
 */
export async function openByTurns(apps, corpus, roundCount) {
  const laid = [];
  for (const app of apps) laid.push({ app, ...(await layTable(app, corpus)), timesMs: [] });
  for (let index = 0; index < roundCount; index += 1)
    for (const { app, profile, table, timesMs } of laid) timesMs.push(await openOnce(profile.path, table, app));
  const figures = [];
  for (const { profile, table, timesMs } of laid) {
    const heapMB = round(await measureHeap(profile.path, table), 1);
    const openMs = {
      p50: round(median(timesMs)),
      p95: round(quantile(timesMs, 0.95)),
      timesMs: timesMs.map(Math.round),
    };
    figures.push({ openMs, heapMB });
    await profile.remove();
  }
  return figures;
}

/**
 * A year of work on the disk of a new profile, opened once, as the app leaves it.
 * @param {App} app
 * @param {import('../link/corpus.mjs').Corpus} corpus
 */
async function layTable(app, corpus) {
  const profile = await makeProfile();
  const browser = await openBrowser(profile.path);
  const { page } = browser;
  const table = await app.makeTable(page);
  await app.leave(page);
  await writeUpdate(page, table.databaseName, corpus.update);
  await app.enter(page, table);
  await untilShown(page, corpus.paragraphCount);
  await pause(SETTLES_MS);
  await app.leave(page);
  await browser.close();
  return { profile, table };
}

/** @param {Page} page @param {number} paragraphCount */
export const untilShown = (page, paragraphCount) =>
  page.waitForFunction(
    (least) => (globalThis.document.querySelector('.ProseMirror')?.childElementCount ?? 0) >= least,
    paragraphCount,
    { polling: 100, timeout: LIMIT_MS },
  );

/** A browser that has just started is busy with itself. @param {Page} page @param {string} emptyAddress */
async function calmDown(page, emptyAddress) {
  await page.goto(emptyAddress);
  await pause(CALM_MS);
}

/**
 * @param {string} profile
 * @param {{ address: string }} table
 * @param {App} app
 * @returns {Promise<number>} ms from the navigation
 */
async function openOnce(profile, { address }, { emptyAddress }) {
  const browser = await openBrowser(profile, { scripts: [`(${watchInPage})();`] });
  await calmDown(browser.page, emptyAddress);
  await browser.page.goto(address, { waitUntil: 'commit' });
  const seen = await browser.page.waitForFunction(() => globalThis.document.documentElement.dataset.seenAt, undefined, {
    polling: 50,
    timeout: LIMIT_MS,
  });
  const timeMs = Number(await seen.jsonValue());
  await browser.close();
  return timeMs;
}

/** @param {string} profile @param {{ address: string }} table */
async function measureHeap(profile, { address }) {
  const browser = await openBrowser(profile, { scripts: [`(${watchInPage})();`] });
  await browser.page.goto(address, { waitUntil: 'commit' });
  await browser.page.waitForFunction(() => globalThis.document.documentElement.dataset.seenAt, undefined, {
    polling: 100,
    timeout: LIMIT_MS,
  });
  await pause(SETTLES_MS);
  const session = await browser.context.newCDPSession(browser.page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await browser.close();
  return usedSize / BYTES_PER_MB;
}

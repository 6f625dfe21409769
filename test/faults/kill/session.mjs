import { pause } from '../../bench/link/statistics.mjs';
import { findMissing, open } from '../support/apps.mjs';
import { makeProfile, openBrowser } from '../support/browser.mjs';
import { firstSeen } from '../support/watch.mjs';
import { findLostOnDisk } from './activities.mjs';

/**
 * One profile that is killed again and again, and all that its person was ever told is kept.
 * @typedef {import('../support/apps.mjs').App} App
 * @typedef {import('../support/watch.mjs').Report} Report
 * @typedef {{ tableWords: Set<string>, answers: Map<string, Set<string>>, tried: Set<number>, laid: Set<number> }} Kept
 * @typedef {object} Session
 * @property {App} app
 * @property {() => number} random
 * @property {{ path: string, remove: () => Promise<void> }} profile
 * @property {import('../support/browser.mjs').Browser} browser
 * @property {import('@playwright/test').Page} page
 * @property {import('../support/apps.mjs').Table} table
 * @property {Kept} kept
 * @property {Report[]} otherReports what another device said in this run
 *
 * What one kill came to. Times in ms.
 * @typedef {object} Outcome
 * @property {string} activity
 * @property {string[]} lost of what was acknowledged, at any time
 * @property {boolean} isOpenable
 * @property {number | null} reopenMs
 * @property {number} acknowledgedCount words that this run had acknowledged
 * @property {number[]} windowsMs from a word to its acknowledgement
 * @property {number[]} waitingMs how long words waited that were not acknowledged when the kill came
 * @property {number[]} lostAgesMs how old the words were that the kill took
 */

const OPEN_LIMIT_MS = 20_000;
/** Part of the kills that take the page's process only. */
const RENDERER_SHARE = 0.25;

/** @param {App} app @param {() => number} random @returns {Promise<Session>} */
export async function startSession(app, random) {
  const profile = await makeProfile();
  const browser = await openBrowser(profile.path);
  const table = await app.makeTable(browser.page);
  const kept = { tableWords: new Set(['k0w0']), answers: new Map(), tried: new Set(), laid: new Set() };
  return { app, random, profile, browser, page: browser.page, table, kept, otherReports: [] };
}

/** @param {Session} session */
export async function endSession({ browser, profile }) {
  await browser.close();
  await profile.remove();
}

/**
 * @param {Session} session
 * @param {import('./activities.mjs').Activity} activity
 * @param {number} run its number, in its words
 * @returns {Promise<Outcome>}
 */
export async function killOnce(session, activity, run) {
  session.otherReports = [];
  const work = await activity.prepare(session, run);
  session.browser.reports.length = 0;
  const isWhole = session.random() >= RENDERER_SHARE;
  const delayMs = session.random() * activity.longestMs;
  const working = work().catch(() => undefined);
  await Promise.race([pause(delayMs), working]);
  const killedAt = performance.timeOrigin + performance.now();
  const { reports } = session.browser;
  await kill(session, isWhole);
  await working;
  activity.acknowledge(session, run, killedAt);
  const outcome = { activity: activity.name, ...readTimes(session, reports, killedAt) };
  await reopen(session, isWhole);
  return { ...outcome, ...(await check(session, outcome, killedAt)) };
}

/** @param {Session} session @param {boolean} isWhole */
async function kill({ browser, page }, isWhole) {
  if (isWhole) {
    await browser.kill();
    return;
  }
  const crashed = new Promise((resolve) => page.once('crash', resolve));
  browser.killRenderers();
  await Promise.race([crashed, pause(5_000)]);
}

/** @param {Session} session @param {boolean} isWhole */
async function reopen(session, isWhole) {
  if (isWhole) {
    session.browser = await openBrowser(session.profile.path);
    session.page = session.browser.page;
    return;
  }
  const crashed = session.page;
  session.page = await session.browser.openPage();
  await crashed.close().catch(() => undefined);
}

/** @param {Session} session @param {readonly Report[]} reports @param {number} killedAt */
function readTimes({ app }, reports, killedAt) {
  const typed = firstSeen(reports, 'typed');
  const kept = app.findAcknowledged(reports, killedAt);
  const entries = [...typed].filter(([, at]) => at <= killedAt);
  return {
    typed,
    acknowledgedCount: kept.size,
    windowsMs: app.isOurs ? entries.flatMap(([word, at]) => (kept.has(word) ? [(kept.get(word) ?? at) - at] : [])) : [],
    waitingMs: entries.flatMap(([word, at]) => (kept.has(word) ? [] : [killedAt - at])),
  };
}

/** Everything that was ever acknowledged must be there, on the disk and on the screen. */
async function check(session, { activity, typed }, killedAt) {
  const { app, page, table, kept } = session;
  const lost = await findLostOnDisk(session);
  const reopenMs = await open(app, page, table, OPEN_LIMIT_MS);
  if (reopenMs === null) return { lost, isOpenable: false, reopenMs, lostAgesMs: [] };
  lost.push(...(await findMissing(page, kept.tableWords)).map((word) => `table: ${word}`));
  const isOfTable = activity.includes('table');
  const gone = isOfTable ? await findMissing(page, typed.keys(), 0) : [];
  const lostAgesMs = gone.map((word) => Math.max(0, killedAt - (typed.get(word) ?? killedAt)));
  return { lost, isOpenable: true, reopenMs, lostAgesMs };
}

import { putPrivate } from '../../faults/support/database.mjs';
import { openCrowd, startCrowdHost } from '../crowd/open-crowd.mjs';
import { makeInventory } from '../disk/inventory-rows.mjs';
import { openDevice } from './devices.mjs';
import { seatCrowd } from './seat-crowd.mjs';
import { median, round, tell, untilTrue } from './statistics.mjs';

/**
 * Bringing in many rows of the inventory at a table with a crowd of simulated peers: from the button under the preview until
 * the last of them has every row, and until it is said here. Afterwards all must read the same six words. Each round has a
 * table, a device and a crowd of its own. REF brings in nothing: a message of this size gets lost there, and nobody is told.
 * @typedef {import('./devices.mjs').Device} Device
 */

const ROW_COUNT = 5_000;
const ARRIVE_LIMIT_MS = 120_000;
const SHOW_LIMIT_MS = 60_000;

/**
 * @param {any} app ours
 * @param {{ dist: string, peerCount: number, rowsRounds: number }} choices
 */
export async function measureRows(app, { dist, peerCount, rowsRounds }) {
  const host = await startCrowdHost(dist);
  const rows = await makeInventory(ROW_COUNT);
  const rounds = [];
  try {
    for (let index = 0; index < rowsRounds; index += 1) rounds.push(await bringInOnce(app, host.url, rows, peerCount));
  } finally {
    await host.end();
  }
  const middle = (/** @type {string} */ name) => round(median(rounds.map((figures) => figures[name])));
  return {
    rows: ROW_COUNT,
    peerCount,
    allEqualMs: middle('allEqualMs'),
    saidMs: middle('saidMs'),
    longestTaskMs: middle('longestTaskMs'),
    areEqual: rounds.every(({ areEqual }) => areEqual),
    rounds,
  };
}

/** @param {any} app @param {string} crowdUrl @param {readonly object[]} rows @param {number} peerCount */
async function bringInOnce(app, crowdUrl, rows, peerCount) {
  const crowd = await openCrowd(crowdUrl);
  const device = await openDevice(app);
  const { page } = device;
  try {
    const room = await app.makeTable(device);
    await page.goto(`${app.url}favicon.svg`);
    await putPrivate(page, 'arrangements', rows);
    await app.reopen(device, room);
    await seatCrowd(app, { device, crowd, peerCount }, room.invitation);
    await goToPreview(device, room.address);
    const arriving = crowd.page.evaluate((count) => globalThis.crowd.whenArrangements(count), rows.length);
    const { pressedAt, saidAt, longestTaskMs } = await page.evaluate(bringInInPage, ARRIVE_LIMIT_MS);
    const arrived = await within(ARRIVE_LIMIT_MS, arriving);
    const areEqual = arrived !== undefined && (await readTheSame(device, crowd, room.address));
    const times = arrived ?? [Number.POSITIVE_INFINITY];
    const figures = {
      allEqualMs: round(Math.max(...times) - pressedAt),
      firstMs: round(Math.min(...times) - pressedAt),
      saidMs: round(saidAt - pressedAt),
      longestTaskMs: round(longestTaskMs),
      areEqual,
    };
    const words = areEqual ? '' : ', and they READ OTHER WORDS';
    tell(
      `${rows.length} rows to ${peerCount} peers: ${figures.firstMs} to ${figures.allEqualMs} ms, said here after ${figures.saidMs} ms, longest task here ${figures.longestTaskMs} ms${words}`,
    );
    return figures;
  } finally {
    await device.close();
    await crowd.browser.close();
  }
}

/** Chooses all rows and looks at what the others will see. @param {Device} device @param {string} address of the table */
async function goToPreview({ page }, address) {
  await page.evaluate((hash) => (globalThis.location.hash = hash), `${new URL(address).hash}/inbrengen`);
  await page.getByRole('button', { name: 'Kies alle arrangementen' }).click({ timeout: SHOW_LIMIT_MS });
  await page.getByRole('button', { name: 'Bekijk wat de anderen zien' }).click({ timeout: SHOW_LIMIT_MS });
  await page
    .getByRole('dialog', { name: 'Dit zien de anderen' })
    .getByRole('button', { name: 'Breng in' })
    .waitFor({ timeout: SHOW_LIMIT_MS });
}

/**
 * Runs in the page: presses the button under the preview and waits until it is said that all was brought in. It looks for
 * itself: whoever asks from outside keeps the page busy.
 * @param {number} limitMs
 * @returns {Promise<{ pressedAt: number, saidAt: number, longestTaskMs: number }>} moments in ms since 1970
 */
async function bringInInPage(limitMs) {
  const { document, MutationObserver, PerformanceObserver } = globalThis;
  const nowMs = () => performance.timeOrigin + performance.now();
  const pause = (/** @type {number} */ timeMs) => new Promise((resolve) => setTimeout(resolve, timeMs));
  // What showing the preview took is over.
  await pause(1_000);
  const tasks = [0];
  const timing = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  timing.observe({ type: 'longtask' });
  const said = new Promise((resolve, reject) => {
    const watching = new MutationObserver(() => {
      if (!/onderdelen ingebracht/.test(document.body.textContent)) return;
      watching.disconnect();
      resolve(nowMs());
    });
    watching.observe(document.body, { childList: true, subtree: true, characterData: true });
    setTimeout(() => reject(new Error('It is not said that the rows were brought in.')), limitMs);
  });
  const pressedAt = nowMs();
  [...document.querySelectorAll('dialog[open] button')]
    .find(({ textContent }) => textContent.trim() === 'Breng in')
    .click();
  const saidAt = await said;
  // What follows on the screen counts as well.
  await pause(1_000);
  timing.disconnect();
  return { pressedAt, saidAt, longestTaskMs: Math.max(...tasks) };
}

/** Whether everybody reads the same six words. @param {Device} device @param {{ page: any }} crowd @param {string} address */
async function readTheSame({ page }, crowd, address) {
  await page.evaluate((hash) => (globalThis.location.hash = hash), `${new URL(address).hash}/afsluiten`);
  const list = page.getByRole('list', { name: 'Zes woorden' });
  await list.getByRole('listitem').first().waitFor({ timeout: SHOW_LIMIT_MS });
  return untilTrue(
    async () => {
      const own = (await list.getByRole('listitem').allTextContents()).join(' ');
      const others = await crowd.page.evaluate(() => globalThis.crowd.readSixWords());
      return others.every((/** @type {string} */ words) => words === own);
    },
    SHOW_LIMIT_MS,
    1_000,
  );
}

/** @template T @param {number} limitMs @param {Promise<T>} work @returns {Promise<T | undefined>} nothing when the time was over first */
async function within(limitMs, work) {
  let timer;
  const tooLate = new Promise((resolve) => (timer = setTimeout(resolve, limitMs)));
  const outcome = await Promise.race([work, tooLate]);
  clearTimeout(timer);
  return outcome;
}

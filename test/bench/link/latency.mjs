import { openDevice } from './devices.mjs';
import { createRandom } from './random.mjs';
import { median, pause, quantile, round, tell, untilTrue } from './statistics.mjs';
import { shows, startParagraph } from './writing.mjs';

/**
 * From a key pressed here to its letter painted there. All apps are open at once and typed into by turns, at the pace of
 * a person: no key waits for the one before it to arrive.
 * @typedef {import('./devices.mjs').Device} Device
 */

const START_LIMIT_MS = 60_000;
const WARM_UP_KEYS = 20;
const LETTERS = 'etaoinsrdlkgmvhbpwcz';
const PARAGRAPHS = 30;
const SENTENCE = 'Wij spreken af dat de school betrokken is voordat hulp in de klas begint, en dat ouders meepraten. ';
/** Between two keys: 90 to 210 ms, some seven keys a second. */
const PACE_MS = { least: 90, spread: 120 };
/** Clocks of two processes that differ by less are taken as one. */
const SAME_CLOCK_MS = 1;

/**
 * @param {readonly any[]} apps
 * @param {{ roundCount: number, keysPerRound: number }} choices
 * @returns {Promise<{ p50: number | null, p95: number | null, keyCount: number }[]>} in the order of the apps
 */
export async function measureLatency(apps, { roundCount, keysPerRound }) {
  const random = createRandom(35);
  const pairs = [];
  for (const app of apps) pairs.push(await openPair(app));
  for (const pair of pairs) await typeRun(pair, WARM_UP_KEYS, random);
  const latenciesMs = apps.map(() => []);
  for (let index = 0; index < roundCount; index += 1) {
    // Whoever comes first in a round comes last in the next but one.
    for (let place = 0; place < pairs.length; place += 1) {
      const turn = (place + index) % pairs.length;
      const run = await typeRun(pairs[turn], keysPerRound, random);
      latenciesMs[turn].push(...run);
      tell(
        `${apps[turn].name}, round ${index + 1}: median ${median(run)?.toFixed(1)}, p95 ${quantile(run, 0.95)?.toFixed(1)} ms`,
      );
    }
  }
  for (const { here, there } of pairs) {
    await here.close();
    await there.close();
  }
  return latenciesMs.map((all) => ({
    p50: round(median(all), 1),
    p95: round(quantile(all, 0.95), 1),
    keyCount: all.length,
  }));
}

/** Two devices at a table with some text on it. */
async function openPair(app) {
  const here = await openDevice(app);
  const there = await openDevice(app);
  const room = await app.makeTable(here);
  await startParagraph(here);
  for (let count = 0; count < PARAGRAPHS; count += 1) {
    await here.page.keyboard.insertText(SENTENCE.repeat(3));
    await here.page.keyboard.press('Enter');
  }
  await here.page.keyboard.insertText('Vanaf hier.');
  await app.approach(there, room, 'Bo');
  await app.enter(there);
  if (!(await shows(there, 'Vanaf hier.', START_LIMIT_MS))) throw new Error(`${app.name}: no text flows`);
  const shiftMs = await measureShift(here, there);
  tell(`${app.name}: the clocks of the two pages differ by ${shiftMs.toFixed(2)} ms`);
  return { app, here, there, shiftMs: Math.abs(shiftMs) < SAME_CLOCK_MS ? 0 : shiftMs };
}

/** Types a paragraph. @returns {Promise<number[]>} one latency a key */
async function typeRun({ app, here, there, shiftMs }, keyCount, random) {
  await startParagraph(here);
  await here.page.keyboard.insertText('›');
  await shows(there, '›', START_LIMIT_MS);
  // Until the other page too has the new paragraph as its last one.
  await untilTrue(
    () => there.page.evaluate(() => globalThis.bench.textOf(globalThis.bench.editor().lastElementChild) === '›'),
    START_LIMIT_MS,
  );
  for (const { page } of [here, there]) await page.evaluate(() => void globalThis.bench.watchLastBlock());
  for (let count = 0; count < keyCount; count += 1) {
    await here.page.keyboard.press(LETTERS.charAt(count % LETTERS.length));
    await pause(PACE_MS.least + random() * PACE_MS.spread);
  }
  const hasAll = await untilTrue(
    () => there.page.evaluate((least) => (globalThis.bench.paints.at(-1)?.length ?? 0) >= least, keyCount + 1),
    START_LIMIT_MS,
  );
  if (!hasAll) throw new Error(`${app.name}: not all keys arrived`);
  const keyTimes = await here.page.evaluate(() => globalThis.bench.keyTimes);
  const paints = await there.page.evaluate(() => globalThis.bench.paints);
  return keyTimes.map((pressedAt, index) => {
    // The first painting that shows this key; one mark stood there before.
    const painting = paints.find(({ length }) => length >= index + 2);
    return (painting?.at ?? Number.POSITIVE_INFINITY) - pressedAt - shiftMs;
  });
}

/** How far the clock of the second page is ahead of that of the first, by the quickest of many looks at both. */
async function measureShift(here, there) {
  const ahead = [];
  for (const { page } of [here, there]) {
    let best = { tookMs: Number.POSITIVE_INFINITY, aheadMs: 0 };
    for (let count = 0; count < 60; count += 1) {
      const before = performance.now();
      const now = await page.evaluate(() => globalThis.bench.now());
      const after = performance.now();
      if (after - before < best.tookMs) best = { tookMs: after - before, aheadMs: now - (before + after) / 2 };
    }
    ahead.push(best.aheadMs);
  }
  return ahead[1] - ahead[0];
}

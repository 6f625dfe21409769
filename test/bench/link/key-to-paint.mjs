import { pause, untilTrue } from './statistics.mjs';
import { startParagraph } from './writing.mjs';

/**
 * From a key pressed to its letter painted on the same screen, at the pace of a person.
 * @typedef {import('./devices.mjs').Device} Device
 */

/** What a mid tablet is slower than a desk's computer. Source: reliability.md 4. */
export const SLOWER = 4;
/** Between two keys: 90 to 210 ms, some seven keys a second. */
const PACE_MS = { least: 90, spread: 120 };
const LETTERS = 'etaoinsrdlkgmvhbpwcz';
const ARRIVES_LIMIT_MS = 60_000;

/**
 * What slows the processor of a device down until it is told otherwise; 1 is its own pace.
 * @param {Device} device
 * @returns {Promise<(rate: number) => Promise<unknown>>}
 */
export async function createSlowing({ page }) {
  const session = await page.context().newCDPSession(page);
  return (rate) => session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** A new paragraph at the end, with a mark in it. @param {Device} device */
export async function startMeasured(device) {
  const { page } = device;
  await startParagraph(device);
  await page.keyboard.insertText('›');
  const isThere = await untilTrue(
    () => page.evaluate(() => globalThis.bench.textOf(globalThis.bench.editor().lastElementChild) === '›'),
    ARRIVES_LIMIT_MS,
  );
  if (!isThere) throw new Error('The caret does not come to a new paragraph.');
}

/** @param {Device} device @param {number} keyCount @param {() => number} random @returns {Promise<number[]>} ms of each key */
export async function typeKeys({ page }, keyCount, random) {
  await page.evaluate(() => void globalThis.bench.watchLastBlock());
  for (let count = 0; count < keyCount; count += 1) {
    // No key waits for the one before it to be painted.
    void page.keyboard.press(LETTERS.charAt(count % LETTERS.length));
    await pause(PACE_MS.least + random() * PACE_MS.spread);
  }
  const hasAll = await untilTrue(
    () => page.evaluate((least) => (globalThis.bench.paints.at(-1)?.length ?? 0) >= least, keyCount + 1),
    ARRIVES_LIMIT_MS,
  );
  if (!hasAll) throw new Error('Not all keys were painted.');
  const { keyTimes, paints } = await page.evaluate(() => ({
    keyTimes: globalThis.bench.keyTimes,
    paints: globalThis.bench.paints,
  }));
  return keyTimes.map((pressedAt, index) => {
    const painting = paints.find(({ length }) => length >= index + 2);
    return (painting?.at ?? Number.POSITIVE_INFINITY) - pressedAt;
  });
}

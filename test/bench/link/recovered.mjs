import { openDevice } from './devices.mjs';
import { tell } from './statistics.mjs';
import { areAllLinked, shows, startParagraph } from './writing.mjs';

/**
 * How often text flows both ways again in time after the link between two devices was killed under them, by each side in
 * turn.
 */

const RECOVER_LIMIT_MS = 5_000;
const START_LIMIT_MS = 60_000;

/**
 * @param {readonly any[]} apps
 * @param {{ trialCount: number }} choices
 * @returns {Promise<{ ok: number, of: number, timesMs: number[] }[]>} in the order of the apps
 */
export async function measureRecovery(apps, { trialCount }) {
  const pairs = [];
  for (const app of apps) pairs.push(await openPair(app));
  const figures = apps.map(() => ({ ok: 0, of: trialCount, timesMs: [] }));
  for (let trial = 0; trial < trialCount; trial += 1) {
    for (const [index, pair] of pairs.entries()) {
      const timeMs = await killOnce(pair, trial);
      tell(
        `${pair.app.name}, link killed ${trial + 1} of ${trialCount}: ${timeMs === undefined ? 'no text' : `${timeMs} ms`}`,
      );
      const figure = figures[index];
      if (timeMs === undefined) await mend(pair);
      else {
        figure.ok += 1;
        figure.timesMs.push(timeMs);
      }
    }
  }
  for (const { here, there } of pairs) {
    await here.close();
    await there.close();
  }
  return figures;
}

async function openPair(app) {
  const here = await openDevice(app);
  const there = await openDevice(app);
  const room = await app.makeTable(here);
  await app.approach(there, room, 'Bo');
  await app.enter(there);
  const pair = { app, room, here, there };
  if (!(await startTyping(pair))) throw new Error(`${app.name}: no text flows to begin with`);
  return pair;
}

/** Both write a paragraph of their own; whether both see both. */
async function startTyping({ here, there }) {
  await areAllLinked([here, there], START_LIMIT_MS);
  await startParagraph(here);
  await here.page.keyboard.insertText('[hier] ');
  if (!(await shows(there, '[hier] ', START_LIMIT_MS))) return false;
  await startParagraph(there);
  await there.page.keyboard.insertText('[daar] ');
  return shows(here, '[daar] ', START_LIMIT_MS);
}

/** @returns {Promise<number | undefined>} how long it took; `undefined` when it took too long */
async function killOnce({ here, there }, trial) {
  const [killer] = trial % 2 === 0 ? [here] : [there];
  const startMs = performance.now();
  await killer.page.evaluate(() => {
    for (const connection of globalThis.bench.connections)
      if (connection.connectionState === 'connected') connection.close();
  });
  const words = { here: `h${trial}. `, there: `d${trial}. ` };
  await here.page.keyboard.insertText(words.here);
  await there.page.keyboard.insertText(words.there);
  const leftMs = RECOVER_LIMIT_MS - (performance.now() - startMs);
  const [isHere, isThere] = await Promise.all([shows(here, words.there, leftMs), shows(there, words.here, leftMs)]);
  const timeMs = Math.round(performance.now() - startMs);
  return isHere && isThere && timeMs <= RECOVER_LIMIT_MS ? timeMs : undefined;
}

/** The next kill needs a link that works: both pages are loaded anew. */
async function mend(pair) {
  const { app, room, here, there } = pair;
  for (const device of [here, there]) await app.reopen(device, room);
  if (!(await startTyping(pair))) throw new Error(`${app.name}: no text flows after loading both pages anew`);
}

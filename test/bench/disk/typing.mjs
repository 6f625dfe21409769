import { openDevice } from '../link/devices.mjs';
import { makeDocument } from '../link/corpus.mjs';
import { SLOWER, createSlowing, startMeasured, typeKeys } from '../link/key-to-paint.mjs';
import { writeUpdate } from '../link/database.mjs';
import { createRandom } from '../link/random.mjs';
import { median, quantile, round, tell } from '../link/statistics.mjs';
import { openByTurns, untilShown } from './opening.mjs';

/**
 * Writing in a long document, alone: from a key pressed until its letter is painted, at the computer's own pace and slowed
 * down to a tablet, in documents of two lengths; and how long the longest takes from the disk until it can be read. Ours and
 * REF by turns: all their devices are open at once, and each round types in each of them.
 * @typedef {import('../../faults/support/apps.mjs').App} App
 */

const WORD_COUNTS = [4_000, 10_000];
const RATES = [1, SLOWER];
const WARM_UP_KEYS = 20;

/**
 * @param {readonly App[]} apps
 * @param {{ roundCount: number, keysPerRound: number }} choices
 * @returns {Promise<any[]>} in the order of the apps
 */
export async function measureTyping(apps, { roundCount, keysPerRound }) {
  const random = createRandom(35);
  const corpora = WORD_COUNTS.map(makeDocument);
  const seats = [];
  for (const [at, corpus] of corpora.entries())
    for (const app of apps) seats.push(await sitDown(app, WORD_COUNTS[at], corpus));
  try {
    for (const { device } of seats) {
      await startMeasured(device);
      await typeKeys(device, WARM_UP_KEYS, random);
    }
    for (let index = 0; index < roundCount; index += 1)
      for (const rate of RATES)
        // Whoever comes first in a round comes last in the next.
        for (const seat of index % 2 === 0 ? seats : [...seats].reverse())
          await typeRound(seat, rate, { index, keysPerRound, random });
  } finally {
    for (const { device } of seats) await device.close();
  }
  const openMs = await openByTurns(apps, corpora.at(-1), roundCount);
  return apps.map((app, index) => ({
    documents: seats.filter((seat) => seat.app === app).map(toFigures),
    open: { wordCount: WORD_COUNTS.at(-1), ...openMs[index].openMs },
  }));
}

/** A device with the document open in it, from its disk. @param {App} app @param {number} wordCount @param {any} corpus */
async function sitDown(app, wordCount, corpus) {
  const device = await openDevice({ nameKind: () => 'any' });
  const { page } = device;
  const table = await app.makeTable(page);
  await app.leave(page);
  await writeUpdate(page, table.databaseName, corpus.update);
  await app.enter(page, table);
  await untilShown(page, corpus.paragraphCount);
  return { app, wordCount, device, slowDown: await createSlowing(device), runsByRate: { 1: [], [SLOWER]: [] } };
}

async function typeRound({ app, wordCount, device, slowDown, runsByRate }, rate, { index, keysPerRound, random }) {
  await startMeasured(device);
  await slowDown(rate);
  const run = await typeKeys(device, keysPerRound, random);
  await slowDown(1);
  runsByRate[rate].push(run);
  const times = `median ${round(median(run), 1)}, p95 ${round(quantile(run, 0.95), 1)} ms`;
  tell(`${app.name}, ${wordCount} words, ${rate} x slower, round ${index + 1}: ${times}`);
}

const toFigures = ({ wordCount, runsByRate }) => ({
  wordCount,
  own: toTimes(runsByRate[1]),
  slowed: toTimes(runsByRate[SLOWER]),
});

/** Of all keys of all rounds. @param {number[][]} runs */
const toTimes = (runs) => ({
  p50: round(median(runs.flat()), 1),
  p95: round(quantile(runs.flat(), 0.95), 1),
  roundsMs: runs.map((run) => run.map((ms) => round(ms, 1))),
});

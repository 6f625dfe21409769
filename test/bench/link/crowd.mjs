import { loadavg } from 'node:os';
import { openCrowd, startCrowdHost } from '../crowd/open-crowd.mjs';
import { openDevice } from './devices.mjs';
import { SLOWER, createSlowing, startMeasured, typeKeys } from './key-to-paint.mjs';
import { createRandom } from './random.mjs';
import { seatCrowd } from './seat-crowd.mjs';
import { median, pause, quantile, round, tell } from './statistics.mjs';

/**
 * From a key pressed here to its letter painted here, while a crowd of simulated peers types at the same table: over real
 * WebRTC, in a browser process of its own. Typed by turns with and without the crowd, and with the measured page slowed
 * down to a tablet and not.
 * @typedef {import('./seat-crowd.mjs').Room} Room
 */

const EACH_MS = 1_000 / 3;
const ARRIVES_LIMIT_MS = 60_000;
/** The crowd is at its pace after this. */
const GETS_GOING_MS = 2_000;

/** The turns of one round, in order. */
const TURNS = [
  { name: 'alone', isCrowd: false, slower: 1 },
  { name: 'aloneSlowed', isCrowd: false, slower: SLOWER },
  { name: 'crowd', isCrowd: true, slower: 1 },
  { name: 'crowdSlowed', isCrowd: true, slower: SLOWER },
];

/**
 * @param {any} app ours
 * @param {{ dist: string, peerCount: number, crowdRounds: number, keysPerRound: number }} choices
 */
export async function measureCrowd(app, { dist, peerCount, crowdRounds, keysPerRound }) {
  const host = await startCrowdHost(dist);
  const crowd = await openCrowd(host.url);
  const device = await openDevice(app);
  const room = { device, crowd, peerCount };
  const load = round(loadavg()[0] ?? 0, 1);
  try {
    await fill(app, room);
    const random = createRandom(35);
    const slowDown = await createSlowing(device);
    await startMeasured(device);
    await typeKeys(device, keysPerRound, random);
    const runs = TURNS.map(() => []);
    const lettersPerSecond = [];
    for (let index = 0; index < crowdRounds; index += 1) {
      for (const [turn, { name, isCrowd, slower }] of TURNS.entries()) {
        await startMeasured(device);
        const typing = isCrowd ? await startTyping(room) : undefined;
        await slowDown(slower);
        const run = await typeKeys(device, keysPerRound, random);
        await slowDown(1);
        if (typing !== undefined) lettersPerSecond.push(await typing.stop());
        runs[turn].push(run);
        tell(`${name}, round ${index + 1}: median ${round(median(run), 1)}, p95 ${round(quantile(run, 0.95), 1)} ms`);
      }
    }
    const figures = Object.fromEntries(TURNS.map(({ name }, turn) => [name, toFigures(runs[turn])]));
    const settings = { peerCount, slower: SLOWER, loadBefore: load, rounds: crowdRounds, keysPerRound };
    return { ...figures, lettersPerSecond: round(median(lettersPerSecond), 1), ...settings };
  } finally {
    await device.close();
    await crowd.browser.close();
    await host.end();
  }
}

/** Of each round the median and the p95; of these the medians. */
const toFigures = (/** @type {number[][]} */ rounds) => ({
  p50: round(median(rounds.map((run) => median(run) ?? 0)), 1),
  p95: round(median(rounds.map((run) => quantile(run, 0.95) ?? 0)), 1),
});

/** Everybody sits down, and has a paragraph of their own before the measured one. @param {any} app @param {Room} room */
async function fill(app, { device, crowd, peerCount }) {
  const { invitation } = await app.makeTable(device);
  await seatCrowd(app, { device, crowd, peerCount }, invitation);
  await crowd.page.evaluate(() => globalThis.crowd.write('Deze regel is van'));
  // All of them: whoever comes later would stand below the measured paragraph.
  const everyLine = Array.from({ length: peerCount }, (_, index) => `Deze regel is van Deelnemer ${index + 1}`);
  await device.page.waitForFunction((lines) => lines.every((line) => globalThis.bench.shows(line)), everyLine, {
    timeout: ARRIVES_LIMIT_MS,
  });
}

/** Lets the crowd type. `stop` tells how many letters a second it came to. @param {Room} room */
async function startTyping({ crowd }) {
  const beganAt = performance.now();
  await crowd.page.evaluate((eachMs) => globalThis.crowd.startTyping(eachMs), EACH_MS);
  await pause(GETS_GOING_MS);
  return {
    stop: async () => {
      const letterCount = await crowd.page.evaluate(() => globalThis.crowd.stopTyping());
      const seconds = (performance.now() - beganAt) / 1_000;
      await pause(GETS_GOING_MS);
      return letterCount / seconds;
    },
  };
}

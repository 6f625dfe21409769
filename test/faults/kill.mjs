import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../src/host/ensure-built.mjs';
import { createRandom } from '../bench/link/random.mjs';
import { tell } from '../bench/link/statistics.mjs';
import { measureKills, summarize } from './kill/runs.mjs';
import { startApps } from './support/apps.mjs';

/**
 * `npm run test:kill`: kills the browser, or only its page, at random moments while someone writes at a table, answers in
 * private, brings in, and takes in what another device writes. Opens the same profile again and looks for every word that
 * the person was told is kept. REF, the app of the stock parts, beside it. Ends with 1 where ours lost one, or does not open.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: chosen } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

if (!ensureBuilt(root)) process.exit(1);
const runCount = Number(chosen.runs);
const seed = Number(chosen.seed);
const apps = await startApps(join(root, 'dist'));
tell(`${runCount} kills, seed ${seed}`);
const ours = await measureKills(apps.ours, { runCount, random: createRandom(seed), only: chosen.only });
const refCount = Math.max(5, Math.round(runCount / 10));
const ref = await measureKills(apps.ref, { runCount: refCount, random: createRandom(seed), only: chosen.only });
await apps.end();

const figures = { ...summarize(ours), seed, ref: summarize(ref) };
for (const { run, activity, lost } of ours.filter((outcome) => outcome.lost.length > 0))
  process.stdout.write(`LOST in run ${run}, ${activity}: ${lost.join(', ')}\n`);
const say = (/** @type {ReturnType<typeof summarize>} */ one) =>
  `${one.runs} kills, ${one.acknowledged} words acknowledged, ${one.lostAcknowledged} of them lost, ${one.unopenable} unopenable; ` +
  `window p99 ${one.windowMsP99} ms, oldest word that a kill took ${one.oldestLostMs} ms, open again in ${one.reopenMsMedian} ms`;
process.stdout.write(`ours  ${say(figures)}\nREF   ${say(figures.ref)}\n`);
if (chosen.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exitCode = figures.lostAcknowledged + figures.unopenable > 0 ? 1 : 0;

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../src/host/ensure-built.mjs';
import { measureCrowd } from './link/crowd.mjs';
import { measureLateJoin } from './link/late-join.mjs';
import { measureLatency } from './link/latency.mjs';
import { measureMessages } from './link/messages.mjs';
import { measureRecovery } from './link/recovered.mjs';
import { findMissedGoals, toTable } from './link/report.mjs';
import { measureRows } from './link/rows.mjs';
import { startOurApp } from './our-app.mjs';
import { startRefApps } from './ref-apps.mjs';

/**
 * `npm run bench:link`: the live link of our app beside the same app of the stock parts (REF) and, for latency, beside a
 * central Hocuspocus server, in real Chromium processes. `--only crowd`: typing here while 30 others type. `--only rows`:
 * bringing in 5,000 rows of the inventory at a table with 30 others. Ends with 1 where a goal is missed.
 */

const PARTS = ['messages', 'latency', 'recovered', 'lateJoin', 'crowd', 'rows'];

const { values: chosen } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: PARTS },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    dist: { type: 'string' },
    peers: { type: 'string', default: '30' },
  },
});
const unknown = chosen.only.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) throw new Error(`--only takes ${PARTS.join(', ')}; not ${unknown.join(', ')}`);

const choices = chosen.quick
  ? {
      sizes: [2, 5],
      batchCount: 5,
      trialCount: 4,
      roundCount: 1,
      latencyRounds: 3,
      crowdRounds: 2,
      keysPerRound: 20,
      rowsRounds: 1,
    }
  : {
      sizes: [2, 5, 8],
      batchCount: 20,
      trialCount: 20,
      roundCount: 3,
      latencyRounds: 15,
      crowdRounds: 9,
      keysPerRound: 20,
      rowsRounds: 7,
    };

/** @param {any} ours @param {any} refApps @param {string} dist */
async function measure(ours, { ref, hocuspocus }, dist) {
  const figures = { ref: {}, hocuspocus: {} };
  const isWanted = (/** @type {string} */ part) => chosen.only.includes(part);
  if (isWanted('messages')) {
    const [own, others] = await measureMessages([ours, ref], choices);
    figures.messagesPerBatch = own.content;
    figures.acknowledgementsPerBatch = own.acknowledgements;
    figures.ref.messagesPerBatch = others.content;
  }
  if (isWanted('latency')) {
    const rounds = { roundCount: choices.latencyRounds, keysPerRound: choices.keysPerRound };
    const [own, others, central] = await measureLatency([ours, ref, hocuspocus], rounds);
    figures.latencyMs = own;
    figures.ref.latencyMs = others;
    figures.hocuspocus.latencyMs = central;
  }
  if (isWanted('recovered')) {
    const [own, others] = await measureRecovery([ours, ref], choices);
    figures.recovered = own;
    figures.ref.recovered = others;
  }
  if (isWanted('lateJoin')) {
    const results = await measureLateJoin([ours, ref], choices);
    const [own, others] = results.map((all) =>
      Object.fromEntries(Object.entries(all).map(([size, { medianMs }]) => [size, medianMs])),
    );
    figures.lateJoinMs = own;
    figures.ref.lateJoinMs = others;
    figures.lateJoinRoundsMs = Object.fromEntries(
      Object.entries(results[0]).map(([size, { timesMs }]) => [size, timesMs]),
    );
  }
  if (isWanted('crowd'))
    figures.crowd = await measureCrowd(ours, { ...choices, dist, peerCount: Number(chosen.peers) });
  if (isWanted('rows')) figures.rows = await measureRows(ours, { ...choices, dist, peerCount: Number(chosen.peers) });
  return figures;
}

// So that the servers end with this program, however it ends.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const root = fileURLToPath(new URL('../..', import.meta.url));
if (chosen.dist === undefined && !ensureBuilt(root)) throw new Error('The build failed.');
const dist = resolve(root, chosen.dist ?? 'dist');
const ours = await startOurApp(dist);
const refApps = await startRefApps(dist);
const figures = await measure(ours, refApps, dist);
await refApps.end();
await ours.end();

const missed = findMissedGoals(figures);
process.stdout.write(`${toTable(figures)}\n`);
for (const goal of missed) process.stdout.write(`missed: ${goal}\n`);
if (chosen.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
process.exitCode = missed.length === 0 ? 0 : 1;

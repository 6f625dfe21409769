import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../src/host/ensure-built.mjs';
import { tell } from '../bench/link/statistics.mjs';
import { FAULTS } from './faults.mjs';
import { findMissedGoals, toLine } from './support/report.mjs';
import { startApps } from './support/apps.mjs';
import { endLeftBrowsers } from './support/browser.mjs';

/**
 * `npm run test:faults`: what one device must survive, in real Chromium, for our app and for REF. One line a fault: words
 * lost that were acknowledged, ms until the screen says it, ms until the table can be read again. Ends with 1 where ours
 * loses a word. `-- --only quota` runs those whose name has that in it.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: chosen } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    'without-ref': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

/**
 * @param {import('./faults.mjs').Fault} fault
 * @param {import('./support/apps.mjs').App} app
 * @returns {Promise<import('./faults.mjs').Outcome>}
 */
async function run(fault, app) {
  try {
    return await fault.run(app, join(root, 'dist'));
  } catch (cause) {
    endLeftBrowsers();
    return { lost: ['it could not be tried'], error: String(cause).split('\n').slice(0, 3).join(' ') };
  }
}

const faults = FAULTS.filter(({ name }) => name.includes(chosen.only));
if (faults.length === 0) throw new Error(`--only takes part of: ${FAULTS.map(({ name }) => name).join(', ')}`);
if (!ensureBuilt(root)) process.exit(1);
const apps = await startApps(join(root, 'dist'));
const results = [];
for (const fault of faults) {
  tell(fault.name);
  const ours = await run(fault, apps.ours);
  const isForRef = fault.refLacks === undefined && !chosen['without-ref'];
  const ref = isForRef ? await run(fault, apps.ref) : undefined;
  const { name, refLacks } = fault;
  results.push({ name, ours, ref: ref ?? null, refLacks, missed: findMissedGoals(fault, ours) });
  process.stdout.write(`${toLine(fault, ours, ref)}\n`);
}
await apps.end();

const lostCount = results.reduce((sum, { ours }) => sum + ours.lost.length, 0);
const missed = results.flatMap((result) => result.missed.map((goal) => `${result.name}: ${goal}`));
process.stdout.write(`${faults.length} faults, ${lostCount} acknowledged words lost\n`);
for (const goal of missed) process.stdout.write(`GOAL MISSED  ${goal}\n`);
if (chosen.json) process.stdout.write(`${JSON.stringify({ faults: results, lostAcknowledged: lostCount, missed })}\n`);
process.exitCode = lostCount > 0 ? 1 : 0;

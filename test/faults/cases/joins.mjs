import { untilTrue } from '../../bench/link/statistics.mjs';
import { findMissing, open } from '../support/apps.mjs';
import { digestTable } from '../support/content.mjs';
import { restoreBackup, saveBackup, saveParcel, takeInParcel } from '../support/files.mjs';
import { Stage } from '../support/stage.mjs';

/** Three copies of one table are edited apart, and joined in every order, by every route. */

const LINK_LIMIT_MS = 60_000;

/**
 * Brings what one device has of the table to another. Both leave it afterwards.
 * @typedef {(from: Stage, to: Stage) => Promise<void>} Route
 */

/** @type {Route} */
async function byLink(from, to) {
  for (const { app, page, table } of [from, to]) await open(app, page, table);
  const words = [...from.kept, ...to.kept];
  const areEqual = async () => {
    for (const { page } of [from, to]) if ((await findMissing(page, words, 0)).length > 0) return false;
    return true;
  };
  if (!(await untilTrue(areEqual, LINK_LIMIT_MS))) throw new Error('Two linked devices do not become equal.');
}

/** @type {Route} */
const byParcel = async (from, to) => takeInParcel(to.page, to.table, await saveParcel(from.page, from.table));

/** @type {Route} */
const byBackup = async (from, to) => restoreBackup(to.page, to.app, await saveBackup(from.page, from.app));

const ROUTES = [byLink, byParcel, byBackup];
const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

/** @param {Route} route @param {Stage} from @param {Stage} to */
async function bring(route, from, to) {
  await route(from, to);
  for (const { app, page } of [from, to]) await app.leave(page);
  for (const word of from.kept) to.kept.add(word);
}

/** @type {import('../faults.mjs').Fault[]} */
export const joinFaults = [
  {
    name: 'joined-in-six-orders',
    refLacks: 'it has no parcels and no backups',
    goal: { reopensWithinMs: 3_000 },
    run: async (app) => {
      const first = await Stage.start(app);
      const devices = [first, await Stage.startBeside(first, 1), await Stage.startBeside(first, 2)];
      const backup = await saveBackup(first.page, app);
      for (const { page } of devices.slice(1)) await restoreBackup(page, app, backup);
      for (const { page } of devices) await app.leave(page);
      const problems = [];
      for (const [turn, order] of ORDERS.entries()) {
        for (const device of devices) {
          await device.look();
          await device.writeAndKeep(3);
          await app.leave(device.page);
        }
        const [one, two, three] = order.map((index) => devices[index] ?? first);
        const [here, there, back] = [0, 1, 2].map((index) => ROUTES[(turn + index) % 3] ?? byLink);
        await bring(here, one, two);
        await bring(there, two, three);
        await bring(back, three, one);
        await bring(here, three, two);
        const digests = [];
        for (const { page, table } of devices) digests.push(await digestTable(page, table.databaseName));
        if (new Set(digests).size > 1) problems.push(`${order.join('')}: ${digests.join(' ')}`);
      }
      const lost = [];
      const reopens = [];
      for (const device of devices) {
        const outcome = await device.look();
        lost.push(...outcome.lost);
        reopens.push(outcome.reopenMs ?? Infinity);
        await device.end();
      }
      const problem = problems.length > 0 ? `not equal after ${problems.join(', ')}` : undefined;
      const slowest = Math.max(...reopens);
      return { lost, reopenMs: Number.isFinite(slowest) ? slowest : null, problem, note: `${first.kept.size} words` };
    },
  },
];

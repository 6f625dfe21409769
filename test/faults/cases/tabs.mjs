import { untilTrue } from '../../bench/link/statistics.mjs';
import { findMissing, goToEnd, open } from '../support/apps.mjs';
import { now, Stage } from '../support/stage.mjs';

/** Two tabs of one browser on the same table. */

const FOLLOWS_MS = 1_000;

/** @param {Stage} stage @returns {Promise<import('@playwright/test').Page>} a second tab with the table open */
async function openSecond(stage) {
  const page = await stage.browser.openPage();
  if ((await open(stage.app, page, stage.table)) === null) throw new Error('The second tab does not open.');
  return page;
}

/** @param {import('@playwright/test').Page} page @param {readonly string[]} words */
async function timeUntilShown(page, words) {
  const startMs = performance.now();
  const isThere = await untilTrue(async () => (await findMissing(page, words, 0)).length === 0, 10_000);
  return isThere ? Math.round(performance.now() - startMs) : null;
}

/** @type {import('../faults.mjs').Fault[]} */
export const tabFaults = [
  {
    name: 'two-tabs',
    goal: { reopensWithinMs: 3_000 },
    run: async (app) => {
      const stage = await Stage.start(app);
      const second = await openSecond(stage);
      const times = [];
      for (let turn = 0; turn < 2; turn += 1) {
        for (const [from, to] of [
          [stage.page, second],
          [second, stage.page],
        ]) {
          await from.bringToFront();
          const words = await stage.write(4, from);
          times.push(await timeUntilShown(to, words));
          if (!(await stage.untilKept(words))) throw new Error('It is not kept.');
          stage.noteKept();
        }
      }
      await stage.kill();
      await stage.startAgain();
      const outcome = await stage.look();
      await stage.end();
      const slowest = times.includes(null) ? null : Math.max(...times.map(Number));
      const isSlow = slowest === null || slowest > FOLLOWS_MS;
      return { ...outcome, problem: isSlow ? `the other tab follows after ${slowest ?? 'never'} ms` : undefined };
    },
  },
  {
    name: 'two-tabs-at-once',
    goal: { reopensWithinMs: 3_000 },
    run: async (app) => {
      const stage = await Stage.start(app);
      const second = await openSecond(stage);
      // Not in one place: two who write between each other's letters make no words.
      const [here, there] = await Promise.all([stage.write(8), stage.write(8, second, 'Control+Home')]);
      const words = [...here, ...there];
      const isKept = await stage.untilKept(words);
      await stage.kill();
      await stage.startAgain();
      const outcome = await stage.look();
      await stage.end();
      return { ...outcome, problem: isKept ? undefined : 'not everything is said to be kept' };
    },
  },
  {
    name: 'first-tab-killed',
    goal: { reopensWithinMs: 3_000 },
    run: async (app) => {
      const stage = await Stage.start(app);
      await stage.writeAndKeep();
      const second = await openSecond(stage);
      await goToEnd(stage.page);
      const writing = stage.write(30).catch(() => undefined);
      await second.waitForTimeout(1_500);
      const atMs = now();
      const session = await stage.browser.context.newCDPSession(stage.page);
      session.send('Page.crash').catch(() => undefined);
      await writing;
      stage.noteKept(atMs);
      const lostInSecond = await findMissing(second, stage.kept);
      const words = await stage.write(5, second);
      const isKept = await stage.untilKept(words);
      await stage.kill();
      await stage.startAgain();
      const outcome = await stage.look();
      await stage.end();
      const problem = !isKept
        ? 'the tab that is left does not keep'
        : lostInSecond.length > 0
          ? `the tab that is left lacks ${lostInSecond.join(', ')}`
          : undefined;
      return { ...outcome, problem };
    },
  },
];

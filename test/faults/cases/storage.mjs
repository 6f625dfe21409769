import { pause } from '../../bench/link/statistics.mjs';
import { breakHandlesScript, hangOpenScript, noDatabaseScript } from '../support/shims.mjs';
import { now, Stage } from '../support/stage.mjs';

/** The database goes away under the app, or does not come. */

const HANGING_TELLS_MS = 5_000;

/** @param {'InvalidStateError' | 'UnknownError'} errorName @returns {import('../faults.mjs').Fault} */
const deadHandle = (errorName) => ({
  name: `dead-handle-${errorName === 'UnknownError' ? 'unknown' : 'invalid'}`,
  goal: { reopensWithinMs: 3_000 },
  run: async (app) => {
    const stage = await Stage.start(app, { scripts: [breakHandlesScript(errorName)] });
    await stage.writeAndKeep();
    await stage.page.evaluate(() => globalThis.breakHandles());
    const sinceMs = now();
    const words = await stage.write(5);
    const problem = (await stage.untilKept(words)) ? undefined : 'what is typed after it is never kept';
    // Opening anew without a word is best; else it must be said.
    const telling = problem === undefined && app.isOurs ? {} : await stage.untilTold(sinceMs, 1_000);
    await stage.kill();
    await stage.startAgain();
    const outcome = await stage.look();
    await stage.end();
    return { ...outcome, ...telling, problem };
  },
});

/** @param {Stage} stage @param {string} name */
const deleteDatabase = (stage, name) =>
  stage.aside((page) =>
    page.evaluate(
      (databaseName) =>
        new Promise((resolve) => {
          const asking = globalThis.indexedDB.deleteDatabase(databaseName);
          asking.onsuccess = () => resolve('deleted');
          asking.onerror = () => resolve('failed');
          asking.onblocked = () => resolve('blocked');
        }),
      name,
    ),
  );

/** @type {import('../faults.mjs').Fault[]} */
export const storageFaults = [
  {
    name: 'deleted-while-open',
    goal: { reopensWithinMs: 3_000 },
    run: async (app) => {
      const stage = await Stage.start(app);
      await stage.writeAndKeep();
      const note = await deleteDatabase(stage, stage.table.databaseName);
      const sinceMs = now();
      const words = await stage.write(5);
      const isKept = await stage.untilKept(words);
      const telling = isKept && app.isOurs ? {} : await stage.untilTold(sinceMs, 1_000);
      await stage.kill();
      await stage.startAgain();
      const outcome = await stage.look();
      await stage.end();
      return { ...outcome, ...telling, note, problem: isKept ? undefined : 'what is typed after it is never kept' };
    },
  },
  deadHandle('InvalidStateError'),
  deadHandle('UnknownError'),
  {
    name: 'dead-handle-private',
    refLacks: 'it keeps nothing but a table',
    goal: {},
    run: async (app) => {
      const stage = await Stage.start(app, { scripts: [breakHandlesScript('InvalidStateError', true)] });
      const address = `${app.home}#/voorbereiden/vragen/1.0a`;
      await stage.page.goto(address);
      const field = stage.page.getByLabel('Toelichting');
      await field.fill('k90w1 ');
      await stage.untilKept(['k90w1']);
      await stage.page.evaluate(() => globalThis.breakHandles());
      const sinceMs = now();
      await field.press('Control+End');
      await stage.page.keyboard.type('k90w2 ', { delay: 30 });
      const isKept = await stage.untilKept(['k90w2'], 8_000);
      const telling = isKept ? {} : await stage.untilTold(sinceMs, 1_000);
      await stage.kill();
      const page = await stage.startAgain();
      await page.goto(address);
      await page.getByLabel('Toelichting').waitFor();
      await pause(500);
      const value = await page.getByLabel('Toelichting').inputValue();
      await stage.end();
      const lost = ['k90w1', ...(isKept ? ['k90w2'] : [])].filter((word) => !value.includes(word));
      return { lost, ...telling, problem: isKept ? undefined : 'what is typed after it is never kept' };
    },
  },
  hangingOpen('hanging-table', (databaseName) => databaseName),
  hangingOpen('hanging-everything', () => ''),
  {
    name: 'no-database',
    goal: { toldWithinMs: 3_000 },
    run: async (app) => {
      const stage = await Stage.start(app);
      await stage.close();
      await stage.startAgain({ scripts: [noDatabaseScript] });
      const sinceMs = now();
      await app.enter(stage.page, stage.table).catch(() => undefined);
      const telling = await stage.untilTold(sinceMs, 10_000);
      const bar = stage.browser.reports.filter(({ kind }) => kind === 'bar').at(-1)?.text ?? '';
      await stage.close();
      // With the database back, everything is.
      await stage.startAgain();
      const outcome = await stage.look();
      await stage.end();
      const claims = /bewaard/.test(bar) && !/niet bewaard/.test(bar);
      return { ...outcome, ...telling, problem: claims ? `the bar says: ${bar}` : undefined };
    },
  },
];

/** @param {string} name @param {(databaseName: string) => string} choose @returns {import('../faults.mjs').Fault} */
function hangingOpen(name, choose) {
  return {
    name,
    goal: { toldWithinMs: HANGING_TELLS_MS, reopensWithinMs: 3_000 },
    run: async (app) => {
      const stage = await Stage.start(app);
      await stage.writeAndKeep();
      await stage.close();
      await stage.startAgain({ scripts: [hangOpenScript(choose(stage.table.databaseName))] });
      const sinceMs = now();
      await app.enter(stage.page, stage.table);
      const telling = await stage.untilTold(sinceMs, 25_000);
      const bar = stage.browser.reports.filter(({ kind }) => kind === 'bar').at(-1)?.text ?? '';
      const main = await stage.page.evaluate(() => globalThis.document.querySelector('main')?.textContent ?? '');
      await stage.close();
      await stage.startAgain();
      const outcome = await stage.look();
      await stage.end();
      return {
        ...outcome,
        ...telling,
        note: app.isOurs ? `bar: ${bar}; screen: ${main.slice(0, 80).trim()}` : undefined,
      };
    },
  };
}

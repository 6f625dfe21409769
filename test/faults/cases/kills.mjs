import { pause } from '../../bench/link/statistics.mjs';
import { readRecords } from '../support/database.mjs';
import { writeUpdates } from '../support/many-updates.mjs';
import { now, Stage } from '../support/stage.mjs';

/** The browser, or the process of its page, is ended at once. */

const REOPENS = { reopensWithinMs: 3_000 };
/** y-indexeddb writes its log together after so many records. */
const RECORDS_UNTIL_COMPACTION = 520;

/**
 * @param {string} name
 * @param {(stage: Stage) => void | Promise<void>} end ends it
 * @param {(stage: Stage) => Promise<import('@playwright/test').Page>} reopen
 * @returns {import('../faults.mjs').Fault}
 */
const killedWhileTyping = (name, end, reopen) => ({
  name,
  goal: REOPENS,
  run: async (app) => {
    const stage = await Stage.start(app);
    await stage.writeAndKeep();
    const writing = stage.write(30).catch(() => undefined);
    await pause(2_500);
    const atMs = now();
    await end(stage);
    await writing;
    stage.noteKept(atMs);
    const outcome = await stage.look(await reopen(stage));
    await stage.end();
    return outcome;
  },
});

/** @type {import('../faults.mjs').Fault[]} */
export const killFaults = [
  killedWhileTyping(
    'kill-page',
    ({ browser }) => browser.killRenderers(),
    ({ browser }) => browser.openPage(),
  ),
  killedWhileTyping(
    'kill-browser',
    ({ browser }) => browser.kill(),
    (stage) => stage.startAgain(),
  ),
  {
    name: 'kill-compaction',
    goal: REOPENS,
    run: async (app) => {
      const stage = await Stage.start(app);
      await stage.writeAndKeep();
      const { databaseName } = stage.table;
      const lost = [];
      let outcome;
      for (const waitMs of [900, 1_000, 1_100, 1_250]) {
        await stage.page.goto(app.emptyAddress);
        await writeUpdates(stage.page, databaseName, RECORDS_UNTIL_COMPACTION);
        await stage.look();
        const writing = stage.write(1).catch(() => undefined);
        await writing;
        await pause(waitMs);
        await stage.kill();
        await stage.startAgain();
        outcome = await stage.look();
        lost.push(...outcome.lost);
      }
      const count = (await stage.aside((page) => readRecords(page, databaseName))).length;
      await stage.end();
      return { ...outcome, lost, note: `${count} records at the end of four` };
    },
  },
];

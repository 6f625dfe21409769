import { putPrivate } from '../../faults/support/database.mjs';
import { beginRestore, openBackup, saveBackup, untilRestored } from '../../faults/support/files.mjs';
import { clearPrivate, makeArrangements } from '../../faults/support/private-database.mjs';
import { Stage } from '../../faults/support/stage.mjs';
import { median, round, tell } from '../link/statistics.mjs';

/**
 * How long it takes to write many rows of the inventory at once, all or none, after the file was read: from the button of a
 * backup until the screen says that it is put back. REF keeps no rows.
 * @typedef {import('../../faults/support/apps.mjs').App} App
 */

const ROW_COUNT = 5_000;

/** @param {App} app @param {{ roundCount: number }} choices */
export async function measureRows(app, { roundCount }) {
  const stage = await Stage.start(app);
  await app.leave(stage.page);
  await putPrivate(stage.page, 'arrangements', await makeArrangements(ROW_COUNT));
  const backup = await saveBackup(stage.page, app);
  const timesMs = [];
  const longestMs = [];
  for (let turn = 0; turn < roundCount; turn += 1) {
    await app.leave(stage.page);
    await clearPrivate(stage.page, 'arrangements');
    await openBackup(stage.page, app, backup);
    await stage.page.evaluate(() => {
      globalThis.longTasks = [];
      new globalThis.PerformanceObserver((list) =>
        globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({ type: 'longtask' });
    });
    const sinceMs = performance.now();
    await beginRestore(stage.page);
    await untilRestored(stage.page);
    timesMs.push(performance.now() - sinceMs);
    longestMs.push(Math.max(0, ...(await stage.page.evaluate(() => globalThis.longTasks))));
  }
  await stage.end();
  const figures = { rows: ROW_COUNT, p50Ms: round(median(timesMs)), longestTaskMs: round(median(longestMs)) };
  tell(`ours, ${ROW_COUNT} rows: ${figures.p50Ms} ms, longest task ${figures.longestTaskMs} ms`);
  return figures;
}

import { putPrivate } from '../../faults/support/database.mjs';
import { Stage } from '../../faults/support/stage.mjs';
import { median, round, tell } from '../link/statistics.mjs';
import { makeInventory } from './inventory-rows.mjs';

/**
 * Working with many rows of the inventory: from choosing a filter or a group until it has been painted, and the longest task
 * while one scrolls through the list. REF keeps no rows.
 * @typedef {import('../../faults/support/apps.mjs').App} App
 */

const ROW_COUNT = 5_000;
const SCROLL_STEPS = 120;
const LIMIT_MS = 60_000;
const LIST = '/voorbereiden/arrangementen';

/** @param {App} app @param {{ roundCount: number }} choices */
export async function measureInventory(app, { roundCount }) {
  const stage = await Stage.start(app);
  const { page } = stage;
  await app.leave(page);
  await putPrivate(page, 'arrangements', await makeInventory(ROW_COUNT));
  const [filterMs, groupMs, longestMs] = [[], [], []];
  for (let turn = 0; turn < roundCount; turn += 1) {
    await app.enter(page, stage.table);
    await page.evaluate((path) => (globalThis.location.hash = path), LIST);
    await page.getByRole('table', { name: 'Arrangementen' }).waitFor({ timeout: LIMIT_MS });
    longestMs.push(await page.evaluate(scrollInPage, SCROLL_STEPS));
    filterMs.push(await page.evaluate(chooseInPage, { path: LIST, query: '?eigenaar=zonder' }));
    groupMs.push(await page.evaluate(chooseInPage, { path: LIST, query: '?groep=gemeente' }));
    await app.leave(page);
  }
  await stage.end();
  const figures = {
    rows: ROW_COUNT,
    filterMs: round(median(filterMs)),
    groupMs: round(median(groupMs)),
    longestScrollTaskMs: round(median(longestMs)),
  };
  tell(
    `ours, inventory: filter ${figures.filterMs} ms, group ${figures.groupMs} ms, longest task while scrolling ${figures.longestScrollTaskMs} ms`,
  );
  return figures;
}

/**
 * Runs in the page: follows the link to a view and waits until the sentence that says so has been painted.
 * @param {{ path: string, query: string }} view
 * @returns {Promise<number>}
 */
function chooseInPage({ path, query }) {
  const { document, location, requestAnimationFrame } = globalThis;
  const say = () => document.querySelector('main .sentence')?.textContent ?? '';
  const before = say();
  return new Promise((resolve) => {
    const startMs = performance.now();
    location.hash = `${path}${query}`;
    const look = () => {
      if (say() === before) requestAnimationFrame(look);
      else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - startMs)));
    };
    look();
  });
}

/** Runs in the page: scrolls through the list, a step a frame. @param {number} stepCount @returns {Promise<number>} the longest task, in ms */
async function scrollInPage(stepCount) {
  const { document, requestAnimationFrame, PerformanceObserver } = globalThis;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const list = document.querySelector('[role=region]:has([role=table])');
  // What opening took is over.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const tasks = [0];
  const observer = new PerformanceObserver((seen) => tasks.push(...seen.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  const reach = list.scrollHeight - list.clientHeight;
  for (let step = 0; step <= stepCount; step += 1) {
    list.scrollTop = (reach * step) / stepCount;
    await frame();
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  return Math.max(...tasks);
}

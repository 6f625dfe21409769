import { Buffer } from 'node:buffer';
import { pick } from '../../faults/support/files.mjs';
import { clearPrivate, timePuttingAlone } from '../../faults/support/private-database.mjs';
import { Stage } from '../../faults/support/stage.mjs';
import { median, round, tell } from '../link/statistics.mjs';

/**
 * How long it takes to take over a list of many arrangements once it has been read: comparing its rows until the preview
 * stands, and from the button until it is said to be taken over; and then the same list again, with another volume in nine of
 * ten rows and another way of writing the name in the tenth, so that a person decides. REF keeps no rows; beside the first
 * stands how long the browser's own storage takes for the same rows without anything else.
 * @typedef {import('../../faults/support/apps.mjs').App} App
 */

const ROW_COUNT = 5_000;
const LIMIT_MS = 60_000;

/** @param {App} app @param {{ roundCount: number }} choices */
export async function measureImport(app, { roundCount }) {
  const stage = await Stage.start(app);
  const { page } = stage;
  const runs = { first: [], again: [] };
  const alone = [];
  for (let turn = 0; turn < roundCount; turn += 1) {
    await app.leave(page);
    for (const store of ['arrangements', 'inventoryImports', 'rowChanges']) await clearPrivate(page, store);
    await page.goto(`${app.home}#/voorbereiden/arrangementen/overnemen`);
    runs.first.push(await takeOver(page, makeList()));
    alone.push(await timePuttingAlone(page, 'arrangements'));
    runs.again.push(await takeOver(page, makeList(true)));
  }
  await stage.end();
  const aloneMs = round(median(alone));
  tell(`the browser's own storage alone, the same rows: ${aloneMs} ms`);
  return { ...toFigures(runs.first, 'taken over'), aloneMs, again: toFigures(runs.again, 'taken over again') };
}

/** Takes a list over as a person does. @param {import('@playwright/test').Page} page @param {string} list */
async function takeOver(page, list) {
  await page.getByLabel('Kies een bestand').waitFor();
  await page.evaluate(watchInPage);
  await pick(page, 'Kies een bestand', { name: 'lijst.csv', buffer: Buffer.from(list) });
  await page.evaluate(() => (globalThis.importWatch.sinceMs = performance.now()));
  await page.waitForFunction(() => globalThis.importWatch.compareMs > 0, undefined, { timeout: LIMIT_MS });
  await page.evaluate(takeOverInPage);
  await page.waitForFunction(() => globalThis.importWatch.writeMs > 0, undefined, { timeout: LIMIT_MS });
  return page.evaluate(readWatchInPage);
}

/** @param {{ compareMs: number, writeMs: number, longest: number }[]} runs @param {string} done */
function toFigures(runs, done) {
  const middle = (/** @type {(run: any) => number} */ toMs) => round(median(runs.map(toMs)));
  const [compareMs, writeMs] = [middle((run) => run.compareMs), middle((run) => run.writeMs)];
  const p50Ms = middle((run) => run.compareMs + run.writeMs);
  const longestTaskMs = middle(({ longest }) => longest);
  tell(
    `ours, ${ROW_COUNT} rows ${done}: ${p50Ms} ms (comparing ${compareMs}, writing ${writeMs}), longest task ${longestTaskMs} ms`,
  );
  return { rows: ROW_COUNT, p50Ms, compareMs, writeMs, longestTaskMs };
}

/** @param {boolean} [isAgain] */
function makeList(isAgain = false) {
  const head = 'Naam;School;Gemeente;Aantal jongeren;Omvang;Eenheid;Sinds;Financiële eigenaar;Aanbieders;Opmerkingen';
  const rows = Array.from({ length: ROW_COUNT }, (_, at) =>
    [
      isAgain && at % 10 === 9 ? `Arrangment ${at}` : `Arrangement ${at}`,
      `School ${at % 300}`,
      `Gemeente ${at % 20}`,
      at % 40,
      `${at % 30},${isAgain ? 25 : 5}`,
      'uren per week',
      '1-9-2020',
      'Gemeente Leiden',
      `Aanbieder ${at % 50}; Aanbieder ${at % 7}`,
      'Zo is het hier geregeld.',
    ].join(';'),
  );
  return `${[head, ...rows].join('\r\n')}\r\n`;
}

/**
 * Runs in the page: notes the tasks, the time between the columns and the counts being shown, and from the button until it is
 * said that all is taken over. It looks for itself: whoever asks from outside keeps the page busy. Handing over the file is
 * work of the bench, so tasks count from then on.
 */
function watchInPage() {
  const { document, MutationObserver, PerformanceObserver } = globalThis;
  globalThis.importWatch = { compareMs: 0, clickedMs: 0, writeMs: 0, sinceMs: 0, tasks: [] };
  const { importWatch } = globalThis;
  new PerformanceObserver((list) => importWatch.tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  let readAtMs = 0;
  const look = () => {
    const text = importWatch.compareMs === 0 ? document.querySelector('main').textContent : '';
    if (readAtMs === 0 && text.includes('Herkend:')) readAtMs = performance.now();
    if (readAtMs > 0 && /nieuwe arrangementen|arrangementen krijgen/.test(text))
      importWatch.compareMs = performance.now() - readAtMs;
    if (importWatch.clickedMs === 0 || !/arrangementen zijn overgenomen/.test(document.body.textContent)) return;
    importWatch.writeMs = performance.now() - importWatch.clickedMs;
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
}

/** Runs in the page: presses the button. */
function takeOverInPage() {
  const { document, importWatch } = globalThis;
  importWatch.clickedMs = performance.now();
  [...document.querySelectorAll('main button')].find(({ textContent }) => textContent.trim() === 'Neem over').click();
}

/** Runs in the page, once the last tasks have been told. */
async function readWatchInPage() {
  await new Promise((resolve) => setTimeout(resolve, 300));
  const { compareMs, writeMs, sinceMs, tasks } = globalThis.importWatch;
  const longest = Math.max(0, ...tasks.filter((task) => task.startTime > sinceMs).map(({ duration }) => duration));
  return { compareMs, writeMs, longest };
}

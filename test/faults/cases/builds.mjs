import { untilTrue } from '../../bench/link/statistics.mjs';
import { raiseDatabaseVersion } from '../../helpers/next-version.mjs';
import { answer } from '../support/answering.mjs';
import { open } from '../support/apps.mjs';
import { addRecord, readPrivate, readRecords, readTable } from '../support/database.mjs';
import { startDeployment } from '../support/deployment.mjs';
import { noWorkerScript } from '../support/shims.mjs';
import { now, Stage } from '../support/stage.mjs';

/**
 * A newer build comes while an older one is at work.
 * @typedef {import('@playwright/test').Page} Page
 */

const LACKS_VERSIONS = 'it has one build and no versions';
const CODE = '1.0a';
const OFFER = 'Er is een nieuwe versie';
const UPDATE_LIMIT_MS = 60_000;
/** Time for a write that must not happen. */
const QUIET_MS = 2_000;

/** Raises the version of a table's form to 99, made by Yjs 13.6 beforehand. */
const NEWER_FORM = [
  1, 1, 255, 255, 255, 255, 15, 0, 40, 1, 4, 109, 101, 116, 97, 13, 115, 99, 104, 101, 109, 97, 86, 101, 114, 115, 105,
  111, 110, 1, 125, 163, 1, 0,
];

/** @param {Page} page @param {string} hash */
const goWithin = (page, hash) =>
  page.evaluate((place) => {
    globalThis.location.hash = place;
  }, hash);

const markLoad = (/** @type {Page} */ page) =>
  page.evaluate(() => {
    globalThis.isSameLoad = true;
  });

/** Whether the page was not loaded anew since; while it is being loaded it is. @param {Page} page */
const isSameLoad = (page) => page.evaluate(() => globalThis.isSameLoad === true).catch(() => false);

/** Every part of the app that a page asks for and does not get. @param {readonly Page[]} pages */
function collectBroken(pages) {
  /** @type {string[]} */
  const broken = [];
  for (const page of pages)
    page.on('response', (response) => {
      if (!response.url().includes('/assets/')) return;
      const type = response.headers()['content-type'] ?? '';
      if (response.status() !== 200 || type.includes('html')) broken.push(`${response.status()} ${response.url()}`);
    });
  return broken;
}

/** @type {import('../faults.mjs').Fault[]} */
export const buildFaults = [
  {
    name: 'old-and-new-build',
    refLacks: LACKS_VERSIONS,
    goal: { toldWithinMs: 3_000, reopensWithinMs: 3_000 },
    run: async (_app, dist) => {
      const deployment = await startDeployment(dist);
      const { app } = deployment;
      const stage = await Stage.start(app, { scripts: [noWorkerScript] });
      await stage.writeAndKeep();
      const oldPrivate = await stage.browser.openPage();
      await answer(oldPrivate, app, CODE, 'eerste');
      await deployment.deploy(raiseDatabaseVersion);
      const fresh = await stage.browser.openPage();
      const sinceMs = now();
      await open(app, fresh, stage.table);
      const telling = await stage.untilTold(sinceMs, 10_000, /nieuwere versie/);
      const problems = [];

      // At the table both builds know its form: nothing of either is lost.
      const [here, there] = await Promise.all([stage.write(8), stage.write(8, fresh, 'Control+Home')]);
      if (!(await stage.untilKept([...here, ...there]))) problems.push('not everything is said to be kept');
      stage.noteKept();

      // In private the old build writes nothing more, and says so.
      const field = oldPrivate.getByLabel('Toelichting');
      await field.fill('eerste verboden ');
      const bar = oldPrivate.getByRole('banner');
      if (!(await untilTrue(() => bar.getByText('niet bewaard').isVisible(), 10_000)))
        problems.push('the old build does not say that it does not keep');
      const freshPrivate = await stage.browser.openPage();
      await answer(freshPrivate, app, CODE, 'eerste tweede');
      await field.press('End');
      await oldPrivate.keyboard.type('verboden ');
      await oldPrivate.waitForTimeout(QUIET_MS);

      await stage.kill();
      await stage.startAgain({ scripts: [noWorkerScript] });
      const rows = await stage.aside((page) => readPrivate(page, 'answers'));
      const { explanation = '' } = rows.find(({ partCode }) => partCode === CODE) ?? {};
      if (explanation.includes('verboden')) problems.push('the old build wrote into data of the new one');
      const outcome = await stage.look();
      const lost = [...outcome.lost, ...['eerste', 'tweede'].filter((word) => !explanation.includes(word))];
      await stage.end();
      await deployment.end();
      return { ...outcome, ...telling, lost, problem: problems.join('; ') || undefined };
    },
  },
  {
    name: 'old-build-newer-table',
    refLacks: LACKS_VERSIONS,
    goal: { toldWithinMs: 3_000, reopensWithinMs: 3_000 },
    run: async (app) => {
      const stage = await Stage.start(app);
      const { databaseName } = stage.table;
      await stage.writeAndKeep();
      await app.leave(stage.page);
      await addRecord(stage.page, databaseName, NEWER_FORM);
      const before = await readRecords(stage.page, databaseName);
      const sinceMs = now();
      const outcome = await stage.look();
      const telling = await stage.untilTold(sinceMs, 10_000, /nieuwere versie/);
      const second = await stage.browser.openPage();
      await open(app, second, stage.table);
      for (const page of [stage.page, second]) {
        await page.bringToFront();
        await page.locator('.ProseMirror').click();
        await page.keyboard.type('verboden ', { delay: 20 });
        await page.waitForTimeout(QUIET_MS);
      }
      await second.close();
      await app.leave(stage.page);
      const after = await readRecords(stage.page, databaseName);
      const doc = await readTable(stage.page, databaseName);
      const text = doc.getXmlFragment('document').toJSON();
      doc.destroy();
      const isWritten = after.length !== before.length || text.includes('verboden');
      const again = await stage.look();
      await stage.end();
      const problem = isWritten ? `the old build wrote: ${before.length} records became ${after.length}` : undefined;
      return { ...again, ...telling, lost: [...new Set([...outcome.lost, ...again.lost])], problem };
    },
  },
  {
    name: 'deploy-under-table',
    refLacks: 'it is one file without a worker: a deploy reaches it at its next load',
    goal: { toldWithinMs: 15_000, reopensWithinMs: 3_000 },
    run: async (_app, dist) => {
      const deployment = await startDeployment(dist);
      const { app } = deployment;
      const stage = await Stage.start(app);
      const { page, browser, table } = stage;
      await page.evaluate(() => globalThis.navigator.serviceWorker.ready.then(() => undefined));
      await untilTrue(
        () => page.evaluate(() => globalThis.navigator.serviceWorker.controller !== null),
        UPDATE_LIMIT_MS,
      );
      const other = await browser.openPage();
      await other.goto(`${app.home}#/hulp`);
      await other.getByRole('heading', { level: 1, name: 'Hulp' }).waitFor();
      const broken = collectBroken([page, other]);
      for (const window of [page, other]) await markLoad(window);
      const problems = [];

      await page.bringToFront();
      const writing = stage.write(20);
      await deployment.deploy();
      await other.evaluate(async () => (await globalThis.navigator.serviceWorker.ready).update());
      const hasWaiting = async () => (await globalThis.navigator.serviceWorker.ready).waiting !== null;
      if (!(await untilTrue(() => other.evaluate(hasWaiting), UPDATE_LIMIT_MS))) throw new Error('No version waits.');
      const words = [...(await writing), ...(await stage.write(5))];
      if (!(await stage.untilKept(words))) problems.push('what is typed under it is not kept');
      stage.noteKept();
      // A place this window has not opened yet: its parts are gone from the host.
      await goWithin(page, `${new URL(table.address).hash}/lezen`);
      const article = page.getByRole('article').getByText(words.at(-1) ?? '');
      await article.waitFor({ timeout: UPDATE_LIMIT_MS }).catch(() => problems.push('a place cannot be opened'));
      const offers = () => browser.reports.filter(({ kind, text }) => kind === 'notice' && text.includes(OFFER));
      if (offers().length > 0) problems.push('the update was offered at the table');
      for (const window of [page, other]) if (!(await isSameLoad(window))) problems.push('a window was loaded anew');
      if (broken.length > 0) problems.push(`parts were missing: ${broken.join(' ')}`);

      const quietMs = now();
      await goWithin(page, '#/voorbereiden/arrangementen');
      await untilTrue(() => offers().length > 0, UPDATE_LIMIT_MS);
      const [offer] = offers();
      if (offer !== undefined) {
        await other.bringToFront();
        await other.getByRole('button', { name: 'Werk nu bij' }).click();
        const areAnew = async () => !(await isSameLoad(page)) && !(await isSameLoad(other));
        if (!(await untilTrue(areAnew, UPDATE_LIMIT_MS))) problems.push('not every window follows');
      }
      await stage.kill();
      await stage.startAgain();
      const outcome = await stage.look();
      await stage.end();
      await deployment.end();
      const toldMs = offer === undefined ? null : Math.round(offer.at - quietMs);
      return { ...outcome, toldMs, told: offer?.text ?? '', problem: problems.join('; ') || undefined };
    },
  },
];

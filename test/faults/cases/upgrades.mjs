import { readFile } from 'node:fs/promises';
import { createRandom } from '../../bench/link/random.mjs';
import { pause, untilTrue } from '../../bench/link/statistics.mjs';
import { raiseDatabaseVersion } from '../../helpers/next-version.mjs';
import { makeProfile, openBrowser } from '../support/browser.mjs';
import { startDeployment } from '../support/deployment.mjs';
import { makeReleased, readPrivateWhole } from '../support/private-database.mjs';
import { tellDatabasesScript } from '../support/shims.mjs';

/**
 * The browser is killed while a newer build upgrades the private database of an older one.
 * @typedef {import('../support/browser.mjs').Browser} Browser
 * @typedef {import('../support/private-database.mjs').Released} Released
 */

const OWN = 'ontwikkeltafel';
const COPY = 'ontwikkeltafel-before-upgrade';
const KILLS = 6;
/** Enough that copying them takes a while. */
const ROW_COUNT = 6_000;
const OPEN_LIMIT_MS = 30_000;
const LOOK_EACH_MS = 2;
/** What is heard of an upgrade is a moment old: later kills would all come after it. */
const AIMED_PART = 0.6;
/** The build notes in it by which build the data was written. */
const OWN_KIND = 'dataVersion';

/** @param {number} version @returns {Promise<Released>} the database of that release, with many rows more */
async function readReleased(version) {
  const file = new URL(`../../fixtures/private-database-v${version}.json`, import.meta.url);
  /** @type {Released} */
  const released = JSON.parse(await readFile(file, 'utf8'));
  const answers = released.rows['answers'] ?? [];
  const more = Array.from({ length: ROW_COUNT }, (_, index) => {
    const partCode = `x${index}`;
    return { ...answers[0], id: `clarifying-questions.${partCode}`, partCode };
  });
  return { ...released, rows: { ...released.rows, answers: [...answers, ...more] } };
}

/** @param {Browser} browser @param {string} text @returns {number | undefined} when that database was opened, or open */
const findMoment = ({ reports }, text) =>
  reports.find((report) => report.kind === 'database' && report.text === text)?.at;

/** Rows of the release that are not there, as they were. @param {Released} released @param {import('../support/private-database.mjs').Rows} rows */
const findLost = (released, rows) =>
  Object.entries(released.rows).flatMap(([kind, wanted]) => {
    const found = new Map((rows[kind] ?? []).map((row) => [row.id, JSON.stringify(row)]));
    return kind === OWN_KIND
      ? []
      : wanted.filter((row) => found.get(row.id) !== JSON.stringify(row)).map(({ id }) => `${kind} ${id}`);
  });

/**
 * Opens the app on the database of a release, ends the browser, and looks what is there.
 * @param {() => Promise<Browser>} start
 * @param {import('../support/apps.mjs').App} app
 * @param {Released} released
 * @param {{ after: string, delayMs: number } | undefined} moment so long after that database was opened; without it the
 *   browser is ended when the upgrade is done
 */
async function upgradeOnce(start, { home, emptyAddress }, released, moment) {
  const browser = await start();
  await browser.page.goto(emptyAddress);
  await makeReleased(browser.page, released);
  browser.reports.length = 0;
  await browser.page.goto(`${home}#/voorbereiden/arrangementen`, { waitUntil: 'commit' });
  const has = (/** @type {string} */ text) =>
    untilTrue(() => findMoment(browser, text) !== undefined, OPEN_LIMIT_MS, LOOK_EACH_MS);
  if (!(await has(`open ${moment?.after ?? OWN}`))) throw new Error('The upgrade does not begin.');
  if (moment === undefined) await has(`opened ${OWN}`);
  else await pause(moment.delayMs);
  await browser.kill();
  const [beganAt = 0, copiedAt, endedAt = 0] = [`open ${OWN}`, `open ${COPY}`, `opened ${OWN}`].map((text) =>
    findMoment(browser, text),
  );

  const again = await start();
  await again.page.goto(emptyAddress);
  const found = await readPrivateWhole(again.page);
  const sinceMs = performance.now();
  await again.page.goto(`${home}#/voorbereiden/arrangementen`);
  const isThere = await again.page
    .getByRole('link', { name: 'Zorgklas', exact: true })
    .waitFor({ timeout: OPEN_LIMIT_MS })
    .then(
      () => true,
      () => false,
    );
  const reopenMs = isThere ? Math.round(performance.now() - sinceMs) : Infinity;
  await again.page.goto(emptyAddress);
  const upgraded = await readPrivateWhole(again.page);
  await again.close();
  const lost = [...findLost(released, found.rows), ...findLost(released, upgraded.rows)];
  if (upgraded.version <= released.version) lost.push('the upgrade');
  const hasBegun = copiedAt !== undefined || found.copyNames.length > 0;
  const where = found.version > released.version ? 'after' : hasBegun ? 'during' : 'before';
  /** @type {Record<string, number>} */
  const spans = { [OWN]: endedAt - beganAt, [COPY]: endedAt - (copiedAt ?? endedAt) };
  return { where, lost, reopenMs, spans };
}

/**
 * @param {number} version the release whose database is upgraded
 * @param {(folder: string) => Promise<void>} [change] makes the build that upgrades it
 * @returns {import('../faults.mjs').Fault}
 */
const killedUpgrade = (version, change) => ({
  name: `kill-upgrade-v${version}`,
  refLacks: 'it has no database of its own to upgrade',
  goal: { reopensWithinMs: 5_000 },
  run: async (_app, dist) => {
    const released = await readReleased(version);
    const random = createRandom(version);
    const deployment = await startDeployment(dist);
    if (change !== undefined) await deployment.deploy(change);
    const profile = await makeProfile();
    const start = () => openBrowser(profile.path, { scripts: [tellDatabasesScript] });
    // The first time nobody kills it: so long it takes.
    const whole = await upgradeOnce(start, deployment.app, released, undefined);
    const { lost, spans } = whole;
    const counts = { before: 0, during: 0, after: 0 };
    let slowestMs = whole.reopenMs;
    for (let turn = 0; turn < KILLS; turn += 1) {
      const after = turn % 2 === 0 ? OWN : COPY;
      const moment = { after, delayMs: random() * (spans[after] ?? 0) * AIMED_PART };
      const outcome = await upgradeOnce(start, deployment.app, released, moment);
      counts[outcome.where] += 1;
      // The later ones go quicker than the first.
      for (const [name, spanMs] of Object.entries(outcome.spans))
        if (spanMs > 0) spans[name] = Math.min(spanMs, spans[name] ?? spanMs);
      slowestMs = Math.max(slowestMs, outcome.reopenMs);
      lost.push(...outcome.lost);
    }
    await profile.remove();
    await deployment.end();
    const { before, during, after } = counts;
    return {
      lost,
      reopenMs: Number.isFinite(slowestMs) ? slowestMs : null,
      note: `${before} kills before, ${during} in, ${after} after an upgrade of ${Math.round(spans[OWN] ?? 0)} ms`,
      problem: during === 0 ? 'no kill came in the middle' : undefined,
    };
  },
});

/** @type {import('../faults.mjs').Fault[]} */
export const upgradeFaults = [killedUpgrade(1), killedUpgrade(2, raiseDatabaseVersion)];

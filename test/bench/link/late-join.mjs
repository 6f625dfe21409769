import { makeCorpus } from './corpus.mjs';
import { readRows } from './database.mjs';
import { openDevice } from './devices.mjs';
import { median, pause, round, tell, untilTrue } from './statistics.mjs';

/**
 * How long a newcomer waits for a large table: from the click that joins to a screen with the same text as the one who
 * has it. Rows of the inventory are compared afterwards, on the disk.
 * @typedef {import('./devices.mjs').Device} Device
 */

const SIZES = { '300KB': 300_000, '1MB': 1_000_000, '5MB': 5_000_000, '10MB': 10_000_000 };

const GIVE_UP_MS = 60_000;
const OPEN_LIMIT_MS = 120_000;

/**
 * @param {readonly any[]} apps
 * @param {{ roundCount: number }} choices
 * @returns {Promise<Record<string, { medianMs: number | null, timesMs: number[] }>[]>} in the order of the apps
 */
export async function measureLateJoin(apps, { roundCount }) {
  const figures = apps.map(() => ({}));
  for (const [label, sizeBytes] of Object.entries(SIZES)) {
    const corpus = makeCorpus(sizeBytes);
    tell(`${label}: ${corpus.sizeBytes} bytes, ${corpus.paragraphCount} paragraphs, ${corpus.rowCount} rows`);
    const hosts = [];
    for (const app of apps) hosts.push({ app, ...(await openHolder(app, corpus)), timesMs: [], isDead: false });
    for (let index = 0; index < roundCount; index += 1) for (const host of hosts) await joinOnce(host, label);
    for (const [index, { device, timesMs, isDead }] of hosts.entries()) {
      figures[index][label] = { medianMs: isDead ? null : round(median(timesMs)), timesMs };
      await device.close();
    }
  }
  return figures;
}

/** The one who has the table: it is laid on the disk, then opened. */
async function openHolder(app, corpus) {
  const device = await openDevice(app);
  const room = await app.makeTable(device);
  await app.seed(device, room, corpus.update);
  await app.reopen(device, room);
  const { page } = device;
  const isThere = await untilTrue(
    () => page.evaluate((least) => (globalThis.bench.editor()?.childElementCount ?? 0) >= least, corpus.paragraphCount),
    OPEN_LIMIT_MS,
  );
  if (!isThere) throw new Error(`${app.name}: the table of ${corpus.sizeBytes} bytes does not open`);
  await pause(2_000);
  return { device, room, look: await page.evaluate(() => globalThis.bench.look()) };
}

/** One newcomer with an empty profile. What never arrived once is not tried again. */
async function joinOnce(host, label) {
  const { app, device, room, look, timesMs, isDead } = host;
  if (isDead) return;
  const newcomer = await openDevice(app);
  const { page } = newcomer;
  await app.approach(newcomer, room, 'Bo');
  await page.evaluate((wanted) => globalThis.bench.expectLook(wanted), look);
  await app.enter(newcomer);
  const isEqual = await page
    .waitForFunction(() => globalThis.bench.equalAt > 0, undefined, { polling: 100, timeout: GIVE_UP_MS })
    .then(
      () => true,
      () => false,
    );
  if (isEqual) {
    const timeMs = Math.round(await page.evaluate(() => globalThis.bench.equalAt - globalThis.bench.clickedAt));
    timesMs.push(timeMs);
    const hasRows = await untilTrue(async () => await areRowsEqual(device, newcomer, room), GIVE_UP_MS);
    tell(`${app.name}, ${label}: ${timeMs} ms${hasRows ? '' : ', and the ROWS DIFFER'}`);
    if (!hasRows) host.isDead = true;
  } else {
    host.isDead = true;
    tell(`${app.name}, ${label}: not there after ${GIVE_UP_MS / 1_000} s`);
  }
  await newcomer.close();
}

/** @param {Device} one @param {Device} other @param {{ databaseName: string }} room */
async function areRowsEqual(one, other, { databaseName }) {
  const [here, there] = await Promise.all([one, other].map(({ page }) => readRows(page, databaseName)));
  return here === there;
}

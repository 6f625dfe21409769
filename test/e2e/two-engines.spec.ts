import type { Page as FirefoxPage } from 'puppeteer-core';
import type { Page } from '@playwright/test';
import { ensureFirefox } from '../helpers/browsers.mjs';
import type { Device, DeviceOptions } from './support/device';
import { FirefoxDevice } from './support/firefox';
import { layLargeTable } from './support/large-table';
import { lookAt, readEnd, startParagraph } from './support/look';
import { canHideAddresses } from './support/network';
import { anna, bo, join, makeTable, waitUntilKept } from './support/person';
import { expect, test } from './support/test';

/** Installing a browser on a fresh machine takes its time. */
const WITH_INSTALL_MS = 900_000;
/** A large table is drawn in one go, which takes a slow machine long. */
const ARRIVES = { timeout: 120_000, intervals: [500, 1_000] };
const SIZES = { '300 KB': 300_000, '5 MB': 5_000_000 };

test.describe.configure({ mode: 'default' });

for (const [size, sizeBytes] of Object.entries(SIZES)) {
  test(`TBL-1 a table of ${size} goes from Chromium to Firefox whole, and both write on`, async ({
    host,
    startDevice,
  }) => {
    const { chromium, firefox } = await startBoth(startDevice);
    const invitation = await makeTable(chromium.page, host.url, 'Een jaar werk', anna);
    await waitUntilKept(chromium.page);
    await expectAtLeast(chromium.page, await layLargeTable(chromium.page, sizeBytes));
    await firefox.join(invitation, bo);
    await expectEqual(chromium.page, firefox.page);
    await writeInBoth(chromium.page, firefox.page);
    await end(firefox);
  });

  test(`TBL-1 a table of ${size} goes from Firefox to Chromium whole, and both write on`, async ({
    host,
    startDevice,
  }) => {
    const { chromium, firefox } = await startBoth(startDevice);
    const invitation = await firefox.makeTable(host.url, 'Een jaar werk', anna);
    await firefox.waitUntilFetched();
    await expectAtLeast(firefox.page, await layLargeTable(firefox.page, sizeBytes));
    await join(chromium.page, invitation, bo);
    await expectEqual(firefox.page, chromium.page);
    await writeInBoth(chromium.page, firefox.page);
    await end(firefox);
  });
}

/** One device with each engine, both with their addresses hidden, as people's browsers do. */
async function startBoth(
  startDevice: (options: DeviceOptions) => Promise<Device>,
): Promise<{ chromium: Device; firefox: FirefoxDevice }> {
  test.setTimeout(WITH_INSTALL_MS);
  const { path, reason } = ensureFirefox();
  if (path === undefined) console.warn(`\nSKIPPED: no Firefox (${reason})\n`);
  test.skip(path === undefined, 'Firefox could not be installed');
  const hidesAddresses = await canHideAddresses();
  if (!hidesAddresses) console.warn('\nThis network cannot find hidden addresses, so they are not hidden.\n');
  const chromium = await startDevice({ hidesAddresses });
  return { chromium, firefox: await FirefoxDevice.start(path ?? '', hidesAddresses) };
}

async function end(firefox: FirefoxDevice): Promise<void> {
  expect(firefox.errors, 'page errors in Firefox').toEqual([]);
  await firefox.close();
}

const expectAtLeast = (page: Page | FirefoxPage, paragraphCount: number): Promise<void> =>
  expect.poll(async () => (await lookAt(page)).blockCount, ARRIVES).toBeGreaterThanOrEqual(paragraphCount);

async function expectEqual(from: Page | FirefoxPage, to: Page | FirefoxPage): Promise<void> {
  const look = await lookAt(from);
  await expect.poll(() => lookAt(to), ARRIVES).toEqual(look);
}

/** Writes a sentence in each; both show both. */
async function writeInBoth(chromium: Page, firefox: FirefoxPage): Promise<void> {
  await startParagraph(chromium);
  await chromium.keyboard.type('Geschreven in Chromium');
  await expect.poll(() => readEnd(firefox), ARRIVES).toContain('Geschreven in Chromium');
  await startParagraph(firefox);
  await firefox.keyboard.type('Geschreven in Firefox');
  await expect.poll(() => readEnd(chromium), ARRIVES).toContain('Geschreven in Firefox');
  await expectEqual(chromium, firefox);
}

import type { Route } from '@playwright/test';
import { editorOf, goTo, introduceOneself, makeTable, waitUntilKept, writeLine } from './support/person';
import { startRelay } from './support/relay';
import { test } from './support/release';
import { expect } from './support/test';
import {
  askForUpdate,
  collectBrokenParts,
  countKept,
  readInstallations,
  readWorkers,
  recall,
  remember,
  waitUntilServed,
  watchInstallations,
} from './support/windows';

const NEWS = 'Een regel die alleen de nieuwe versie heeft.';
const OFFER = 'Er is een nieuwe versie';
/** Some three hundred files are put away one by one, which takes long on a busy machine. */
const installing = { timeout: 120_000 };

test('OFF-5 a deploy under an open table breaks nothing; it is offered when every window is quiet, and all words stay', async ({
  deployment,
  startDevice,
}) => {
  const { context, page } = await startDevice();
  const broken = collectBrokenParts(page);
  await makeTable(page, deployment.url, 'Tijdens een nieuwe versie');
  const tableAddress = new URL(page.url()).hash.slice(1);
  await waitUntilServed(page);
  const other = await context.newPage();
  await other.goto(`${deployment.url}#/hulp`);
  await expect(other.getByRole('heading', { level: 1, name: 'Hulp' })).toBeVisible();

  await deployment.deploy(NEWS);
  await remember(page, OFFER);
  await remember(other, OFFER);
  await askForUpdate(other);
  await expect.poll(() => readWorkers(other), installing).toEqual({ installing: false, waiting: true });
  await writeLine(page, 'Onder de nieuwe versie door getypt.');
  await waitUntilKept(page);
  // A place this window has not opened yet: its parts are gone from the host.
  await goTo(page, `${tableAddress}/lezen`);
  await expect(page.getByText('Onder de nieuwe versie door getypt.')).toBeVisible();
  expect(broken).toEqual([]);
  expect(await recall(page)).toEqual({ isSameLoad: true, hasShown: false });
  expect(await recall(other)).toEqual({ isSameLoad: true, hasShown: false });

  await goTo(page, '/voorbereiden/arrangementen/nieuw');
  await page.getByLabel('Naam van het arrangement').fill('Zorgklas Het Anker');
  await waitUntilKept(page);
  expect(await recall(other)).toEqual({ isSameLoad: true, hasShown: false });
  await goTo(page, '/voorbereiden/arrangementen');
  await expect(other.getByText(OFFER)).toBeVisible(installing);
  await expect(other.getByText(NEWS)).toBeVisible();
  await other.getByRole('button', { name: 'Werk nu bij' }).click();
  for (const window of [page, other])
    await expect(async () => {
      expect((await recall(window)).isSameLoad).toBe(false);
    }).toPass();
  expect(await readWorkers(other)).toEqual({ installing: false, waiting: false });
  await expect(page.getByRole('link', { name: 'Zorgklas Het Anker' })).toBeVisible();
  await expect(other.getByText(OFFER)).toHaveCount(0);
  await goTo(other, '/instellingen');
  await expect(other.getByText(NEWS)).toBeVisible();

  // The new version stands on its own feet: no host, started anew.
  await deployment.stop();
  await page.goto(`${deployment.url}#${tableAddress}`);
  await page.reload();
  await expect(editorOf(page)).toContainText('Onder de nieuwe versie door getypt.');
});

test('OFF-5 a half-finished installation leaves the old version running, and is done again by itself', async ({
  deployment,
  startDevice,
}) => {
  const relay = await startRelay(Number(new URL(deployment.url).port));
  const url = `http://localhost:${relay.port}/`;
  const { context, page } = await startDevice();
  await page.clock.install();
  await introduceOneself(page, url);
  await waitUntilServed(page);
  await deployment.deploy(NEWS);
  const keptBefore = await countKept(page);

  // The host is gone in the middle of the installation.
  await watchInstallations(page);
  relay.breakAfter(400_000);
  await askForUpdate(page);
  await expect.poll(() => readInstallations(page), installing).toEqual(['redundant']);
  expect(relay.isBroken).toBe(true);
  await page.reload();
  await goTo(page, '/vaststellen');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  relay.mend();

  // No room is left in the middle of the installation, which the app began again by itself.
  const browser = await context.newCDPSession(page);
  const { usage } = await browser.send('Storage.getUsageAndQuota', { origin: url });
  await browser.send('Storage.overrideQuotaForOrigin', { origin: url, quotaSize: usage + 200_000 });
  await watchInstallations(page);
  await remember(page, OFFER);
  await page.clock.fastForward('02:00:00');
  await expect.poll(() => readInstallations(page), installing).toContain('redundant');
  await expect.poll(() => countKept(page), installing).toBe(keptBefore);
  await goTo(page, '/instellingen');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await browser.send('Storage.overrideQuotaForOrigin', { origin: url });
  await page.clock.fastForward('02:00:00');
  await expect(page.getByText(NEWS)).toBeVisible(installing);
  // It may have tried more than once while there was no room; the last attempt is the whole one, and the only one.
  const endings = await readInstallations(page);
  expect(endings.at(-1)).toBe('installed');
  expect(endings.slice(0, -1)).toEqual(endings.slice(0, -1).map(() => 'redundant'));
  expect((await recall(page)).isSameLoad).toBe(true);
  await relay.end();
});

test('OFF-5 a first visit under a deploy: a page of which the parts are gone says so, and a missing part is fetched anew once', async ({
  deployment,
  startDevice,
}) => {
  const { page } = await startDevice({ hasServiceWorker: false });
  const failingToStart = page.getByText('Duurt dit langer dan een minuut? Open de pagina opnieuw.');
  const missing = (route: Route): Promise<void> => route.fulfill({ status: 404 });
  await page.route(/assets\/index-[^/]+\.js$/, missing);
  await page.goto(deployment.url);
  await expect(failingToStart).toBeVisible();
  await page.route(/assets\/index-/, missing);
  await page.reload();
  await expect(failingToStart).toBeVisible();
  await page.unroute(/assets\/index-[^/]+\.js$/);
  await page.unroute(/assets\/index-/);
  await introduceOneself(page, deployment.url);
  await expect(failingToStart).toHaveCount(0);

  // Without a worker nothing was kept: the old parts are gone, the new version has them.
  await deployment.deploy(NEWS);
  await remember(page, OFFER);
  await goTo(page, '/regio');
  await expect(page.getByRole('heading', { level: 1, name: 'Holland Rijnland' })).toBeVisible();
  expect((await recall(page)).isSameLoad).toBe(false);

  // What stays missing is not fetched over and over.
  await remember(page, OFFER);
  await page.route(/assets\/HelpPage-/, missing);
  await goTo(page, '/hulp');
  await expect(async () => {
    expect((await recall(page)).isSameLoad).toBe(false);
  }).toPass();
  await expect(page.getByText('Een deel van de app is niet goed geladen')).toBeVisible();
  await remember(page, OFFER);
  await goTo(page, '/vaststellen');
  await goTo(page, '/hulp');
  await expect(page.getByText('Een deel van de app is niet goed geladen')).toBeVisible();
  expect((await recall(page)).isSameLoad).toBe(true);
});

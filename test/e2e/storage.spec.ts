import type { CDPSession, Page } from '@playwright/test';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Device } from './support/device';
import { goTo, introduceOneself, makeTable, waitUntilKept } from './support/person';
import { prepareWork } from './support/prepared';
import { expect, test } from './support/test';

/** What the browser itself says it keeps for an origin. */
async function readDisk(cdp: CDPSession, securityOrigin: string): Promise<readonly string[]> {
  const { databaseNames } = await cdp.send('IndexedDB.requestDatabaseNames', { securityOrigin });
  const { caches } = await cdp.send('CacheStorage.requestCacheNames', { securityOrigin });
  return [...databaseNames, ...caches.map(({ cacheName }) => cacheName)];
}

test('J1 J10 OFF-2 OFF-3 OFF-6 work is backed up after a session, and a handed in device keeps nothing', async ({
  host,
  startDevice,
}) => {
  const { page, context } = await startDevice();
  const origin = new URL(host.url).origin;
  await page.goto(host.url);
  await expect(page.getByRole('heading', { name: 'Zet de app eerst op het beginscherm' })).toBeVisible();
  await introduceOneself(page, host.url);
  await prepareWork(page);
  await makeTable(page, host.url, 'Werktafel');
  await waitUntilKept(page);
  await goTo(page, '/');
  await expect(page.getByText(/nog nooit een reservekopie gemaakt/)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Bewaar een reservekopie' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^ontwikkeltafel-reservekopie-.*\.ontwikkeltafel$/);
  await goTo(page, '/opslag');
  await expect(page.getByText('Uw laatste reservekopie is van vandaag. Alles wat hier staat, zit erin.')).toBeVisible();
  await expect(page.getByText(/^3 antwoorden, 1 arrangement en 1 tafel$/)).toBeVisible();

  const other = await context.newPage();
  await other.goto(`${host.url}#/voorbereiden/arrangementen`);
  await expect(other.getByRole('link', { name: 'Zorgklas Het Anker' })).toBeVisible();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const cdp = await context.newCDPSession(page);
  expect((await readDisk(cdp, origin)).length).toBeGreaterThan(2);
  await goTo(page, '/opslag/inleveren');
  await expect(page.getByText('Er staat niets alleen op dit apparaat')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Ik weet dat alles hier weggaat' }).check();
  await page.getByRole('button', { name: 'Haal alles weg' }).click();
  await expect(page.getByText('Dit apparaat is leeg')).toBeVisible();
  await expect(page.getByText('Opslag met werk: niets meer.')).toBeVisible();
  await expect(other.getByText('Dit apparaat is ingeleverd')).toBeVisible();
  expect(await readDisk(cdp, origin)).toEqual([]);
  expect(await readKeys(page)).toEqual([]);
});

const readKeys = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);

test('a damaged row keeps none of the others from being rescued, and one can begin anew', async ({
  host,
  startDevice,
}) => {
  const first = await startDevice();
  await introduceOneself(first.page, host.url);
  await prepareWork(first.page);
  await putLargeRow(first.page);
  const { profile } = first;
  await first.close();
  // Chromium keeps a large row in a file beside its database; without it that row gives an error for ever.
  expect(await removeRowFiles(profile)).toBeGreaterThan(0);
  const second = await Device.start({ profile });
  const { page } = second;
  await page.goto(`${host.url}#/opslag`);
  await expect(page.getByRole('heading', { name: 'Een deel van uw werk is niet te lezen' })).toBeVisible();
  await page.getByRole('link', { name: 'Red wat er is' }).first().click();
  await expect(page.getByText('Te lezen: 3 antwoorden en 1 arrangement.')).toBeVisible();
  await expect(page.getByText('Niet te lezen: 1 onderdeel.')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Bewaar wat te lezen is' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^ontwikkeltafel-reservekopie-/);
  await page.getByRole('button', { name: 'Begin met een lege opslag' }).click();
  await expect(page.getByText('Hier staat nog geen werk.', { exact: true })).toBeVisible();
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  expect(names).toContain('ontwikkeltafel');
  expect(second.offences).toEqual([]);
  await second.close();
});

/** Puts an arrangement beside the others that is too large to stand in the database itself. */
const putLargeRow = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('ontwikkeltafel');
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction('arrangements', 'readwrite');
          // By chance, because the browser makes it smaller where it can.
          const name = Array.from({ length: 200_000 }, () => String.fromCharCode(Math.random() * 60_000)).join('');
          writing.objectStore('arrangements').put({ id: 'large', name });
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
          writing.onerror = () => {
            reject(new Error('The large row was not kept.'));
          };
        };
      }),
  );

async function removeRowFiles(profile: string): Promise<number> {
  const folder = join(profile, 'Default', 'IndexedDB');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.parentPath.includes('.indexeddb.blob'));
  for (const file of files) await rm(join(file.parentPath, file.name));
  return files.length;
}

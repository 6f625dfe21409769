import type { Page } from '@playwright/test';
import fixture from '../fixtures/private-database-v1.json' with { type: 'json' };
import { raiseDatabaseVersion } from '../helpers/next-version.mjs';
import { goTo, waitUntilKept } from './support/person';
import { test } from './support/release';
import { expect } from './support/test';
import { recall, remember } from './support/windows';

const NEWER = 'Deze gegevens zijn van een nieuwere versie';
const BLOCKED = 'Sluit eerst een ander venster';
const named = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

/** The private database as the first release left it, before this app is opened for the first time. */
async function makeReleasedDatabase(page: Page): Promise<void> {
  await page.evaluate(async ({ stores, rows }) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('ontwikkeltafel', 10);
      request.onerror = () => {
        reject(new Error('The database could not be made.'));
      };
      request.onupgradeneeded = () => {
        for (const name of Object.keys(stores)) {
          const store = request.result.createObjectStore(name, { keyPath: 'id' });
          if (name === 'receipts') store.createIndex('tableId', 'tableId');
          for (const row of Object.entries(rows).find(([kind]) => kind === name)?.[1] ?? []) store.put(row);
        }
      };
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    // Held open, and never letting go of its own accord: an old window that sleeps.
    Reflect.set(window, 'held', database);
  }, fixture);
}

const listDatabases = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(async () => {
    const all = await indexedDB.databases();
    const own = all.filter(({ name = '' }) => name.startsWith('ontwikkeltafel') && !name.includes('table'));
    return Object.fromEntries(own.map(({ name = '', version = 0 }) => [name, version]));
  });

test('OFF-5 old and new builds at one database: nothing is lost, the old one only reads and says so, and each goes on', async ({
  deployment,
  startDevice,
}) => {
  const { context, page: asleep } = await startDevice({ hasServiceWorker: false });
  await asleep.goto(`${deployment.url}favicon.svg`);
  await makeReleasedDatabase(asleep);

  // The upgrade waits for the window that stands in its way, and goes on when that is closed.
  const old = await context.newPage();
  await old.goto(`${deployment.url}#/voorbereiden/arrangementen`);
  await expect(old.getByText(BLOCKED)).toBeVisible();
  await asleep.close();
  await expect(named(old, 'Zorgklas')).toBeVisible();
  await expect(old.getByText(BLOCKED)).toHaveCount(0);
  expect(await listDatabases(old)).toEqual({ ontwikkeltafel: 40, 'ontwikkeltafel-before-upgrade': 10 });
  await goTo(old, '/voorbereiden/arrangementen/nieuw');
  await old.getByLabel('Naam van het arrangement').fill('In het oude venster');
  await waitUntilKept(old);

  // Another window brings a newer version of the data under the words that are being typed.
  await deployment.deploy('Nieuw', raiseDatabaseVersion);
  await remember(old, NEWER);
  const fresh = await context.newPage();
  await fresh.goto(`${deployment.url}#/voorbereiden/arrangementen`);
  await expect(named(fresh, 'In het oude venster')).toBeVisible();
  await expect(old.getByText(NEWER)).toBeVisible();
  await old.getByLabel('Naam van het arrangement').fill('In het oude venster, en verder');
  await expect(old.getByRole('banner').getByText(/niet/)).toBeVisible();
  await expect(old.getByLabel('Naam van het arrangement')).toHaveValue('In het oude venster, en verder');
  expect((await recall(old)).isSameLoad).toBe(true);
  await expect(named(fresh, 'In het oude venster')).toBeVisible();
  await goTo(fresh, '/voorbereiden/arrangementen/nieuw');
  await fresh.getByLabel('Naam van het arrangement').fill('In het nieuwe venster');
  await waitUntilKept(fresh);
  await old.close();
  await fresh.close();

  // The old version, put back, reads the newer data and writes nothing.
  await deployment.putBack();
  const older = await context.newPage();
  await older.goto(`${deployment.url}#/voorbereiden/arrangementen`);
  await expect(older.getByText(NEWER)).toBeVisible();
  await expect(named(older, 'In het nieuwe venster')).toBeVisible();
  await named(older, 'In het nieuwe venster').click();
  await older.getByLabel('Naam van het arrangement').fill('Mag niet blijven');
  await expect(older.getByRole('banner').getByText(/niet/)).toBeVisible();
  await older.goto(`${deployment.url}#/voorbereiden/arrangementen`);
  await older.reload();
  await expect(named(older, 'In het nieuwe venster')).toBeVisible();
  expect(await listDatabases(older)).toEqual({ ontwikkeltafel: 50, 'ontwikkeltafel-before-upgrade': 10 });
});

// @vitest-environment happy-dom
import { makeTable } from '$actions';
import '@testing-library/jest-dom/vitest';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import StoragePage from '../../../src/features/storage/StoragePage.svelte';
import { createAppHarness, renderWithApp } from '../../helpers/app-harness';
import { sampleAnswer, sampleArrangement } from '../../helpers/samples';
import { introduction } from '../../helpers/services';

const user = userEvent.setup();

/** What the browser of the test says about keeping work. */
const browser = { isPersistent: false, askCount: 0 };

beforeEach(() => {
  Object.assign(browser, { isPersistent: false, askCount: 0 });
  vi.stubGlobal('navigator', {
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
    maxTouchPoints: 0,
    storage: {
      persisted: () => Promise.resolve(browser.isPersistent),
      persist: () => {
        browser.askCount += 1;
        return Promise.resolve(browser.isPersistent);
      },
      estimate: () => Promise.resolve({ usage: 3_000_000, quota: 600_000_000 }),
    },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const stepHeading = (name: string): Promise<HTMLElement> => screen.findByRole('heading', { level: 2, name });

test('OFF-2 on a fresh device the one next step is to install, before any work', async () => {
  renderWithApp(StoragePage, {}, await createAppHarness());
  await stepHeading('Zet de app op het beginscherm');
  expect(screen.getByRole('list', { name: 'Zo zet u de app op het beginscherm' })).toBeVisible();
  expect(screen.getByText('Hier staat nog geen werk.')).toBeVisible();
  expect(screen.getByText(/Uw werk staat in deze browser op dit apparaat/)).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'Ruimte in gebruik' })).toHaveAttribute(
    'aria-valuetext',
    '3 MB van 600 MB die de browser geeft',
  );
});

test('OFF-2 in the installed app it says so, and one can begin', async () => {
  vi.spyOn(window, 'matchMedia').mockReturnValue(Object.assign(new EventTarget(), { matches: true }) as MediaQueryList);
  renderWithApp(StoragePage, {}, await createAppHarness());
  await stepHeading('U kunt beginnen');
  expect(screen.getByText(/Uw werk staat in de app op dit apparaat/)).toBeVisible();
});

test('OFF-2 with work: what is here, table by table, and first the browser’s promise, then a backup', async () => {
  const harness = await createAppHarness();
  const { store } = harness.services;
  await store.answers.put(sampleAnswer('1.0a'));
  await store.arrangements.put(sampleArrangement('r1'));
  await makeTable(harness.services, 'Werktafel', introduction, []);
  await makeTable(harness.services, 'Brede tafel', introduction, []);
  const known = (await store.knownTables.list()).records.find(({ name }) => name === 'Brede tafel');
  if (known === undefined) throw new Error('The table is not known.');
  await store.knownTables.put({ ...known, isOnlyHere: false });
  renderWithApp(StoragePage, {}, harness);
  await stepHeading('Vraag de browser om uw werk te bewaren');
  expect(screen.getByText('1 antwoord, 1 arrangement en 2 tafels')).toBeVisible();
  const tables = within(screen.getByRole('list', { name: 'Tafels op dit apparaat' })).getAllByRole('listitem');
  const rows = tables.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
  expect(rows).toContainEqual('Werktafel Hier staan woorden die nog op geen ander apparaat staan.');
  expect(rows).toContainEqual('Brede tafel Wat u hier schreef, staat ook op een ander apparaat.');
  await user.click(screen.getByRole('button', { name: 'Vraag het de browser' }));
  await stepHeading('Maak een reservekopie');
  expect(browser.askCount).toBe(1);
  expect(screen.getByText(/niet beloofd .* U vroeg het op/)).toBeVisible();
});

test('OFF-3 a backup made here is noted, and then all is well', async () => {
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  browser.isPersistent = true;
  const harness = await createAppHarness();
  await harness.services.store.answers.put(sampleAnswer('1.0a'));
  renderWithApp(StoragePage, {}, harness);
  const step = await stepHeading('Maak een reservekopie');
  const section = step.closest('section');
  if (section === null) throw new Error('The step stands in no section.');
  await user.click(within(section).getByRole('button', { name: 'Bewaar een reservekopie' }));
  await user.click(await screen.findByRole('button', { name: 'Bewaar' }));
  await stepHeading('Alles in orde');
  expect(screen.getByText(/van vandaag\. Alles wat hier staat, zit erin/)).toBeVisible();
});

test('OFF-2 what cannot be read goes before all', async () => {
  const harness = await createAppHarness();
  vi.spyOn(harness.services.store.arrangements, 'list').mockRejectedValue(new Error('damaged'));
  renderWithApp(StoragePage, {}, harness);
  await stepHeading('Een deel van uw werk is niet te lezen');
  await waitFor(() => {
    expect(screen.getAllByRole('link', { name: 'Red wat er is' })[0]).toHaveProperty('hash', '#/opslag/redden');
  });
});

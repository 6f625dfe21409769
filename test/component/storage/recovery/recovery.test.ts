// @vitest-environment happy-dom
import { noPrivateRows } from '$domain';
import { readDatabaseName, type Salvage } from '$store';
import '@testing-library/jest-dom/vitest';
import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import RecoveryPage from '../../../../src/features/storage/recovery/RecoveryPage.svelte';
import { createAppHarness, renderWithApp } from '../../../helpers/app-harness';
import { sampleAnswer } from '../../../helpers/samples';

const user = userEvent.setup();
const savedNames: string[] = [];
const reload = vi.fn();

beforeEach(() => {
  vi.spyOn(window.location, 'reload').mockImplementation(reload);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    savedNames.push(this.download);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  reload.mockReset();
  savedNames.length = 0;
});

async function renderWith(salvage: Salvage | Promise<Salvage>): Promise<void> {
  const harness = await createAppHarness();
  const store = { ...harness.services.store, salvage: () => Promise.resolve(salvage) };
  const services = { ...harness.services, store };
  renderWithApp(RecoveryPage, { goOn: () => undefined }, { ...harness, app: { ...harness.app, services } });
}

test('what can be read is saved first; only then an empty database can be begun, and the damaged one stays', async () => {
  await renderWith({
    type: 'read',
    rows: { ...noPrivateRows, answers: [sampleAnswer('1.0a')] },
    unreadableCount: 2,
  });
  expect(await screen.findByText('Te lezen: 1 antwoord.')).toBeVisible();
  expect(screen.getByText('Niet te lezen: 2 onderdelen.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Begin met een lege opslag' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Bewaar wat te lezen is' }));
  expect(await screen.findByText(/staat bij uw downloads/)).toBeVisible();
  expect(savedNames).toEqual([expect.stringMatching(/^ontwikkeltafel-reservekopie-/)]);
  await user.click(screen.getByRole('button', { name: 'Begin met een lege opslag' }));
  expect(readDatabaseName()).toMatch(/^ontwikkeltafel-\d+$/);
  expect(reload).toHaveBeenCalledOnce();
});

test.each([
  ['unopenable', /gaat niet open/],
  ['hangs', /geeft geen antwoord/],
] as const)('a database that is %s: nothing can be saved, and one can begin anew', async (type, words) => {
  await renderWith({ type });
  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.getByText('Er is nu niets te lezen.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Bewaar wat te lezen is' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Begin met een lege opslag' })).toBeVisible();
});

test('a database that is whole cannot be put aside', async () => {
  await renderWith({ type: 'read', rows: { ...noPrivateRows, answers: [sampleAnswer('1.0a')] }, unreadableCount: 0 });
  expect(await screen.findByText('Alles in de opslag van de app is te lezen.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Bewaar wat te lezen is' })).toBeVisible();
  expect(screen.queryByText('Begin met een lege opslag')).toBeNull();
});

test('whoever got this page in the place of another is told why at once, before anything could be read', async () => {
  await renderWith(new Promise<Salvage>(() => undefined));
  expect(screen.getByText('De app kan nu niet bij wat u op dit apparaat bewaarde.')).toBeVisible();
  expect(screen.getByText('De app leest wat er te lezen is…')).toBeVisible();
});

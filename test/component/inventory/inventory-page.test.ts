// @vitest-environment happy-dom
import { Toasts, toasts } from '$ui';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import InventoryPage from '../../../src/features/inventory/InventoryPage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { sampleArrangement } from '../../helpers/samples';

const unclear = { state: 'unclear', names: [] } as const;

async function showInventory(arrangements: ReturnType<typeof sampleArrangement>[]): Promise<{
  harness: AppHarness;
  leave: () => void;
}> {
  const harness = await createAppHarness();
  for (const arrangement of arrangements) await harness.services.store.arrangements.put(arrangement);
  const { unmount } = renderWithApp(InventoryPage, {}, harness);
  return { harness, leave: unmount };
}

/** The rows of the list, without its head. */
const listedRows = () => screen.queryAllByRole('row').slice(1);

const storedNames = async ({ services }: AppHarness): Promise<string[]> =>
  (await services.store.arrangements.list()).records.map(({ name }) => name);

const two = [
  sampleArrangement('class', { name: 'Zorgklas' }),
  sampleArrangement('garden', {
    name: 'Leertuin',
    municipality: 'Katwijk',
    financialOwner: { ...unclear, names: [] },
  }),
];

afterEach(() => {
  window.location.hash = '';
  for (const { id } of toasts.list) toasts.dismiss(id);
});

describe('the list', () => {
  test('an empty inventory says what goes here and offers the one step', async () => {
    await showInventory([]);
    expect(await screen.findByRole('heading', { name: 'Nog geen arrangementen' })).toBeTruthy();
    const add = screen.getByRole('link', { name: 'Voeg arrangement toe' });
    expect(add.getAttribute('href')).toBe('#/voorbereiden/arrangementen/nieuw');
  });

  test('a row tells where, for how many with which reference date, and how it stands with the owners', async () => {
    await showInventory(two);
    const row = within(
      (await screen.findByRole('link', { name: 'Zorgklas' })).closest<HTMLElement>('[data-row]') ?? document.body,
    );
    expect(row.getByText('De Brug en Het Anker · Leiden')).toBeTruthy();
    expect(row.getByText('14 jongeren (peildatum 1 september 2026, bron: Telling school)')).toBeTruthy();
    expect(row.getByText('Financiële eigenaar: Gemeente Leiden')).toBeTruthy();
    expect(row.getByText('Inhoudelijke eigenaar: gedeeld door De Brug en Aanbieder X')).toBeTruthy();
    expect(row.queryByText('zonder eigenaar')).toBeNull();
  });

  test('the headline counts what has no owner, and the filter shows just that', async () => {
    await showInventory(two);
    expect(await screen.findByText('Zonder eigenaar: 1')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'zonder eigenaar' }));
    expect(screen.getByRole('link', { name: 'Leertuin' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Zorgklas' })).toBeNull();
  });

  test('a search tells its result aloud, and finding nothing has a way out', async () => {
    await showInventory(two);
    const search = await screen.findByRole('searchbox', { name: 'Zoek in arrangementen' });
    await userEvent.type(search, 'katwijk');
    expect(listedRows()).toHaveLength(1);
    expect(screen.getByRole('status').textContent).toBe('1 arrangement gevonden');
    await userEvent.type(search, ' nergens');
    expect(screen.getByRole('heading', { name: 'Niets gevonden' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Toon alle arrangementen' }));
    expect(listedRows()).toHaveLength(2);
  });

  test('records that cannot be read are counted, not hidden', async () => {
    const harness = await createAppHarness();
    const { arrangements } = harness.services.store;
    const broken = {
      ...harness.services.store,
      arrangements: { ...arrangements, list: async () => ({ ...(await arrangements.list()), unreadableCount: 2 }) },
    };
    const app = { ...harness.app, services: { ...harness.services, store: broken } };
    renderWithApp(InventoryPage, {}, { ...harness, app });
    expect(await screen.findByText('2 onderdelen konden niet worden gelezen en zijn weggelaten.')).toBeTruthy();
  });
});

describe('removing', () => {
  test('is done at once and can be undone with everything in it', async () => {
    const { harness } = await showInventory(two);
    render(Toasts);
    await userEvent.click(await screen.findByRole('button', { name: 'Verwijder Zorgklas' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Zorgklas' })).toBeNull());
    expect(await storedNames(harness)).toEqual(['Leertuin']);
    expect(screen.getByText('Zorgklas is verwijderd.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Maak ongedaan' }));
    expect(await screen.findByRole('link', { name: 'Zorgklas' })).toBeTruthy();
    const stored = await harness.services.store.arrangements.get('class');
    expect(stored).toEqual({ ok: true, value: two[0] });
  });

  test('leaves focus at the list, also when nothing is left in it', async () => {
    await showInventory(two.slice(0, 1));
    await userEvent.click(await screen.findByRole('button', { name: 'Verwijder Zorgklas' }));
    const empty = await screen.findByRole('heading', { name: 'Nog geen arrangementen' });
    await waitFor(() => {
      expect(document.activeElement).not.toBe(document.body);
    });
    expect(document.activeElement?.contains(empty)).toBe(true);
  });

  test('can be undone after the screen has been left', async () => {
    const { harness, leave } = await showInventory(two);
    render(Toasts);
    await userEvent.click(await screen.findByRole('button', { name: 'Verwijder Leertuin' }));
    const undo = await screen.findByRole('button', { name: 'Maak ongedaan' });
    leave();
    await userEvent.click(undo);
    await waitFor(async () => expect(await storedNames(harness)).toContain('Leertuin'));
  });

  test('that fails leaves the arrangement where it is', async () => {
    const harness = await createAppHarness();
    const { store } = harness.services;
    await store.arrangements.put(sampleArrangement('class'));
    const failing = {
      ...store.arrangements,
      remove: () => Promise.resolve({ ok: false, error: { type: 'save-failed', reason: 'closed' } } as const),
    };
    const app = { ...harness.app, services: { ...harness.services, store: { ...store, arrangements: failing } } };
    renderWithApp(InventoryPage, {}, { ...harness, app });
    await userEvent.click(await screen.findByRole('button', { name: 'Verwijder Zorgklas' }));
    await waitFor(() => expect(harness.told.errors).toHaveLength(1));
    expect(screen.getByRole('link', { name: 'Zorgklas' })).toBeTruthy();
  });
});

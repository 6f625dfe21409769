// @vitest-environment happy-dom
import { changeRows } from '$actions';
import { Toasts, toasts } from '$ui';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import InventoryPage from '../../../src/features/inventory/InventoryPage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { sampleArrangement } from '../../helpers/samples';

const LIST = '#/voorbereiden/arrangementen';

const three = [
  sampleArrangement('class', { name: 'Zorgklas' }),
  sampleArrangement('garden', { name: 'Leertuin', schools: ['Het Anker'], municipality: 'Katwijk' }),
  sampleArrangement('farm', { name: 'Zorgboerderij', schools: [], municipality: 'Katwijk', source: '' }),
];

async function showInventory(hash = LIST, rows = three): Promise<AppHarness> {
  window.location.hash = hash;
  const harness = await createAppHarness();
  for (const row of rows) await harness.services.store.arrangements.put(row);
  renderWithApp(InventoryPage, {}, harness);
  render(Toasts);
  await screen.findByRole('table', { name: 'Arrangementen' });
  return harness;
}

const linkNames = (): (string | null)[] =>
  within(screen.getByRole('table', { name: 'Arrangementen' }))
    .getAllByRole('link')
    .map(({ textContent }) => textContent);

const sourcesOf = async ({ services }: AppHarness): Promise<Record<string, string>> =>
  Object.fromEntries((await services.store.arrangements.list()).records.map(({ id, source }) => [id, source]));

beforeEach(() => {
  window.location.hash = LIST;
});

afterEach(() => {
  for (const { id } of toasts.list) toasts.dismiss(id);
  window.location.hash = '';
});

describe('INV-9 looking at the inventory', () => {
  test('INV-9 what is chosen stands in a sentence and in the address, and adds up', async () => {
    await showInventory();
    await userEvent.click(screen.getByText('Meer kiezen en groeperen'));
    await userEvent.selectOptions(screen.getByLabelText('Gemeente'), 'Katwijk');
    expect(linkNames()).toEqual(['Leertuin', 'Zorgboerderij']);
    expect(screen.getByText('U ziet: alle arrangementen · in Katwijk.')).toBeTruthy();
    expect(screen.getByText(/^Samen: 2 arrangementen, 28 jongeren en 25 uren per week\./)).toBeTruthy();
    await waitFor(() => expect(window.location.hash).toBe(`${LIST}?gemeente=Katwijk`));
    await userEvent.click(screen.getByRole('button', { name: 'Toon alles' }));
    expect(linkNames()).toHaveLength(3);
    expect(window.location.hash).toBe(LIST);
  });

  test('INV-9 a link opens what it names, in groups; who stands in two counts once', async () => {
    await showInventory(`${LIST}?groep=school`);
    const heads = screen.getAllByRole('rowheader').map(({ textContent }) => textContent.trim());
    expect(heads.filter((head) => head.includes('arrangement')).map((head) => head.replace(/\s+\d.*$/, ''))).toEqual([
      'De Brug',
      'Het Anker',
      'School niet ingevuld',
    ]);
    expect(linkNames()).toEqual(['Zorgklas', 'Leertuin', 'Zorgklas', 'Zorgboerderij']);
    expect(screen.getByText(/^Samen: 3 arrangementen/).textContent).toContain(
      '1 arrangement staat in meer groepen. In het totaal telt het één keer.',
    );
  });

  test('INV-9 a view is kept under a name, opens by its link and is removed with a way back', async () => {
    const harness = await showInventory(`${LIST}?gemeente=Katwijk`);
    await userEvent.click(screen.getByRole('button', { name: 'Bewaar als weergave' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Bewaar weergave' }));
    expect(dialog.getByText('Geef de weergave een naam.')).toBeTruthy();
    await userEvent.type(dialog.getByLabelText('Naam van de weergave'), 'Rond Katwijk');
    await userEvent.click(dialog.getByRole('button', { name: 'Bewaar weergave' }));
    const link = await screen.findByRole('link', { name: 'Rond Katwijk' });
    expect(link.getAttribute('href')).toBe(`${LIST}?gemeente=Katwijk`);
    expect(link.getAttribute('aria-current')).toBe('true');
    await userEvent.click(screen.getByRole('button', { name: 'Verwijder weergave Rond Katwijk' }));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Rond Katwijk' })).toBeNull());
    await userEvent.click(await screen.findByRole('button', { name: 'Maak ongedaan' }));
    expect(await screen.findByRole('link', { name: 'Rond Katwijk' })).toBeTruthy();
    expect((await harness.services.store.inventoryViews.list()).records).toHaveLength(1);
  });

  test('INV-9 arrow keys go from row to row, and the head of a group folds it', async () => {
    await showInventory(`${LIST}?groep=gemeente`);
    const first = screen.getByRole('link', { name: 'Leertuin' });
    first.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Zorgboerderij');
    await userEvent.keyboard('{ArrowDown}');
    const head = screen.getByRole('button', { name: 'Leiden', expanded: true });
    expect(head).toBe(document.activeElement);
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: 'Leiden', expanded: false })).toBe(document.activeElement);
    expect(screen.queryByRole('link', { name: 'Zorgklas' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Leertuin' })).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('link', { name: 'Zorgklas' })).toBeTruthy();
  });

  test('INV-9 of many rows only some stand on the screen, with their place in the whole', async () => {
    const many = Array.from({ length: 400 }, (_, at) =>
      sampleArrangement(`r${String(at)}`, { name: `Klas ${String(at)}` }),
    );
    await showInventory(LIST, many);
    const table = screen.getByRole('table', { name: 'Arrangementen' });
    expect(table.getAttribute('aria-rowcount')).toBe('401');
    expect(linkNames().length).toBeLessThan(60);
    screen.getByRole('link', { name: 'Klas 0' }).focus();
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Klas 399'));
    expect(document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('401');
  });
});

describe('INV-14 changing many rows', () => {
  test('INV-14 says first what it does, does it at once, and is undone at once', async () => {
    const harness = await showInventory();
    await userEvent.click(screen.getByRole('button', { name: 'Kies rijen' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Kies Zorgklas' }));
    expect(screen.getByText('1 rij gekozen')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Kies alle 3 getoonde' }));
    await userEvent.click(screen.getByRole('button', { name: 'Wijzig gekozen rijen' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.selectOptions(dialog.getByLabelText('Wat wilt u invullen?'), 'source');
    const set = () => dialog.getByRole('button', { name: /^Vul in bij/ });
    expect(set()).toHaveProperty('disabled', true);
    await userEvent.type(dialog.getByLabelText('Waar komen deze gegevens vandaan?'), 'Jaarverslag');
    expect(dialog.getByRole('status').textContent).toMatch(
      /3 rijen krijgen bij ‘Waar komen deze gegevens vandaan\?’: Jaarverslag\.\s+2 hadden daar al iets anders\./,
    );
    await userEvent.click(set());
    expect(await screen.findByText('3 rijen zijn gewijzigd.')).toBeTruthy();
    expect(await sourcesOf(harness)).toEqual({ class: 'Jaarverslag', garden: 'Jaarverslag', farm: 'Jaarverslag' });
    await userEvent.click(await screen.findByRole('button', { name: 'Maak ongedaan' }));
    await waitFor(async () =>
      expect(await sourcesOf(harness)).toEqual({ class: 'Opgave school', garden: 'Opgave school', farm: '' }),
    );
  });

  test('INV-14 the last time stays undoable; a row that was changed since stays as it is', async () => {
    const harness = await createAppHarness();
    const { store } = harness.services;
    for (const id of ['class', 'garden', 'farm'])
      await store.arrangements.put(sampleArrangement(id, { source: 'Opgave school' }));
    const edit = { rowIds: ['class', 'garden', 'farm'], field: 'source', value: 'Jaarverslag' };
    await changeRows(harness.services, { ...edit, field: 'municipality', value: 'Katwijk' }, 'bulk');
    const madeAtMs = Date.now();
    await waitFor(() => expect(Date.now()).toBeGreaterThan(madeAtMs));
    await changeRows(harness.services, edit, 'bulk');
    await store.arrangements.get('farm');
    await store.arrangements.put(sampleArrangement('farm', { municipality: 'Katwijk', source: 'Brief' }));
    renderWithApp(InventoryPage, {}, harness);
    await userEvent.click(await screen.findByRole('button', { name: 'Kies rijen' }));
    expect(await screen.findByText(/werd ‘Waar komen deze gegevens vandaan\?’ ingevuld bij 2 rijen\./)).toBeTruthy();
    expect(screen.getByText(/1 rij is daarna veranderd en blijft zo\./)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Maak dit ongedaan' }));
    expect(await screen.findByText(/werd ‘Gemeente van de school’ ingevuld bij 3 rijen\./)).toBeTruthy();
    expect(await sourcesOf(harness)).toEqual({ class: 'Opgave school', garden: 'Opgave school', farm: 'Brief' });
  });

  test('INV-14 an owner is set with a name, and choosing ends where it began', async () => {
    const harness = await showInventory();
    await userEvent.click(screen.getByRole('button', { name: 'Kies rijen' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Kies Leertuin' }));
    await userEvent.click(screen.getByRole('button', { name: 'Wijzig gekozen rijen' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.selectOptions(dialog.getByLabelText('Wat wilt u invullen?'), 'financialOwner');
    const field = dialog.getByLabelText<HTMLInputElement>('Financiële eigenaar: partij 1');
    await waitFor(() => {
      const offered = [...(field.list?.options ?? [])].map(({ value }) => value);
      // A school, a provider and a municipality may all be owners.
      expect(offered).toEqual(expect.arrayContaining(['De Brug', 'Aanbieder X', 'Leiden']));
    });
    await userEvent.type(field, 'Gemeente Katwijk');
    await userEvent.click(dialog.getByRole('button', { name: 'Vul in bij 1 rij' }));
    await waitFor(async () => {
      const garden = await harness.services.store.arrangements.get('garden');
      expect(garden).toMatchObject({ value: { financialOwner: { state: 'named', names: ['Gemeente Katwijk'] } } });
    });
    await userEvent.click(screen.getByRole('button', { name: 'Stop met kiezen' }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Kies rijen'));
  });
});

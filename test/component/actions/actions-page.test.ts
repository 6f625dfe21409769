// @vitest-environment happy-dom
import { addAction, changeAction } from '$actions';
import type { ActionFacts, StartedFrom, TableAction } from '$domain';
import { deriveKey, joinTable, readTableContent } from '$table';
import { toasts } from '$ui';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import ActionsPage from '../../../src/features/actions/ActionsPage.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../src/features/shared/at-table/table-session.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { valueOf } from '../../helpers/role-keys';
import { sampleSeat } from '../../helpers/samples';
import { makeKnownTable } from '../../helpers/table-harness';

const NOW_MS = new Date(2026, 10, 26, 12).getTime();
const user = userEvent.setup();
const school = sampleSeat('De Brug', NOW_MS + 60_000);

let harness: AppHarness;
let session: TableSession;

beforeEach(async () => {
  harness = await createAppHarness({}, { clock: { nowMs: () => NOW_MS } });
  const { id } = await makeKnownTable(harness);
  session = openTablesOf(harness.services).hold(id);
  await vi.waitFor(() => {
    expect(session.opening.type).toBe('open');
  });
  joinTable(openedHere().table, school.participant, school.party);
});

afterEach(async () => {
  for (const { id } of toasts.list) toasts.dismiss(id);
  await openTablesOf(harness.services).closeNow(session.tableId);
});

function openedHere() {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

const add = async (facts: Partial<ActionFacts>, startedFrom?: StartedFrom): Promise<string> =>
  valueOf(
    await addAction(
      harness.services,
      openedHere(),
      { title: 'Wachttijd uitzoeken', lane: 'short', ...facts },
      startedFrom,
    ),
  );

const openPage = (): void => {
  renderWithApp(ActionsPage, { params: { tableId: session.tableId } }, harness);
};
const actions = (): readonly TableAction[] => readTableContent(openedHere().table).actions;
const rowsOf = async (name: string): Promise<readonly HTMLElement[]> =>
  within(await screen.findByRole('list', { name }))
    .getAllByRole('listitem')
    .filter((row) => row.parentElement?.getAttribute('aria-label') === name);
const dialog = (name: string) => within(screen.getByRole('dialog', { name }));

describe('DOC-12 the actions of a table', () => {
  test('without any it is said how one begins', async () => {
    openPage();
    expect(await screen.findByRole('heading', { name: 'Nog geen acties' })).toBeTruthy();
    expect(screen.getByText(/Een actie kan ook beginnen bij een vraag/)).toBeTruthy();
  });

  test('one is added with an owner on both sides, a date and a lane; that can be undone', async () => {
    openPage();
    await user.click(await screen.findByRole('button', { name: 'Nieuwe actie' }));
    const form = dialog('Nieuwe actie');
    await user.click(form.getByRole('button', { name: 'Voeg toe' }));
    expect(form.getByText('Schrijf op wat er gaat gebeuren.')).toBeTruthy();
    expect(actions()).toEqual([]);
    await user.type(form.getByLabelText('Wat gaat er gebeuren?'), 'Wachttijd uitzoeken');
    await user.click(form.getByRole('radio', { name: 'Lange termijn' }));
    const care = form.getByLabelText('Eigenaar vanuit gemeente en zorg');
    expect(
      within(care)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Nog open', 'A · Gemeente Leiden']);
    await user.selectOptions(care, 'A · Gemeente Leiden');
    await user.selectOptions(form.getByLabelText('Eigenaar vanuit het onderwijs'), 'B · De Brug');
    const due = form.getByLabelText('Wanneer is het klaar?');
    await user.type(due, '0027-01-15');
    await user.click(form.getByRole('button', { name: 'Voeg toe' }));
    expect(form.getByText('Kijk het jaartal na.')).toBeTruthy();
    await user.clear(due);
    await user.type(due, '2027-01-15');
    await user.click(form.getByRole('button', { name: 'Voeg toe' }));
    const [row] = await rowsOf('Lange termijn');
    expect(row?.textContent).toMatch(/Wachttijd uitzoeken[\s\S]*Klaar op 15 januari 2027/);
    expect(row?.textContent).toMatch(/Gemeente en zorg: Gemeente Leiden[\s\S]*Onderwijs: De Brug/);
    expect(row?.textContent).toContain('Toegevoegd door Anna de Vries');
    expect(screen.queryByRole('dialog', { name: 'Nieuwe actie' })).toBeNull();
    toasts.list[0]?.action?.run();
    await screen.findByRole('heading', { name: 'Nog geen acties' });
    expect(actions()).toEqual([]);
  });

  test('what is late says so in words, and what is open says who is still wanted', async () => {
    await add({ dueDate: '2026-11-25', careOwner: 'weg' });
    await add({ title: 'Vandaag', dueDate: '2026-11-26' });
    openPage();
    const [late, today] = await rowsOf('Korte termijn');
    expect(late?.textContent).toMatch(/te laat[\s\S]*Had klaar moeten zijn op 25 november 2026/);
    expect(late?.textContent).toMatch(/een partij die niet meer aan tafel zit[\s\S]*Onderwijs: nog open/);
    expect(today?.textContent).not.toContain('te laat');
    expect(screen.getByText('2 acties staan open. 1 is te laat.')).toBeTruthy();
    expect(screen.getByText('Niets op deze termijn.')).toBeTruthy();
  });

  test('one is done and opened again; the last step can be undone', async () => {
    await add({});
    openPage();
    await user.click(await screen.findByRole('button', { name: 'Klaar: Wachttijd uitzoeken' }));
    const settled = await screen.findByText('Klaar of vervallen: 1 actie');
    // The button went away with its row; who works by keyboard goes on at the lists.
    await waitFor(() => {
      expect(document.activeElement).not.toBe(document.body);
    });
    await user.click(settled);
    expect(actions()).toMatchObject([{ state: { type: 'done' } }]);
    expect(screen.getByText('Er staat geen actie open.')).toBeTruthy();
    toasts.list[0]?.action?.run();
    await screen.findByRole('button', { name: 'Klaar: Wachttijd uitzoeken' });
    expect(actions()).toMatchObject([{ state: { type: 'open' } }]);
  });

  test('one says what it is about, what comes next and where it is talked about', async () => {
    openPage();
    await user.click(await screen.findByRole('button', { name: 'Nieuwe actie' }));
    const form = dialog('Nieuwe actie');
    await user.type(form.getByLabelText('Wat gaat er gebeuren?'), 'Budgetten samenvoegen');
    await user.type(form.getByLabelText('Toelichting'), 'Boven de regio.');
    await user.type(form.getByLabelText('Wat is de eerstvolgende stap?'), 'Bellen');
    await user.type(form.getByLabelText('Bij welk overleg hoort dit?'), ' Inkooptafel ');
    await user.click(form.getByRole('button', { name: 'Voeg toe' }));
    const [row] = await rowsOf('Korte termijn');
    expect(row?.textContent).toMatch(/Boven de regio\.[\s\S]*Volgende stap: Bellen[\s\S]*Overleg: Inkooptafel/);
    expect(actions()).toMatchObject([{ explanation: 'Boven de regio.', nextStep: 'Bellen', body: 'Inkooptafel' }]);
  });

  test('one is parked with a reason and stays in sight, until it is opened again', async () => {
    await add({});
    openPage();
    await user.click(await screen.findByRole('button', { name: 'Parkeer: Wachttijd uitzoeken' }));
    const form = dialog('Parkeer deze actie');
    await user.click(form.getByRole('button', { name: 'Parkeer' }));
    expect(form.getByText('Schrijf op waarom dit nu niet doorgaat.')).toBeTruthy();
    await user.type(form.getByLabelText('Waarom?'), 'Nu geen voorrang');
    await user.click(form.getByRole('button', { name: 'Parkeer' }));
    const [row] = await rowsOf('Geparkeerd');
    expect(row?.textContent).toContain('Geparkeerd: Nu geen voorrang');
    await user.click(screen.getByRole('button', { name: 'Heropen: Wachttijd uitzoeken' }));
    await screen.findByRole('button', { name: 'Klaar: Wachttijd uitzoeken' });
    expect(actions()).toMatchObject([{ state: { type: 'open' } }]);
  });

  test('one is dropped with a reason that stays to be read', async () => {
    await add({});
    openPage();
    await user.click(await screen.findByRole('button', { name: 'Vervalt: Wachttijd uitzoeken' }));
    const form = dialog('Deze actie vervalt');
    await user.click(form.getByRole('button', { name: 'Vervalt' }));
    expect(form.getByText('Schrijf op waarom de actie vervalt.')).toBeTruthy();
    await user.type(form.getByLabelText('Waarom?'), 'Er is geen geld');
    await user.click(form.getByRole('button', { name: 'Vervalt' }));
    await user.click(await screen.findByText('Klaar of vervallen: 1 actie'));
    expect(screen.getByText('Vervallen: Er is geen geld')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Heropen: Wachttijd uitzoeken' }));
    expect(await rowsOf('Korte termijn')).toHaveLength(1);
  });

  test('changing one sets what was changed alone, so that what others did meanwhile stays', async () => {
    const id = await add({ careOwner: 'x' });
    openPage();
    await user.click(await screen.findByRole('button', { name: 'Pas aan: Wachttijd uitzoeken' }));
    const form = dialog('Pas de actie aan');
    const title = form.getByLabelText('Wat gaat er gebeuren?');
    await user.clear(title);
    await user.type(title, 'Anders');
    valueOf(await changeAction(harness.services, openedHere(), id, [{ field: 'dueDate', value: '2027-02-01' }]));
    await user.click(form.getByRole('button', { name: 'Bewaar' }));
    await screen.findByRole('button', { name: 'Klaar: Anders' });
    expect(actions()).toMatchObject([{ title: 'Anders', dueDate: '2027-02-01', careOwner: 'x' }]);
    toasts.list[0]?.action?.run();
    await screen.findByRole('button', { name: 'Klaar: Wachttijd uitzoeken' });
    expect(actions()).toMatchObject([{ dueDate: '2027-02-01' }]);
  });

  test('one party sees its own', async () => {
    await add({ title: 'Van de school', educationOwner: school.party.id });
    await add({ title: 'Van niemand' });
    openPage();
    expect(await rowsOf('Korte termijn')).toHaveLength(2);
    await user.selectOptions(screen.getByLabelText('Laat acties zien van'), 'B · De Brug');
    expect(screen.getByText('Van de school')).toBeTruthy();
    expect(screen.queryByText('Van niemand')).toBeNull();
  });

  test('CHK-9 what was begun from a question leads back to it', async () => {
    await add({}, { checklistId: 'clarifying-questions', partCode: '1.1a' });
    openPage();
    const link = await screen.findByRole('link', { name: 'Begonnen bij vraag 1.1a' });
    expect(link.getAttribute('href')).toBe(
      `#/aan-tafel/${session.tableId}/spiegel?lijst=clarifying-questions&vraag=1.1a`,
    );
  });

  test('who reads along sees everything and changes nothing', async () => {
    await add({});
    const { known } = openedHere();
    session.key = valueOf(await deriveKey(known.key, 'reader'));
    openPage();
    expect(await rowsOf('Korte termijn')).toHaveLength(1);
    await waitFor(() => {
      expect(screen.queryAllByRole('button', { name: /^(Klaar|Pas aan|Vervalt|Nieuwe)/ })).toEqual([]);
    });
  });
});

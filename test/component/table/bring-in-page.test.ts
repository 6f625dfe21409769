// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import BringInPage from '../../../src/features/table/bring-in/BringInPage.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import { readTableContent } from '$table';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { sampleAnswer, sampleArrangement } from '../../helpers/samples';
import { anna, makeKnownTable } from '../../helpers/table-harness';

const PRIVATE = 'MARKER-PRIVATE';
let harness: AppHarness;
let tableId: string;

beforeEach(async () => {
  harness = await createAppHarness();
  const { store } = harness.services;
  await store.answers.put(sampleAnswer('1.1a', { value: 'yes', explanation: 'De lijst is er.', ownNote: PRIVATE }));
  await store.answers.put(sampleAnswer('1.2a', { value: 'unknown-here' }));
  await store.answers.put(sampleAnswer('2.1a', { ownNote: PRIVATE }));
  await store.arrangements.put(sampleArrangement('r1', { ownNote: PRIVATE }));
  tableId = (await makeKnownTable(harness)).id;
});

afterEach(() => openTablesOf(harness.services).closeNow(tableId));

const user = userEvent.setup();
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

async function openPage(): Promise<void> {
  renderWithApp(BringInPage, { params: { tableId } }, harness);
  await screen.findByRole('checkbox', { name: /1\.1a/ });
  await screen.findByRole('checkbox', { name: /Zorgklas/ });
}

test('nothing is chosen beforehand, and an answer with a private note alone is not offered', async () => {
  await openPage();
  const boxes = screen.getAllByRole('checkbox');
  expect(boxes).toHaveLength(3);
  expect(boxes.every((box) => box instanceof HTMLInputElement && !box.checked)).toBe(true);
  expect(button(/Bekijk wat de anderen zien/)).toHaveProperty('disabled', true);
});

test('the preview shows every word that goes to the table and no private one; then it lies there', async () => {
  await openPage();
  await user.click(button('Kies alle beantwoorde vragen'));
  await user.click(screen.getByRole('checkbox', { name: /Zorgklas/ }));
  expect(screen.getByText('3 gekozen')).toBeTruthy();
  await user.click(button(/Bekijk wat de anderen zien/));

  const sheet = screen.getByRole('dialog', { name: 'Dit zien de anderen' });
  expect(within(sheet).getByText('De lijst is er.')).toBeTruthy();
  expect(within(sheet).getByText('Hier niet bekend')).toBeTruthy();
  expect(within(sheet).getByText('leerlingen met een ernstige ondersteuningsvraag')).toBeTruthy();
  expect(within(sheet).getByText('Uw eigen notities bij 2 van deze onderdelen.')).toBeTruthy();
  expect(within(sheet).getByText(new RegExp(`${anna.personName} namens ${anna.partyName}`))).toBeTruthy();
  expect(document.body.textContent).not.toContain(PRIVATE);

  await user.click(within(sheet).getByRole('button', { name: 'Breng in' }));
  await screen.findByText('2 antwoorden en 1 arrangement');
  expect(await screen.findByText('op tafel')).toBeTruthy();
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  const session = openTablesOf(harness.services).hold(tableId);
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  const content = readTableContent(session.opening.opened.table);
  expect(content.answers).toHaveLength(2);
  expect(JSON.stringify(content)).not.toContain(PRIVATE);
  await waitFor(() => {
    expect(screen.getByRole('checkbox', { name: /1\.1a/ })).toHaveProperty('disabled', true);
  });
  expect(screen.getAllByText(/al ingebracht/)).toHaveLength(3);
});

test('taking back asks first, tells the truth about copies, and frees what was brought in', async () => {
  await openPage();
  await user.click(screen.getByRole('checkbox', { name: /1\.2a/ }));
  await user.click(button(/Bekijk wat de anderen zien/));
  await user.click(button('Breng in'));
  await user.click(await screen.findByRole('button', { name: 'Neem terug' }));
  const dialog = screen.getByRole('dialog', { name: 'Terugnemen van de tafel?' });
  expect(within(dialog).getByText(/kan het gelezen of bewaard hebben/)).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Neem terug' }));
  expect(await screen.findByText('teruggenomen')).toBeTruthy();
  await waitFor(() => {
    expect(screen.getByRole('checkbox', { name: /1\.2a/ })).toHaveProperty('disabled', false);
  });
});

test('going back from the preview keeps the choice and lays nothing', async () => {
  await openPage();
  await user.click(screen.getByRole('checkbox', { name: /1\.2a/ }));
  await user.click(button(/Bekijk wat de anderen zien/));
  await user.click(button('Terug naar kiezen'));
  expect(screen.getByText('1 gekozen')).toBeTruthy();
  expect((await harness.services.store.receipts.list()).records).toEqual([]);
});

test('with nothing prepared the page says what to do first', async () => {
  const empty = await createAppHarness();
  const known = await makeKnownTable(empty);
  renderWithApp(BringInPage, { params: { tableId: known.id } }, empty);
  expect(await screen.findByRole('heading', { name: 'Er is nog niets om in te brengen' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Naar voorbereiden' })).toBeTruthy();
  await openTablesOf(empty.services).closeNow(known.id);
});

test('someone who reads along is told that nothing can be brought in', async () => {
  const reader = await createAppHarness();
  const known = await makeKnownTable(reader, { ...anna, role: 'reader' });
  renderWithApp(BringInPage, { params: { tableId: known.id } }, reader);
  expect(await screen.findByText(/kunt u nu alleen lezen/)).toBeTruthy();
  await openTablesOf(reader.services).closeNow(known.id);
});

test('many arrangements are chosen at once and shown by the hundred, before and in the preview', async () => {
  const { store } = harness.services;
  for (let at = 0; at < 130; at += 1)
    await store.arrangements.put(sampleArrangement(`many${at}`, { name: `Taalklas ${at}` }));
  renderWithApp(BringInPage, { params: { tableId } }, harness);
  await screen.findByRole('checkbox', { name: 'Taalklas 0' });
  const boxes = (): HTMLElement[] => screen.getAllByRole('checkbox', { name: /klas/ });
  expect(boxes()).toHaveLength(100);
  await user.click(button('Toon nog 31'));
  expect(boxes()).toHaveLength(131);
  await user.click(button('Kies alle arrangementen'));
  expect(await screen.findByText('131 gekozen')).toBeTruthy();

  await user.click(button(/Bekijk wat de anderen zien/));
  const sheet = within(screen.getByRole('dialog', { name: 'Dit zien de anderen' }));
  expect(sheet.getAllByRole('heading', { name: /klas/ })).toHaveLength(100);
  expect(sheet.getByText('Hier staan er 100 van de 131. De andere gaan ook mee.')).toBeTruthy();
  await user.click(sheet.getByRole('button', { name: 'Toon nog 31' }));
  expect(sheet.getAllByRole('heading', { name: /klas/ })).toHaveLength(131);
  await user.click(sheet.getByRole('button', { name: 'Breng in' }));
  expect(await screen.findByText('131 arrangementen')).toBeTruthy();
});

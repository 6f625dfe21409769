// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import TablePage from '../../../../src/features/table/TablePage.svelte';
import { createAppHarness, renderWithApp } from '../../../helpers/app-harness';
import { makeKnownTable } from '../../../helpers/table-harness';

const user = userEvent.setup();
let close: (() => Promise<unknown>) | undefined;

afterEach(async () => {
  await close?.();
});

async function openTable(): Promise<void> {
  const harness = await createAppHarness();
  const { id: tableId } = await makeKnownTable(harness);
  close = () => openTablesOf(harness.services).closeNow(tableId);
  renderWithApp(TablePage, { params: { tableId } }, harness);
  await screen.findByRole('navigation', { name: 'Hoofdstukken' });
}

async function openMenu() {
  await user.click(screen.getByRole('button', { name: 'Aan deze tafel' }));
  return within(await screen.findByRole('dialog', { name: 'Aan deze tafel' }));
}

test('the head has who is here and one menu, and the menu has all that helps with the text', async () => {
  await openTable();
  const head = within(screen.getByRole('banner'));
  expect(head.getAllByRole('button').map((button) => button.getAttribute('aria-label') ?? button.textContent)).toEqual([
    'Wie zit aan tafel: 1 deelnemer',
    expect.stringContaining('Aan deze tafel'),
  ]);
  const menu = await openMenu();
  for (const name of ['Zoek in de tekst', /^Opmerkingen en voorstellen:/, 'Voeg gegevens in', 'Naast de tekst'])
    expect(await menu.findByRole('button', { name })).toBeTruthy();
});

test('a tool closes the menu first, and the focus is where the tool brings it', async () => {
  await openTable();
  await user.click(await (await openMenu()).findByRole('button', { name: 'Zoek in de tekst' }));
  const field = await screen.findByRole('textbox', { name: 'Zoek' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(screen.queryByRole('dialog', { name: 'Aan deze tafel' })).toBeNull();
});

test('without a tool the focus goes back to the menu', async () => {
  await openTable();
  await user.click((await openMenu()).getByRole('button', { name: 'Sluiten' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Aan deze tafel' })));
});

test('chapters that were folded away come back from the menu, and what was pressed leaves the focus at the text', async () => {
  await openTable();
  await user.click(screen.getByRole('button', { name: 'Klap Hoofdstukken in' }));
  await waitFor(() => expect(screen.queryByRole('navigation', { name: 'Hoofdstukken' })).toBeNull());
  await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  await user.click(await (await openMenu()).findByRole('button', { name: 'Hoofdstukken' }));
  expect(await screen.findByRole('navigation', { name: 'Hoofdstukken' })).toBeTruthy();
});

test('comments that are folded away leave the focus at the text', async () => {
  await openTable();
  await user.click(await (await openMenu()).findByRole('button', { name: /^Opmerkingen en voorstellen:/ }));
  const fold = await screen.findByRole('button', { name: 'Klap Opmerkingen en voorstellen in' });
  fold.focus();
  await user.click(fold);
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Opmerkingen en voorstellen' })).toBeNull());
  await waitFor(() => expect(document.activeElement).not.toBe(document.body));
});

test('data of the table is placed in the text from the menu', async () => {
  await openTable();
  await user.click(await (await openMenu()).findByRole('button', { name: 'Voeg gegevens in' }));
  expect(await screen.findByRole('dialog', { name: 'Voeg gegevens in' })).toBeTruthy();
});

test('what one wants beside the text comes in the place of the comments, and goes again', async () => {
  await openTable();
  await user.click(await (await openMenu()).findByRole('button', { name: /^Opmerkingen en voorstellen:/ }));
  expect(await screen.findByRole('region', { name: 'Opmerkingen en voorstellen' })).toBeTruthy();
  await user.click(await (await openMenu()).findByRole('button', { name: 'Naast de tekst' }));
  expect(await screen.findByRole('button', { name: 'Klap Naast de tekst in' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Opmerkingen en voorstellen' })).toBeNull();
  await user.click(await (await openMenu()).findByRole('button', { name: 'Naast de tekst', pressed: true }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Klap Naast de tekst in' })).toBeNull());
});

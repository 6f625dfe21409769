// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import SeatPage from '../../../src/features/connect/seat/SeatPage.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import { createAppHarness, renderWithApp } from '../../helpers/app-harness';
import { anna, lowerKey, makeKnownTable } from '../../helpers/table-harness';

const user = userEvent.setup();

afterEach(() => {
  window.location.hash = '';
});

test('TD99 a wrong name and party are corrected without leaving, and it is said what stays', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  renderWithApp(SeatPage, { params: { tableId: known.id } }, harness);
  const name = await screen.findByRole('textbox', { name: 'Uw naam' });
  expect(name).toHaveProperty('value', anna.personName);
  expect(screen.getByText(/^Wat u al inbracht, blijft staan onder Gemeente Leiden\./)).toBeTruthy();
  await user.clear(name);
  await user.click(screen.getByRole('button', { name: 'Bewaar' }));
  await waitFor(() => {
    expect(document.activeElement).toBe(name);
  });
  await user.type(name, 'Anna de Wit');
  const party = screen.getByRole('textbox', { name: 'Naam van uw partij' });
  await user.clear(party);
  await user.type(party, 'Gemeente Katwijk');
  await user.click(screen.getByRole('button', { name: 'Bewaar' }));
  await waitFor(() => {
    expect(window.location.hash).toBe(`#/aan-tafel/${known.id}`);
  });
  const kept = await harness.services.store.knownTables.get(known.id);
  expect(kept.ok && kept.value?.me).toMatchObject({
    participant: { id: known.me.participant.id, name: 'Anna de Wit' },
    party: { name: 'Gemeente Katwijk' },
  });
  await openTablesOf(harness.services).closeNow(known.id);
});

test('who thinks along is told that it cannot be done', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  await harness.services.store.knownTables.put({ ...known, key: await lowerKey(known, 'commenter') });
  renderWithApp(SeatPage, { params: { tableId: known.id } }, harness);
  expect(await screen.findByText('Als meedenker kunt u dit niet zelf verbeteren.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Bewaar' })).toBeNull();
  await openTablesOf(harness.services).closeNow(known.id);
});

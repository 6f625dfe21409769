// @vitest-environment happy-dom
import { joinByKey } from '$actions';
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import WaysPage from '../../../src/features/connect/ways/WaysPage.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import { createAppHarness, renderWithApp } from '../../helpers/app-harness';
import { device, liveWith } from '../../helpers/live-states';
import { bo, makeKnownTable, showLive } from '../../helpers/table-harness';

test('before connecting one reads of each way what it reveals, and to whom', async () => {
  renderWithApp(WaysPage, {}, await createAppHarness());
  for (const name of [
    'Via het adres om elkaar te vinden',
    'Koppelen',
    'Een eigen hotspot',
    'Via een eigen STUN- of TURN-server',
  ])
    expect(screen.getByRole('heading', { name })).toBeTruthy();
  expect(screen.getByText(/ws:\/\/localhost\/signalling/)).toBeTruthy();
  expect(screen.getByText(/Geen namen en geen tekst/)).toBeTruthy();
  expect(screen.getByText('Er zijn 0 servers ingesteld.', { exact: false })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Bereid een bijeenkomst voor' })).toHaveProperty(
    'hash',
    '#/hulp/bijeenkomst',
  );
  expect(screen.queryByRole('link', { name: 'Koppel' })).toBeNull();
});

test('how far a table that is coming in is shows there too', async () => {
  const there = await createAppHarness();
  const here = await createAppHarness();
  const known = await makeKnownTable(there);
  await joinByKey(here.services, known.key, bo);
  const { unmount } = renderWithApp(WaysPage, { params: { tableId: known.id } }, here);
  await screen.findByRole('heading', { name: 'Nu' });
  expect(screen.queryByRole('progressbar')).toBeNull();
  showLive(here, known.id, liveWith([device('Anna')], { receivedFraction: 0.42, isArriving: true }));
  expect(await screen.findByRole('progressbar', { name: 'De tafel komt binnen' })).toBeTruthy();
  expect(screen.getAllByText('42 %').length).toBeGreaterThan(0);
  unmount();
  await openTablesOf(here.services).closeNow(known.id);
});

test('TR16 an address that came with the invitation stands there, and can be let go of', async () => {
  const harness = await createAppHarness();
  const made = await makeKnownTable(harness);
  await harness.services.store.knownTables.put({ ...made, signallingAddress: 'wss://regio.example/s' });
  renderWithApp(WaysPage, { params: { tableId: made.id } }, harness);
  expect(await screen.findByText(/Nu in gebruik: wss:\/\/regio\.example\/s/)).toBeTruthy();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Gebruik dit adres niet meer' }));
  await waitFor(() => {
    expect(window.location.hash).toBe(`#/aan-tafel/${made.id}`);
  });
  const kept = await harness.services.store.knownTables.get(made.id);
  expect(kept.ok && kept.value?.signallingAddress).toBe('');
  await openTablesOf(harness.services).closeNow(made.id);
});

test('at a table it begins with how things stand now', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  harness.connector.status = { signalling: 'unreachable' };
  renderWithApp(WaysPage, { params: { tableId: known.id } }, harness);
  expect(await screen.findByText('Het adres om elkaar te vinden is niet bereikbaar. Koppelen kan wel.')).toBeTruthy();
  expect(screen.getByText(/staat alleen op dit apparaat\./)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Koppel' })).toHaveProperty('hash', `#/aan-tafel/${known.id}/koppelen`);
  await openTablesOf(harness.services).closeNow(known.id);
});

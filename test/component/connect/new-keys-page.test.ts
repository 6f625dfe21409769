// @vitest-environment happy-dom
import type { KnownTable } from '$domain';
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import NewKeysPage from '../../../src/features/connect/keys/NewKeysPage.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { device, liveWith } from '../../helpers/live-states';
import { lowerKey, makeKnownTable, showLive } from '../../helpers/table-harness';

const user = userEvent.setup();
let harness: AppHarness;
let known: KnownTable;

beforeEach(async () => {
  harness = await createAppHarness();
  known = await makeKnownTable(harness);
});

afterEach(async () => {
  window.location.hash = '';
  await openTablesOf(harness.services).closeNow(known.id);
});

async function openPage(): Promise<void> {
  renderWithApp(NewKeysPage, { params: { tableId: known.id } }, harness);
  await screen.findByRole('heading', { name: 'Nieuwe sleutels' });
}

test('PRV-5 one chooses whom to take out and reads honestly what they keep', async () => {
  await openPage();
  showLive(
    harness,
    known.id,
    liveWith([
      device('Bo', { partyName: 'SWV' }),
      device('Fred', { role: 'facilitator' }),
      device('Weg', { isHere: false }),
    ]),
  );
  expect(await screen.findByText('SWV · meeschrijver')).toBeTruthy();
  expect(screen.getByText(/Opnieuw uit te nodigen, want nu niet verbonden: Weg\./)).toBeTruthy();
  expect(screen.queryByRole('checkbox', { name: 'Weg' })).toBeNull();
  expect(screen.getByRole('checkbox', { name: 'Fred' })).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('checkbox', { name: 'Bo' }));
  expect(screen.getByText('Vanaf nu komt er niets nieuws van deze tafel bij Bo.')).toBeTruthy();
  expect(screen.getByText('Wat al bij Bo staat, blijft daar. Dat kan niemand terughalen.')).toBeTruthy();
  expect(screen.getByText(/De oude uitnodigingen werken niet meer/)).toBeTruthy();
});

test('PRV-5 the new keys leave out who was chosen, and the new invitations show', async () => {
  await openPage();
  const session = openTablesOf(harness.services).hold(known.id);
  openTablesOf(harness.services).release(session);
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  const { live } = session.opening.opened;
  const renewKeys = vi.spyOn(live, 'renewKeys').mockResolvedValue({ ok: true, value: { ...known.key, epoch: 1 } });
  const bo = device('Bo');
  showLive(harness, known.id, liveWith([bo, device('Co')]));
  await user.click(await screen.findByRole('checkbox', { name: 'Bo' }));
  await user.click(screen.getByRole('button', { name: 'Geef nieuwe sleutels' }));
  expect(renewKeys).toHaveBeenCalledExactlyOnceWith([bo.sessionId]);
  await waitFor(() => {
    expect(window.location.hash).toBe(`#/aan-tafel/${known.id}/uitnodigen`);
  });
});

test('nobody but a facilitator gives new keys', async () => {
  await harness.services.store.knownTables.put({ ...known, key: await lowerKey(known, 'editor') });
  await openPage();
  expect(screen.getByText('Alleen de gespreksleider kan nieuwe sleutels geven.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Geef nieuwe sleutels' })).toBeNull();
});

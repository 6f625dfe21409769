// @vitest-environment happy-dom
import type { TableRole } from '$domain';
import type { LiveState } from '$table';
import { screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import LinkLine from '../../../../src/features/shared/at-table/LinkLine.svelte';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../../src/features/shared/at-table/table-session.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { device, liveWith } from '../../../helpers/live-states';
import { lowerKey, makeKnownTable, showLive } from '../../../helpers/table-harness';

let harness: AppHarness;
let tableId: string;

beforeEach(async () => {
  harness = await createAppHarness();
  tableId = '';
});

afterEach(async () => {
  vi.useRealTimers();
  await openTablesOf(harness.services).closeNow(tableId);
});

/** The line of a table that is open in a role, at a host that can be reached unless the test said otherwise. */
async function showLine(role: TableRole, state: LiveState = liveWith([])): Promise<void> {
  const known = await makeKnownTable(harness);
  tableId = known.id;
  if (role !== 'facilitator')
    await harness.services.store.knownTables.put({ ...known, key: await lowerKey(known, role) });
  const session: TableSession = openTablesOf(harness.services).hold(tableId);
  await session.whenOpened();
  await vi.waitFor(() => {
    expect(session.connection).toEqual(harness.connector.status);
  });
  showLive(harness, tableId, state);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  renderWithApp(LinkLine, { session }, harness);
}

function wait(ms: number): void {
  vi.advanceTimersByTime(ms);
  flushSync();
}

const keys = /vraag de gespreksleider om een nieuwe uitnodiging/;
const address = /Gebruiken zij een eigen adres/;

test('who finds nobody for some time reads what may be wrong, and what to do', async () => {
  await showLine('editor');
  wait(19_000);
  expect(screen.queryByText(keys)).toBeNull();
  wait(1_000);
  expect(screen.getByText(keys)).toBeTruthy();
  expect(screen.getByText(address)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Instellingen' })).toHaveProperty('hash', '#/instellingen');
});

test('the facilitator is not told to ask the facilitator', async () => {
  await showLine('facilitator');
  wait(20_000);
  expect(screen.getByText(address)).toBeTruthy();
  expect(screen.queryByText(keys)).toBeNull();
});

test('who is with others is told nothing of the kind', async () => {
  await showLine('editor', liveWith([device('Bo')]));
  wait(60_000);
  expect(screen.queryByText(address)).toBeNull();
});

test('where nobody can be found, that is said and no more', async () => {
  harness.connector.status = { signalling: 'unreachable' };
  await showLine('editor');
  wait(60_000);
  expect(screen.getByText(/is niet bereikbaar/)).toBeTruthy();
  expect(screen.queryByText(address)).toBeNull();
});

test('the way to how one is linked stands there also where the browser makes no links', async () => {
  harness.connector.status = { signalling: 'unreachable', problem: { type: 'webrtc-unavailable' } };
  await showLine('editor');
  expect(screen.getByRole('link', { name: 'Hoe u verbonden bent' })).toHaveProperty(
    'hash',
    `#/aan-tafel/${tableId}/verbinding`,
  );
});

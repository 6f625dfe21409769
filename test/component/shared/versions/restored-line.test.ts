// @vitest-environment happy-dom
import { freezeVersion } from '$actions';
import '@testing-library/jest-dom/vitest';
import { cleanup, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { joinTable } from '$table';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../../src/features/shared/at-table/table-session.svelte';
import { loadRestoredLine } from '../../../../src/features/shared/versions/load-restored-line';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { valueOf } from '../../../helpers/role-keys';
import { sampleSeat } from '../../../helpers/samples';
import { makeKnownTable } from '../../../helpers/table-harness';

const NOW_MS = Date.UTC(2026, 10, 26, 12);
const DAY_MS = 86_400_000;
let now = NOW_MS;
let harness: AppHarness;
let session: TableSession;

beforeEach(async () => {
  now = NOW_MS;
  harness = await createAppHarness({}, { clock: { nowMs: () => now } });
  const { id } = await makeKnownTable(harness);
  session = openTablesOf(harness.services).hold(id);
  await session.whenOpened();
});

afterEach(() => openTablesOf(harness.services).closeNow(session.tableId));

function openedHere() {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

/** Lays on the table that somebody put a version back. */
async function layRestore(id: string, restoredAt: number, participantId?: string): Promise<void> {
  const { table } = openedHere();
  const version = valueOf(await freezeVersion(harness.services, openedHere(), { name: 'Eerste', state: 'concept' }));
  const bo = sampleSeat('De Brug', NOW_MS);
  joinTable(table, bo.participant, bo.party);
  const who = { participantId: participantId ?? bo.participant.id, partyId: bo.party.id };
  const restore = { id, versionId: version.id, beforeId: version.id, restoredAt, ...who };
  table.replica.doc.getMap('versionRestores').set(id, restore);
}

async function show(): Promise<void> {
  const RestoredLine = await loadRestoredLine();
  if (RestoredLine === undefined) throw new Error('it was not fetched');
  renderWithApp(RestoredLine, { session, opened: openedHere() }, harness);
}

test('DOC-7 the table reads who put which version back, until one hides that', async () => {
  await layRestore('r1', NOW_MS - DAY_MS);
  await show();
  expect(await screen.findByText(/\(De Brug\) zette ‘Eerste’ terug\.$/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Bekijk wat er veranderde' })).toHaveAttribute(
    'href',
    expect.stringContaining('/versies/vergelijken?van='),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Verberg deze regel' }));
  expect(screen.queryByText(/zette ‘Eerste’ terug/)).toBeNull();
});

test('DOC-7 whoever was away for weeks reads it too, on this device until it was hidden', async () => {
  const { participant } = openedHere().known.me;
  await layRestore('r4', participant.joinedAt + 1);
  now = participant.joinedAt + 30 * DAY_MS;
  await show();
  expect(await screen.findByText(/zette ‘Eerste’ terug/)).toBeVisible();
  await vi.waitFor(() => {
    expect(openedHere().known.restoreTold).toEqual({ id: 'r4', atMs: now });
  });
  await userEvent.click(screen.getByRole('button', { name: 'Verberg deze regel' }));
  cleanup();
  await show();
  await vi.waitFor(async () => {
    const [known] = (await harness.services.store.knownTables.list()).records;
    expect(known?.restoreTold).toEqual({ id: 'r4', atMs: 0 });
  });
  expect(screen.queryByText(/zette ‘Eerste’ terug/)).toBeNull();
});

test('three days after it was told here it is no news any more', async () => {
  const { participant } = openedHere().known.me;
  await layRestore('r5', participant.joinedAt + 1);
  await openedHere().note({ restoreTold: { id: 'r5', atMs: participant.joinedAt + 2 } });
  now = participant.joinedAt + 4 * DAY_MS;
  await show();
  await vi.waitFor(() => {
    expect(session.revision).toBeGreaterThan(1);
  });
  expect(screen.queryByText(/zette ‘Eerste’ terug/)).toBeNull();
});

test('what one did oneself, or what was done before one came, is no news', async () => {
  await layRestore('r2', NOW_MS - 4 * DAY_MS);
  await show();
  await vi.waitFor(() => {
    expect(session.revision).toBeGreaterThan(1);
  });
  expect(screen.queryByText(/zette ‘Eerste’ terug/)).toBeNull();
  await layRestore('r3', NOW_MS, openedHere().known.me.participant.id);
  const { revision } = session;
  await vi.waitFor(() => {
    expect(session.revision).toBeGreaterThan(revision);
  });
  expect(screen.queryByText(/zette ‘Eerste’ terug/)).toBeNull();
});

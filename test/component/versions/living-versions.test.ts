// @vitest-environment happy-dom
import { addAction, readVersions } from '$table';
import { toasts } from '$ui';
import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../src/features/shared/at-table/table-session.svelte';
import { COMPARE_VIEW, compareHref } from '../../../src/features/versions/version-places';
import VersionsPage from '../../../src/features/versions/VersionsPage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { layLiving } from '../../helpers/living';
import { makeKnownTable } from '../../helpers/table-harness';

const user = userEvent.setup();
let harness: AppHarness;
let session: TableSession;

beforeEach(async () => {
  harness = await createAppHarness();
  const { id } = await makeKnownTable(harness);
  session = openTablesOf(harness.services).hold(id);
  await vi.waitFor(() => {
    expect(session.opening.type).toBe('open');
  });
});

afterEach(async () => {
  for (const { id } of toasts.list) toasts.dismiss(id);
  window.location.hash = '';
  await openTablesOf(harness.services).closeNow(session.tableId);
});

function openedHere() {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

async function addOpenAction(id: string): Promise<void> {
  const { table, known } = openedHere();
  addAction(table, { id, title: id, lane: 'short', addedAt: 1, participantId: known.me.participant.id });
  await vi.waitFor(() => {
    expect(session.content.actions.map((action) => action.id)).toContain(id);
  });
}

test('DOC-8 a version keeps what a living block showed, with its date, while the table goes on', async () => {
  layLiving(openedHere().table, 'actions');
  await addOpenAction('een');
  const { unmount } = renderWithApp(VersionsPage, { params: { tableId: session.tableId } }, harness);
  await user.click(await screen.findByRole('button', { name: 'Leg een versie vast' }));
  const form = within(screen.getByRole('dialog', { name: 'Leg een versie vast' }));
  await user.type(form.getByRole('textbox', { name: /^Naam van de versie/ }), 'Eerste');
  await user.click(form.getByRole('button', { name: 'Leg vast' }));
  await vi.waitFor(() => {
    expect(readVersions(openedHere().table).versions).toHaveLength(1);
  });
  unmount();
  await addOpenAction('twee');
  await addOpenAction('drie');

  const [version] = readVersions(openedHere().table).versions;
  const params = { tableId: session.tableId, view: version?.id ?? '' };
  const read = renderWithApp(VersionsPage, { params }, harness);
  const rows = within(await screen.findByRole('table')).getAllByRole('row');
  expect(rows.map(({ textContent }) => textContent.replace(/\s+/g, ''))[1]).toBe('1000');
  expect(screen.getByText(/^Stand van /)).toBeVisible();
  read.unmount();

  window.location.hash = compareHref(session.tableId, version?.id ?? '');
  renderWithApp(VersionsPage, { params: { tableId: session.tableId, view: COMPARE_VIEW } }, harness);
  expect(await screen.findByRole('deletion')).toHaveTextContent('1');
  expect(screen.getByRole('insertion')).toHaveTextContent('3');
});

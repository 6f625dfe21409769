// @vitest-environment happy-dom
import { freezeVersion } from '$actions';
import { fillLiving, frozenToText, livingToNodes } from '$domain';
import { addAction, readFrozen, readVersions } from '$table';
import { toasts } from '$ui';
import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../src/features/shared/at-table/table-session.svelte';
import { fillNow } from '../../../src/features/shared/living/read-living';
import { COMPARE_VIEW, compareHref } from '../../../src/features/versions/version-places';
import VersionsPage from '../../../src/features/versions/VersionsPage.svelte';
import { makeNodes } from '../../../src/table/versions/frozen-document';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { layLiving } from '../../helpers/living';
import { valueOf } from '../../helpers/role-keys';
import { makeKnownTable } from '../../helpers/table-harness';

const user = userEvent.setup();
const NOW_MS = 9_000;
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
  const [count, ...actions] = screen.getAllByRole('insertion').map(({ textContent }) => textContent);
  expect(count).toContain('3');
  // The actions themselves are compared too.
  for (const name of ['Actie: twee', 'Actie: drie']) expect(actions).toContainEqual(expect.stringContaining(name));
});

test('DOC-8 a version shows the picture that it kept', async () => {
  const picture = {
    title: 'Per school',
    sentence: 'Bij De Brug 20.',
    bars: [{ name: 'De Brug', range: { least: 20, most: 20 }, value: '20' }],
  };
  layLiving(openedHere().table, 'school');
  const facts = { name: 'Eerste', state: 'concept' } as const;
  const fill = () => livingToNodes({ title: 'Per school', lines: ['Bij De Brug 20.'], picture });
  const version = valueOf(await freezeVersion(harness.services, openedHere(), facts, fill));
  renderWithApp(VersionsPage, { params: { tableId: session.tableId, view: version.id } }, harness);
  expect(await screen.findByRole('img', { name: 'Bij De Brug 20.' })).toBeVisible();
  expect(screen.getByText(/^Stand van /)).toBeVisible();
});

const nowText = (): string => frozenToText(readFrozen(openedHere().table));

/** Freezes the document with one action in its block, as the page does, and has two more after that. */
async function freezeWithOneAction(): Promise<void> {
  layLiving(openedHere().table, 'actions');
  await addOpenAction('een');
  const facts = { name: 'Eerste', state: 'concept' } as const;
  valueOf(await freezeVersion(harness.services, openedHere(), facts, fillNow(session.content, NOW_MS)));
  await addOpenAction('twee');
  await addOpenAction('drie');
}

async function putBackFirst(): Promise<void> {
  const { unmount } = renderWithApp(VersionsPage, { params: { tableId: session.tableId } }, harness);
  await user.click(await screen.findByRole('button', { name: 'Zet terug: Eerste' }));
  const preview = within(screen.getByRole('dialog', { name: 'Zet ‘Eerste’ terug' }));
  await user.click(await preview.findByRole('button', { name: 'Zet terug' }));
  await vi.waitFor(() => {
    expect(readVersions(openedHere().table).restores).not.toEqual([]);
  });
  unmount();
}

test('DOC-7 DOC-8 a version with a filled block is put back with the block alone, which follows the table again', async () => {
  await freezeWithOneAction();
  const { document } = openedHere().table;
  const followed = nowText();
  document.delete(document.length - 1, 1);
  await putBackFirst();
  expect(nowText()).toBe(followed);
  // What the block showed then stands in the version still.
  expect(readVersions(openedHere().table).versions.some(({ content }) => content.includes('"1"'))).toBe(true);
});

test('DOC-8 a block that an older build put back with what it showed follows the table again when that version is put back here', async () => {
  await freezeWithOneAction();
  const { table } = openedHere();
  const followed = nowText();
  const filled = fillLiving(readFrozen(table), fillNow(session.content, NOW_MS));
  table.replica.doc.transact(() => {
    table.document.delete(0, table.document.length);
    table.document.insert(0, makeNodes(filled));
  });
  expect(nowText()).not.toBe(followed);
  await putBackFirst();
  expect(nowText()).toBe(followed);
});

// @vitest-environment happy-dom
import type { OpenedTable } from '$actions';
import { lockChapter } from '$table';
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openTablesOf } from '../../../../../src/features/shared/at-table/open-tables';
import TablePage from '../../../../../src/features/table/TablePage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../../helpers/app-harness';
import { makeKnownTable } from '../../../../helpers/table-harness';

const user = userEvent.setup();
let harness: AppHarness;
let tableId: string;

afterEach(async () => {
  await openTablesOf(harness.services).closeNow(tableId);
});

async function openPage(before: (opened: OpenedTable) => void = () => undefined): Promise<OpenedTable> {
  harness = await createAppHarness();
  tableId = (await makeKnownTable(harness)).id;
  const session = openTablesOf(harness.services).hold(tableId);
  await session.whenOpened();
  if (session.opening.type === 'open') before(session.opening.opened);
  renderWithApp(TablePage, { params: { tableId } }, harness);
  await screen.findByRole('navigation', { name: 'Hoofdstukken' });
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

test('ED16 a facilitator locks a chapter and takes the lock off', async () => {
  await openPage();
  await user.click(await screen.findByRole('button', { name: 'Orden hoofdstukken of zet ze op slot' }));
  await user.click(screen.getByRole('button', { name: 'Zet op slot Visie' }));
  expect(await screen.findByText(/Op slot, door/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Haal van het slot Visie' }));
  await waitFor(() => {
    expect(screen.queryByText(/Op slot, door/)).toBeNull();
  });
});

test('ED16 text that came in from who did not know of the lock is pointed out until it is seen', async () => {
  const { table, known } = await openPage();
  await user.click(await screen.findByRole('button', { name: 'Orden hoofdstukken of zet ze op slot' }));
  await user.click(screen.getByRole('button', { name: 'Zet op slot Visie' }));
  await screen.findByText(/Op slot, door/);
  expect(screen.queryByText(/Hier kwam nog tekst bij/)).toBeNull();
  const [mark] = [...table.replica.doc.getMap<{ mark: string }>('chapterLocks').values()].map((lock) => lock.mark);
  if (mark === undefined) throw new Error('no lock');
  lockChapter(table, {
    id: 'z',
    mark,
    participantId: known.me.participant.id,
    lockedAt: Date.now() + 9,
    says: '0-old',
  });
  expect(await screen.findByText(/Hier kwam nog tekst bij/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Gezien' }));
  expect(table.replica.doc.getMap('chapterLocks').size).toBe(3);
});

test('TD120 what was left without words before gets a text once one can write', async () => {
  const left = new Y.XmlElement('paragraph');
  const { table } = await openPage((opened) => {
    const { document, replica } = opened.table;
    replica.doc.transact(() => document.insert(document.length, [left]), 'before');
    expect(left.length).toBe(0);
  });
  await waitFor(() => expect(left.length).toBe(1));
  expect(table.document.get(table.document.length - 1)).toBe(left);
});

test('DOC-1 finding in the text opens by a button and closes again', async () => {
  await openPage();
  await user.click(screen.getByRole('button', { name: 'Aan deze tafel' }));
  await user.click(await screen.findByRole('button', { name: 'Zoek in de tekst' }));
  await user.type(await screen.findByRole('textbox', { name: 'Zoek' }), 'visie');
  expect(await screen.findByText('1 van 1')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Sluit zoeken' }));
  expect(screen.queryByRole('textbox', { name: 'Zoek' })).toBeNull();
});

test('DOC-4 the mirror stands beside the text, and goes', async () => {
  await openPage();
  await user.click(screen.getByRole('button', { name: 'Aan deze tafel' }));
  await user.click(await screen.findByRole('button', { name: 'Naast de tekst' }));
  expect(await screen.findByText('Er is nog niets ingebracht.')).toBeTruthy();
});

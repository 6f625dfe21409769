// @vitest-environment happy-dom
import { prepareContribution } from '$domain';
import { beginAgendaItem, bringIn, joinTable, layAgenda, layWrittenNote, showPlace, startWrittenRound } from '$table';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import ScreenPage from '../../../src/features/screen/ScreenPage.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../src/features/shared/at-table/table-session.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { sampleAnswer, sampleSeat } from '../../helpers/samples';
import { makeKnownTable } from '../../helpers/table-harness';

let harness: AppHarness;
let session: TableSession;
const user = userEvent.setup();
const school = sampleSeat('De Brug', Date.now() + 60_000);

beforeEach(async () => {
  harness = await createAppHarness();
  const { id } = await makeKnownTable(harness);
  session = openTablesOf(harness.services).hold(id);
  await vi.waitFor(() => {
    expect(session.opening.type).toBe('open');
  });
  renderWithApp(ScreenPage, { params: { tableId: id } }, harness);
});

afterEach(async () => {
  await openTablesOf(harness.services).closeNow(session.tableId);
});

function openedHere() {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

function layAnswer(): void {
  const { table } = openedHere();
  joinTable(table, school.participant, school.party);
  const answers = [sampleAnswer('1.1a', { value: 'no', explanation: 'Niets gezien.', ownNote: 'MARKER' })];
  const choice = { answers, arrangements: [], agreementDrafts: [], registerRows: [] };
  bringIn(table, prepareContribution('c1', table.id, choice), school.participant, Date.now());
}

test('TBL-6 it says that there is nothing yet, then shows the map, and what is talked about with the answers', async () => {
  expect(await screen.findByText('Er ligt nog niets op tafel om te laten zien.')).toBeTruthy();
  layAnswer();
  const map = await screen.findByRole('table', { name: 'Kaart van de antwoorden' });
  expect(within(map).queryByRole('button')).toBeNull();
  const subject = { type: 'part', checklistId: 'clarifying-questions', partCode: '1.1a' } as const;
  layAgenda(openedHere().table, [{ id: 'a', subject, minutes: 5, addedAt: 1, participantId: 'bo' }]);
  expect(await screen.findByText('5 minuten')).toBeTruthy();
  beginAgendaItem(openedHere().table, 'a', Date.now());
  expect(await screen.findByText('Niets gezien.')).toBeTruthy();
  expect(screen.getByRole('timer').textContent).toBe('Nog 5 minuten');
  expect(document.body.textContent).not.toContain('MARKER');
});

test('TBL-6 it follows what the facilitator shows', async () => {
  const { table } = openedHere();
  await screen.findByText('Er ligt nog niets op tafel om te laten zien.');
  showPlace(table, { place: 'document', participantId: 'bo', shownAt: 1 });
  expect(await screen.findByRole('heading', { name: 'Visie' })).toBeTruthy();
});

test('TBL-8 who writes is not seen before the round is shown', async () => {
  const { table } = openedHere();
  joinTable(table, school.participant, school.party);
  const round = { id: 'r', subject: 'Vervoer', minutes: 5, startedAt: Date.now(), participantId: 'bo' };
  startWrittenRound(table, round);
  expect(await screen.findByText('Iedereen schrijft, nog 5 minuten')).toBeTruthy();
  layWrittenNote(table, {
    roundId: 'r',
    participantId: school.participant.id,
    partyId: school.party.id,
    laidAt: 1,
    text: 'Meer busjes.',
  });
  startWrittenRound(table, { ...round, shownAt: Date.now() });
  showPlace(table, { place: 'written-round', participantId: 'bo', shownAt: 1 });
  expect(await screen.findByText('Meer busjes.')).toBeTruthy();
});

test('a browser that cannot fill the screen says what else one can do', async () => {
  await user.click(await screen.findByRole('button', { name: 'Vul het scherm' }));
  expect(await screen.findByText(/^Deze browser kan het scherm niet vullen\./)).toBeTruthy();
});

// @vitest-environment happy-dom
import { beginAgendaItem, layAgenda, readTableContent, showPlace } from '$table';
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import AgendaPage from '../../../../../src/features/agenda/AgendaPage.svelte';
import { openTablesOf } from '../../../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../../../src/features/shared/at-table/table-session.svelte';
import WrittenPage from '../../../../../src/features/written/WrittenPage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../../helpers/app-harness';
import { sampleSeat } from '../../../../helpers/samples';
import { makeKnownTable } from '../../../../helpers/table-harness';

let harness: AppHarness;
let session: TableSession;
const user = userEvent.setup();
const leader = sampleSeat('SWV Duin en Bollen');

beforeEach(async () => {
  harness = await createAppHarness();
  const { id } = await makeKnownTable(harness);
  session = openTablesOf(harness.services).hold(id);
  await vi.waitFor(() => {
    expect(session.opening.type).toBe('open');
  });
});

afterEach(async () => {
  window.location.hash = '';
  await openTablesOf(harness.services).closeNow(session.tableId);
});

function openedHere() {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

const content = () => readTableContent(openedHere().table);

/** Someone else is at the table now. */
function letOtherBeHere(): void {
  const { id: participantId, name } = leader.participant;
  session.present = [
    { participantId, name, partyId: leader.party.id, partyName: leader.party.name, letter: 'B', colorIndex: 2 },
  ];
}

test('TBL-5 who sits elsewhere reads what is talked about, with the way to it', async () => {
  const { table } = openedHere();
  renderWithApp(WrittenPage, { params: { tableId: session.tableId } }, harness);
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('region', { name: 'Nu aan tafel' })).toBeNull();
  layAgenda(table, [
    { id: 'a', subject: { type: 'own', title: 'Wachttijden' }, minutes: 5, addedAt: 1, participantId: 'bo' },
  ]);
  beginAgendaItem(table, 'a', Date.now());
  expect(await screen.findByText(/^Nu aan de orde: Wachttijden, nog 5 minuten\./)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Naar de agenda' }).getAttribute('href')).toBe(
    `#/aan-tafel/${session.tableId}/agenda`,
  );
});

test('TBL-6 who looks along goes where the facilitator is, once, and stops when they like', async () => {
  renderWithApp(WrittenPage, { params: { tableId: session.tableId } }, harness);
  await screen.findByRole('heading', { level: 1 });
  const participantId = leader.participant.id;
  showPlace(openedHere().table, { place: 'mirror', partCode: '1.1a', participantId, shownAt: 1 });
  await waitFor(() => {
    expect(session.content.shown).toBeTruthy();
  });
  letOtherBeHere();
  await user.click(await screen.findByRole('button', { name: 'Kijk mee' }));
  await waitFor(() => {
    expect(window.location.hash).toBe(`#/aan-tafel/${session.tableId}/spiegel`);
  });
  expect(session.lead.partCode).toBe('1.1a');
  expect(screen.getByText(/^U kijkt mee met .*: de spiegel, vraag 1\.1a\.$/)).toBeTruthy();
  window.location.hash = '';
  await user.click(screen.getByRole('button', { name: 'Kijk niet meer mee' }));
  showPlace(openedHere().table, { place: 'agenda', participantId, shownAt: 2 });
  expect(await screen.findByText(/laat de agenda zien\.$/)).toBeTruthy();
  expect(window.location.hash).toBe('');
});

test('a facilitator shows the place that is open, and stops', async () => {
  renderWithApp(AgendaPage, { params: { tableId: session.tableId } }, harness);
  await user.click(await screen.findByRole('button', { name: 'Laat anderen meekijken' }));
  expect(await screen.findByText('De anderen kunnen meekijken waar u bent.')).toBeTruthy();
  await waitFor(() => {
    expect(content().shown).toMatchObject({ place: 'agenda' });
  });
  await user.click(screen.getByRole('button', { name: 'Stop met laten zien' }));
  await waitFor(() => {
    expect(content().shown).toBeUndefined();
  });
});

test('TBL-8 a hand goes up and waits; the facilitator gives the word', async () => {
  renderWithApp(AgendaPage, { params: { tableId: session.tableId } }, harness);
  await user.click(await screen.findByRole('button', { name: 'Laat anderen meekijken' }));
  await user.click(await screen.findByRole('button', { name: 'Steek uw hand op' }));
  expect(await screen.findByText('Anna de Vries steekt de hand op')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Hand omlaag' }).getAttribute('aria-pressed')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Geef Anna de Vries het woord' }));
  await waitFor(() => {
    expect(content().hands).toEqual([]);
  });
  await screen.findByRole('button', { name: 'Steek uw hand op' });
});

// @vitest-environment happy-dom
import { joinTable, layWrittenNote, readTableContent, showWrittenRound, startWrittenRound } from '$table';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../src/features/shared/at-table/table-session.svelte';
import WrittenPage from '../../../src/features/written/WrittenPage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { sampleSeat } from '../../helpers/samples';
import { lowerKey, makeKnownTable } from '../../helpers/table-harness';
import { tableBytes } from '../../helpers/tables';

const WORDS = 'Een vast gezicht op elke school.';
let harness: AppHarness;
let session: TableSession;
const user = userEvent.setup();

beforeEach(async () => {
  harness = await createAppHarness();
  const { id } = await makeKnownTable(harness);
  session = openTablesOf(harness.services).hold(id);
  await vi.waitFor(() => {
    expect(session.opening.type).toBe('open');
  });
});

afterEach(async () => {
  await openTablesOf(harness.services).closeNow(session.tableId);
});

function openedHere() {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

const openPage = (): void => {
  renderWithApp(WrittenPage, { params: { tableId: session.tableId } }, harness);
};
const isOnTable = (): boolean => Buffer.from(tableBytes(openedHere().table)).includes(WORDS);
const content = () => readTableContent(openedHere().table);

test('TBL-8 everybody writes for oneself; the words go on the table when the round is shown', async () => {
  openPage();
  await user.type(await screen.findByLabelText('Waar schrijft iedereen over?'), 'Wachttijden');
  await user.click(screen.getByRole('button', { name: 'Begin de schrijfronde' }));
  await screen.findByRole('heading', { name: 'Wachttijden' });
  expect(screen.getByRole('timer').textContent.trim()).toBe('Nog 5 minuten');
  await user.type(screen.getByLabelText('Uw woorden'), WORDS);
  await user.click(screen.getByRole('button', { name: 'Klaar' }));
  expect(await screen.findByText(/^U bent klaar\./)).toBeTruthy();
  expect(await screen.findByText('1 persoon is klaar.')).toBeTruthy();
  expect(isOnTable()).toBe(false);
  const school = sampleSeat('De Brug');
  joinTable(openedHere().table, school.participant, school.party);
  const [round] = content().writtenRounds;
  layWrittenNote(openedHere().table, {
    roundId: round?.id ?? '',
    participantId: school.participant.id,
    partyId: school.party.id,
    laidAt: 1,
    text: 'Meer tijd.',
  });
  await user.click(screen.getByRole('button', { name: 'Laat alles zien' }));
  const list = await screen.findByRole('list', { name: 'Wachttijden' });
  expect(await within(list).findByText(WORDS)).toBeTruthy();
  expect(within(list).getByText('Meer tijd.')).toBeTruthy();
  expect(isOnTable()).toBe(true);
});

test('who writes on takes it back, and words that were not ready are not laid without a tap', async () => {
  const { table } = openedHere();
  startWrittenRound(table, { id: 'r', subject: 'Vervoer', minutes: 5, startedAt: Date.now(), participantId: 'bo' });
  openPage();
  await user.type(await screen.findByLabelText('Uw woorden'), WORDS);
  await user.click(screen.getByRole('button', { name: 'Klaar' }));
  await user.click(await screen.findByRole('button', { name: 'Schrijf verder' }));
  await screen.findByLabelText('Uw woorden');
  showWrittenRound(table, 'r', Date.now());
  expect(await screen.findByText('U schreef dit, maar was nog niet klaar. Alleen u ziet het.')).toBeTruthy();
  expect(isOnTable()).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Leg mijn woorden op tafel' }));
  await waitFor(() => {
    expect(isOnTable()).toBe(true);
  });
  await waitFor(() => {
    expect(screen.queryByText(/^U schreef dit/)).toBeNull();
  });
});

test('what cannot be kept is said beside the field, and nothing starts without a subject', async () => {
  openPage();
  await user.click(await screen.findByRole('button', { name: 'Begin de schrijfronde' }));
  expect(screen.getByText('Schrijf waar de ronde over gaat.')).toBeTruthy();
  await user.click(screen.getByLabelText('Waar schrijft iedereen over?'));
  await user.paste('w'.repeat(201));
  expect(screen.getByText('Maak dit korter: hooguit 200 tekens.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Begin de schrijfronde' }));
  expect(content().writtenRounds).toEqual([]);
  startWrittenRound(openedHere().table, {
    id: 'r',
    subject: 'Vervoer',
    minutes: 5,
    startedAt: Date.now(),
    participantId: 'bo',
  });
  await user.click(await screen.findByLabelText('Uw woorden'));
  await user.paste('w'.repeat(20_001));
  expect(screen.getByText(/^Deze tekst is te lang om te bewaren\./)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Klaar' }));
  expect(content().writtenNotes).toEqual([]);
});

test('a reader sees what comes and has nothing to fill in', async () => {
  session.key = await lowerKey(openedHere().known, 'reader');
  openPage();
  expect(await screen.findByRole('heading', { name: 'Er is nog geen schrijfronde' })).toBeTruthy();
  startWrittenRound(openedHere().table, {
    id: 'r',
    subject: 'Vervoer',
    minutes: 5,
    startedAt: Date.now(),
    participantId: 'bo',
  });
  expect(await screen.findByText('U leest mee. Wat de anderen schrijven, ziet u hier straks.')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});

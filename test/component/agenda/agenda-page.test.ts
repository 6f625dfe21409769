// @vitest-environment happy-dom
import { prepareContribution, viewAgenda, type Answer } from '$domain';
import { bringIn, deriveKey, joinTable, readTableContent, setAgendaMinutes } from '$table';
import { toasts } from '$ui';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import AgendaPage from '../../../src/features/agenda/AgendaPage.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../src/features/shared/at-table/table-session.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { valueOf } from '../../helpers/role-keys';
import { sampleAnswer, sampleSeat } from '../../helpers/samples';
import { makeKnownTable } from '../../helpers/table-harness';

const MINUTE = 60_000;

let harness: AppHarness;
let session: TableSession;
/** How far the clock of this device has been put on. */
let aheadMs = 0;
const user = userEvent.setup();

beforeEach(async () => {
  aheadMs = 0;
  harness = await createAppHarness({}, { clock: { nowMs: () => Date.now() + aheadMs } });
  const { id } = await makeKnownTable(harness);
  session = openTablesOf(harness.services).hold(id);
  await vi.waitFor(() => {
    expect(session.opening.type).toBe('open');
  });
});

afterEach(async () => {
  for (const { id } of toasts.list) toasts.dismiss(id);
  await openTablesOf(harness.services).closeNow(session.tableId);
});

function openedHere() {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

function lay(id: string, answers: readonly Answer[], seat = openedHere().known.me): void {
  const { table } = openedHere();
  joinTable(table, seat.participant, seat.party);
  const choice = { answers, arrangements: [], agreementDrafts: [], registerRows: [] };
  bringIn(table, prepareContribution(id, table.id, choice), seat.participant, Date.UTC(2026, 9, 1, 12));
}

const school = sampleSeat('De Brug', Date.now() + 60_000);

/** A contradiction on 1.1a, something only one side knows on 1.1b, and something that is the same. */
function layBoth(): void {
  lay('c1', [
    sampleAnswer('1.1b', { value: 'yes' }),
    sampleAnswer('1.1a', { value: 'yes', explanation: 'De lijst is er.' }),
    sampleAnswer('2.1a', { value: 'partly' }),
  ]);
  lay(
    'c2',
    [
      sampleAnswer('1.1b', { value: 'unknown-here' }),
      sampleAnswer('1.1a', { value: 'no', explanation: 'Niets gezien.' }),
      sampleAnswer('2.1a', { value: 'partly' }),
    ],
    school,
  );
}

const openPage = (): void => {
  renderWithApp(AgendaPage, { params: { tableId: session.tableId } }, harness);
};

async function makeAgenda(): Promise<void> {
  layBoth();
  openPage();
  await user.click(await screen.findByRole('button', { name: 'Maak een agenda van de verschillen' }));
  await user.click(await screen.findByRole('button', { name: 'Leg de agenda op tafel' }));
  await screen.findByRole('list', { name: 'Volgorde' });
}

const view = () => viewAgenda(readTableContent(openedHere().table).agendaItems);
const codes = (): readonly string[] =>
  view().listed.map(({ subject }) => (subject.type === 'part' ? subject.partCode : subject.title));
const rowsOf = (name: string): readonly HTMLElement[] =>
  within(screen.getByRole('list', { name })).getAllByRole('listitem');

describe('CHK-8 making an agenda', () => {
  test('an empty mirror says what must happen first, with the way there', async () => {
    openPage();
    expect(await screen.findByRole('heading', { name: 'Nog niets om over te praten' })).toBeTruthy();
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toContain(`#/aan-tafel/${session.tableId}/inbrengen`);
    expect(links).toContain(`#/aan-tafel/${session.tableId}/spiegel`);
  });

  test('where parties say the same there is nothing to plan', async () => {
    lay('c1', [sampleAnswer('1.1a', { value: 'yes' })]);
    lay('c2', [sampleAnswer('1.1a', { value: 'yes' })], school);
    openPage();
    expect(await screen.findByRole('heading', { name: 'Geen verschillen om over te praten' })).toBeTruthy();
  });

  test('one tap shows what comes, and what does not fit; then it is laid', async () => {
    layBoth();
    openPage();
    const length = await screen.findByLabelText('Hoe lang duurt de bijeenkomst?');
    expect(length).toHaveProperty('value', '50');
    await user.clear(length);
    await user.type(length, '3');
    await user.click(screen.getByRole('button', { name: 'Maak een agenda van de verschillen' }));
    expect(screen.getByText('1 punt past. 1 punt past niet en blijft over voor later.')).toBeTruthy();
    await user.clear(length);
    await user.type(length, '50');
    expect(screen.getByText('Alle 2 punten passen.')).toBeTruthy();
    const [first, second] = rowsOf('Zo wordt de agenda');
    expect(first?.textContent).toMatch(/1\.1a[\s\S]*tegenspraak[\s\S]*10 minuten/);
    expect(second?.textContent).toMatch(/1\.1b[\s\S]*één kant weet het[\s\S]*5 minuten/);
    expect(view().listed).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Leg de agenda op tafel' }));
    await screen.findByRole('list', { name: 'Volgorde' });
    expect(codes()).toEqual(['1.1a', '1.1b']);
    expect(
      screen.getByText('Samen 15 minuten. De bijeenkomst duurt 50 minuten; er blijven 35 minuten over.'),
    ).toBeTruthy();
  });

  test('a difference that comes in later can be put on it', async () => {
    await makeAgenda();
    lay('c3', [sampleAnswer('3.1a', { value: 'not-our-role' })]);
    lay('c4', [sampleAnswer('3.1a', { value: 'not-our-role' })], school);
    await user.click(await screen.findByRole('button', { name: 'Zet op de agenda: vraag 3.1a', hidden: true }));
    await waitFor(() => {
      expect(rowsOf('Volgorde')).toHaveLength(3);
    });
    expect(codes()).toEqual(['1.1a', '1.1b', '3.1a']);
    expect(screen.queryByRole('heading', { name: 'Niet op de agenda' })).toBeNull();
  });

  test('something of one’s own can be put on it, with words', async () => {
    openPage();
    await user.click(await screen.findByRole('button', { name: 'Zet op de agenda', hidden: true }));
    expect(screen.getByText('Schrijf op waarover u wilt praten.')).toBeTruthy();
    await user.type(screen.getByLabelText('Waarover wilt u praten?'), 'Vakanties');
    await user.click(screen.getByRole('button', { name: 'Zet op de agenda', hidden: true }));
    expect((await screen.findAllByText('Vakanties')).length).toBeGreaterThan(0);
    expect(codes()).toEqual(['Vakanties']);
  });
});

describe('CHK-8 the list', () => {
  test('is put in another order by button; the focus stays and the place is said', async () => {
    await makeAgenda();
    const down = screen.getByRole('button', { name: 'Zet vraag 1.1a lager' });
    expect(screen.getByRole('button', { name: 'Zet vraag 1.1a hoger' })).toHaveProperty('disabled', true);
    down.focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('vraag 1.1a staat nu op plaats 2 van 2.')).toBeTruthy();
    await waitFor(() => {
      expect(rowsOf('Volgorde')[1]?.textContent).toContain('1.1a');
    });
    expect(codes()).toEqual(['1.1b', '1.1a']);
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Zet vraag 1.1a hoger' }));
    });
  });

  test('minutes are changed in their row', async () => {
    await makeAgenda();
    const field = screen.getByLabelText('Minuten voor vraag 1.1a');
    await user.clear(field);
    await user.type(field, '40');
    await waitFor(() => {
      expect(view().minutes).toBe(45);
    });
    expect(
      await screen.findByText('Samen 45 minuten. De bijeenkomst duurt 50 minuten; er blijven 5 minuten over.'),
    ).toBeTruthy();
  });

  test('what is parked stays in sight and comes back; what is removed has a way back', async () => {
    await makeAgenda();
    await user.click(screen.getByRole('button', { name: 'Parkeer vraag 1.1b' }));
    expect(await screen.findByRole('heading', { name: 'Geparkeerd' })).toBeTruthy();
    expect(rowsOf('Geparkeerd')[0]?.textContent).toContain('1.1b');
    await user.click(screen.getByRole('button', { name: 'Zet terug: vraag 1.1b' }));
    await waitFor(() => {
      expect(rowsOf('Volgorde')).toHaveLength(2);
    });
    await user.click(screen.getByRole('button', { name: 'Haal vraag 1.1a van de agenda' }));
    await waitFor(() => {
      expect(codes()).toEqual(['1.1b']);
    });
    const removed = toasts.list.find(({ text }) => text === 'vraag 1.1a staat niet meer op de agenda.');
    removed?.action?.run();
    await waitFor(() => {
      expect(codes()).toEqual(['1.1a', '1.1b']);
    });
  });
});

describe('TBL-5 leading the talk', () => {
  test('what is begun stands large, with a clock and the answers; the end is gentle', async () => {
    await makeAgenda();
    await user.click(screen.getByRole('button', { name: 'Begin hiermee' }));
    const now = (await screen.findByRole('heading', { name: 'Nu aan de orde' })).closest('section');
    if (now === null) throw new Error('no section');
    expect(within(now).getByText('tegenspraak')).toBeTruthy();
    expect(within(now).getByRole('timer').textContent).toMatch(/(10:00|9:5\d)\s+van 10 minuten/);
    expect(within(now).getByText('De lijst is er.')).toBeTruthy();
    expect(within(now).getByText('Niets gezien.')).toBeTruthy();
    expect(screen.queryByText(/^De tijd is om/)).toBeNull();
    aheadMs = 30 * MINUTE;
    expect(await within(now).findByText('De tijd is om. Nog twee minuten?')).toBeTruthy();
    expect(within(now).getByRole('timer').textContent).toContain('0:00');
    await user.click(within(now).getByRole('button', { name: 'Nog 2 minuten' }));
    await waitFor(() => {
      expect(within(now).queryByText(/^De tijd is om/)).toBeNull();
    });
    expect(view().talking?.minutes).toBe(32);
    within(now).getByRole('button', { name: 'Klaar' }).focus();
    await user.keyboard('{Enter}');
    const next = await screen.findByRole('heading', { name: 'Hierna' });
    await waitFor(() => {
      expect(document.activeElement?.contains(next)).toBe(true);
    });
    expect(document.activeElement).not.toBe(document.body);
    expect(rowsOf('Volgorde')[0]?.textContent).toContain('klaar');
  });

  test('beginning one thing ends the other; parking ends it too', async () => {
    await makeAgenda();
    await user.click(screen.getByRole('button', { name: 'Begin met vraag 1.1a' }));
    await screen.findByRole('timer');
    await user.click(screen.getByRole('button', { name: 'Begin met vraag 1.1b' }));
    await waitFor(() => {
      expect(view().listed.map(({ state }) => state)).toEqual(['done', 'talking']);
    });
    await screen.findByText('van 5 minuten');
    await user.click(screen.getByRole('button', { name: 'Parkeer' }));
    expect(await screen.findByText('Alles op de agenda is besproken of geparkeerd.')).toBeTruthy();
  });

  test('who is no facilitator follows everything and has no button', async () => {
    await makeAgenda();
    await user.click(screen.getByRole('button', { name: 'Begin hiermee' }));
    await screen.findByRole('timer');
    session.key = valueOf(await deriveKey(openedHere().known.key, 'editor'));
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: 'Klaar' })).toBeNull();
    });
    expect(screen.getByRole('timer')).toBeTruthy();
    // Whoever may write may ask for the word.
    expect(screen.queryAllByRole('button').map(({ textContent }) => textContent.trim())).toEqual(['Steek uw hand op']);
    expect(screen.queryAllByRole('textbox')).toEqual([]);
    const first = view().listed[0];
    setAgendaMinutes(openedHere().table, first?.id ?? '', 7);
    expect(await screen.findByText('van 7 minuten')).toBeTruthy();
  });
});

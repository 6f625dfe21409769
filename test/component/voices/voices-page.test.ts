// @vitest-environment happy-dom
import { makeTable } from '$actions';
import { answerId, prepareContribution, type Answer } from '$domain';
import { bringIn, joinTable } from '$table';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import VoicesPage from '../../../src/features/voices/VoicesPage.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../src/features/shared/at-table/table-session.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { valueOf } from '../../helpers/role-keys';
import { sampleAnswer, sampleSeat } from '../../helpers/samples';
import { bo, makeKnownTable } from '../../helpers/table-harness';

let harness: AppHarness;
let session: TableSession;
const user = userEvent.setup();

async function openSession(id: string): Promise<void> {
  session = openTablesOf(harness.services).hold(id);
  await vi.waitFor(() => {
    expect(session.opening.type).toBe('open');
  });
}

beforeEach(async () => {
  harness = await createAppHarness();
  const known = valueOf(await makeTable(harness.services, 'Onze scholen', bo, [], 'within-party'));
  await openSession(known.id);
});

afterEach(async () => {
  window.location.hash = '';
  await openTablesOf(harness.services).closeNow(session.tableId);
});

function lay(id: string, answers: readonly Answer[], school: string, atMs = Date.UTC(2026, 2, 12, 12)): void {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  const { table } = session.opening.opened;
  const { participant, party } = sampleSeat(school);
  joinTable(table, participant, party);
  bringIn(
    table,
    prepareContribution(id, table.id, { answers, arrangements: [], agreementDrafts: [], registerRows: [] }),
    participant,
    atMs,
  );
}

/** Two say yes, one says no; one of them said something else before. */
function layAll(): void {
  lay('c1', [sampleAnswer('3.1b', { value: 'yes' }), sampleAnswer('1.1a', { value: 'yes' })], 'De Brug');
  lay('c2', [sampleAnswer('3.1b', { value: 'no', explanation: 'Bij ons is er geen klas.' })], 'Het Anker');
  lay('c4', [sampleAnswer('3.1b', { value: 'yes' })], 'De Linde', Date.UTC(2026, 2, 14, 12));
  lay('c3', [sampleAnswer('3.1b', { value: 'unknown-here', explanation: 'Nog navragen.' })], 'De Linde');
}

const openPage = (code?: string): void => {
  const { tableId } = session;
  renderWithApp(VoicesPage, { params: code === undefined ? { tableId } : { tableId, code } }, harness);
};

async function ownAnswer(code: string): Promise<Answer | undefined> {
  const found = await harness.services.store.answers.get(answerId('clarifying-questions', code));
  return found.ok ? found.value : undefined;
}

describe('CHK-7 the voices on all parts', () => {
  test('before anything came in it says what comes here, with the way there', async () => {
    openPage();
    expect(await screen.findByRole('heading', { name: 'Hier komen de stemmen van de leden' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Stuur of lees een pakket in' })).toHaveProperty(
      'hash',
      `#/aan-tafel/${session.tableId}/pakket`,
    );
  });

  test('what they do not say alike comes first, in one sentence, with the minority and the earlier answer', async () => {
    layAll();
    openPage();
    expect(await screen.findByRole('heading', { level: 1, name: `Stemmen binnen ${bo.partyName}` })).toBeTruthy();
    const lead = '3 leden brachten antwoorden in. Op 1 vraag zeggen zij niet hetzelfde.';
    expect(await screen.findByText(lead)).toBeTruthy();
    const [first, second] = within(screen.getByRole('list', { name: /^Vragen met antwoord/ })).getAllByRole('listitem');
    if (first === undefined || second === undefined) throw new Error('no rows');
    expect(within(first).getByRole('link').textContent).toContain('3.1b');
    expect(within(first).getByText('lopen uiteen')).toBeTruthy();
    expect(within(first).getByText('Uit 3 stemmen: 2 ja en 1 nee.')).toBeTruthy();
    expect(within(first).getByText('Minderheid: Het Anker.')).toBeTruthy();
    expect(within(first).getByText('Eerder een ander antwoord: De Linde.')).toBeTruthy();
    expect(within(second).getByText('één antwoord')).toBeTruthy();
    expect(screen.getByText('Over 44 andere vragen zei nog geen lid iets.')).toBeTruthy();
  });

  test('what the party itself brings in is said, and is no voice', async () => {
    if (session.opening.type !== 'open') throw new Error(session.opening.type);
    const { table, known } = session.opening.opened;
    const choice = { answers: [sampleAnswer('3.1b')], arrangements: [], agreementDrafts: [], registerRows: [] };
    bringIn(table, prepareContribution('c9', table.id, choice), known.me.participant, 5);
    openPage();
    expect(await screen.findByText(/bracht hier zelf ook antwoorden in/)).toBeTruthy();
    expect(screen.getByText('Nog geen lid bracht hier antwoorden in.')).toBeTruthy();
  });

  test('a table of several parties has no voices, and says where to look instead', async () => {
    await openTablesOf(harness.services).closeNow(session.tableId);
    await openSession((await makeKnownTable(harness)).id);
    openPage();
    expect(await screen.findByRole('heading', { name: 'Deze tafel is van meer partijen' })).toBeTruthy();
  });
});

describe('CHK-7 the voices on one part', () => {
  test('each member with its words; the minority is marked and the earlier answer can be opened', async () => {
    layAll();
    openPage('3.1b');
    await screen.findByRole('heading', { level: 1, name: 'Stemmen bij vraag 3.1b' });
    await screen.findByText('Uit 3 stemmen: 2 ja en 1 nee.');
    const cards = screen.getAllByRole('listitem');
    expect(cards.map((card) => card.textContent)).toEqual([
      expect.stringContaining('De Brug'),
      expect.stringContaining('De Linde'),
      expect.stringContaining('Het Anker'),
    ]);
    const [, linde, anker] = cards;
    if (linde === undefined || anker === undefined) throw new Error('no cards');
    expect(within(anker).getByText('minderheid')).toBeTruthy();
    expect(within(anker).getByText('Bij ons is er geen klas.')).toBeTruthy();
    expect(within(linde).queryByText('minderheid')).toBeNull();
    expect(within(linde).getByText('later antwoord')).toBeTruthy();
    expect(within(linde).getByText(/^Eerder antwoord van 12 maart 2026/)).toBeTruthy();
    expect(within(linde).getByText('Nog navragen.')).toBeTruthy();
  });

  test('who said nothing is named', async () => {
    lay('c1', [sampleAnswer('3.1b', { value: 'yes' })], 'De Brug');
    lay('c2', [sampleAnswer('1.1a', { value: 'yes' })], 'Het Anker');
    openPage('3.1b');
    expect(await screen.findByText('Uit 1 stem: 1 ja.')).toBeTruthy();
    expect(await screen.findByText('Nog geen antwoord van Het Anker.')).toBeTruthy();
  });

  test('the party begins its answer with what of the minority it chose; nothing is chosen beforehand', async () => {
    layAll();
    openPage('3.1b');
    const tells = await screen.findByRole('checkbox', { name: 'Het Anker: Nee' });
    expect(tells).toHaveProperty('checked', false);
    expect(screen.queryByRole('checkbox', { name: 'Noem Het Anker bij naam' })).toBeNull();
    await user.click(tells);
    await user.click(screen.getByRole('checkbox', { name: 'Noem Het Anker bij naam' }));
    await user.click(screen.getByRole('button', { name: 'Schrijf het antwoord' }));
    await waitFor(() => {
      expect(window.location.hash).toBe('#/voorbereiden/vragen/3.1b');
    });
    expect(await ownAnswer('3.1b')).toMatchObject({
      spread: {
        tableId: session.tableId,
        memberCount: 3,
        told: [{ value: 'no', explanation: 'Bij ons is er geen klas.', memberName: 'Het Anker' }],
      },
    });
    expect(await ownAnswer('3.1b')).not.toHaveProperty('value');
  });

  test('what all say is filled in, and that is said beforehand', async () => {
    lay('c1', [sampleAnswer('3.1b', { value: 'partly' })], 'De Brug');
    lay('c2', [sampleAnswer('3.1b', { value: 'partly' })], 'Het Anker');
    openPage('3.1b');
    expect(await screen.findByText(/^Alle leden zeggen: Deels\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Schrijf het antwoord' }));
    await waitFor(async () => {
      expect((await ownAnswer('3.1b'))?.value).toBe('partly');
    });
  });

  test('a member sees the voices and writes no answer of the party', async () => {
    layAll();
    if (session.opening.type !== 'open') throw new Error(session.opening.type);
    const { known } = session.opening.opened;
    await openTablesOf(harness.services).closeNow(session.tableId);
    await harness.services.store.knownTables.put({ ...known, me: sampleSeat('De Brug') });
    await openSession(known.id);
    openPage('3.1b');
    expect(await screen.findByText('Bij ons is er geen klas.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Schrijf het antwoord' })).toBeNull();
  });

  test('a code that is no question says so', async () => {
    openPage('9.9z');
    expect(await screen.findByText(/Er is geen vraag met code 9\.9z/)).toBeTruthy();
  });
});

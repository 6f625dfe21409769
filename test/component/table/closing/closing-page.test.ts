// @vitest-environment happy-dom
import { placeComment, setCommentState } from '$actions';
import { ALONE, bringIn, putSentence } from '$table';
import { prepareContribution } from '$domain';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import ClosingPage from '../../../../src/features/table/closing/ClosingPage.svelte';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { sampleAnswer, sampleSeat } from '../../../helpers/samples';
import { lowerKey, makeKnownTable, showLive } from '../../../helpers/table-harness';

let harness: AppHarness;
let tableId: string;

beforeEach(async () => {
  harness = await createAppHarness();
  tableId = (await makeKnownTable(harness)).id;
});

afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await openTablesOf(harness.services).closeNow(tableId);
});

async function openPage(): Promise<void> {
  renderWithApp(ClosingPage, { params: { tableId } }, harness);
  await screen.findByRole('heading', { level: 1, name: 'Sluit de bijeenkomst af' });
}

const readWords = async (): Promise<readonly string[]> =>
  vi.waitFor(() => {
    const words = within(screen.getByRole('list', { name: 'Zes woorden' })).queryAllByRole('listitem');
    expect(words).toHaveLength(6);
    return words.map(({ textContent }) => textContent);
  });

const device = {
  sessionId: 's2',
  role: 'editor',
  participantId: 'p2',
  personName: 'Bo',
  partyName: 'SWV',
  isHere: true,
  holdsMine: true,
} as const;

describe('closing a meeting', () => {
  test('AGR-4 says whether the text is ready: an open comment keeps it from that until it is resolved', async () => {
    await openPage();
    expect(await screen.findByText('Bij de tekst staat niets meer open.')).toBeTruthy();
    const session = openTablesOf(harness.services).hold(tableId);
    if (session.opening.type !== 'open') throw new Error(session.opening.type);
    const { opened } = session.opening;
    const passage = { start: '1.2<', end: '1.4>', quote: 'woord', before: '', after: '' };
    const placed = await placeComment(harness.services, opened, { passage, text: 'Wie?', mentions: [] });
    const said = 'De tekst is nog niet klaar om vast te stellen. Nog open: 1 opmerking.';
    expect(await screen.findByText(said)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Bekijk ze bij de tekst' }).getAttribute('href')).toBe(
      `#/aan-tafel/${tableId}`,
    );
    await setCommentState(harness.services, opened, { commentId: placed.ok ? placed.value : '', state: 'resolved' });
    await waitFor(() => expect(screen.queryByText(said)).toBeNull());
  });

  test('TBL-10 shows six words of what the table says, and other words once it says something else', async () => {
    await openPage();
    const before = await readWords();
    const session = openTablesOf(harness.services).hold(tableId);
    if (session.opening.type !== 'open') throw new Error(session.opening.type);
    const { table } = session.opening.opened;
    const choice = { answers: [sampleAnswer('1.0a')], arrangements: [], agreementDrafts: [], registerRows: [] };
    bringIn(table, prepareContribution('c1', table.id, choice), sampleSeat('De Brug').participant, 5);
    await vi.waitFor(async () => {
      expect(await readWords()).not.toEqual(before);
    });
    expect(screen.getByText('Wat dit opleverde: 1 antwoord op tafel.')).toBeTruthy();
    openTablesOf(harness.services).release(session);
  });

  test('TBL-10 says who does not have everything, by name, and calls the words final only without them', async () => {
    await openPage();
    showLive(harness, tableId, {
      ...ALONE,
      linkCount: 1,
      devices: [device, { ...device, sessionId: 's3', participantId: 'p3', personName: 'Cas', holdsMine: false }],
    });
    expect(await screen.findByText('Alles staat op 2 van 3 apparaten.')).toBeTruthy();
    expect(screen.getByRole('list', { name: 'Wie nog niet' }).textContent).toContain('Cas (SWV) heeft nog niet alles.');
    expect(await screen.findByText(/Nog niet definitief/)).toBeTruthy();
  });

  test('TBL-10 calls the words final when everyone who is here has everything', async () => {
    await openPage();
    showLive(harness, tableId, { ...ALONE, linkCount: 1, devices: [device] });
    expect(await screen.findByText(/^Definitief/)).toBeTruthy();
    expect(screen.getByText('Alles staat op 2 van 2 apparaten.')).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'Wie nog niet' })).toBeNull();
  });

  test('TBL-10 tells who is alone with words that are nowhere else what to do', async () => {
    await openPage();
    showLive(harness, tableId, { ...ALONE, isOnlyHere: true });
    const session = openTablesOf(harness.services).hold(tableId);
    session.liveView.isOnlyHere = true;
    expect(await screen.findByText('Een deel staat alleen op dit apparaat')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Koppel' }).getAttribute('href')).toBe(`#/aan-tafel/${tableId}/koppelen`);
    openTablesOf(harness.services).release(session);
  });

  test('TBL-10 OFF-3 gives the page, with the words in it, and the table as a file', async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) saved.push(blob);
      return 'blob:x';
    });
    await openPage();
    const words = await readWords();
    await screen.findByText(/U bent nu met niemand verbonden/);
    await userEvent.click(screen.getByRole('button', { name: 'Bewaar de leesbare pagina' }));
    expect(await screen.findByText('De pagina staat bij uw downloads.')).toBeTruthy();
    expect(await saved[0]?.text()).toContain(`De zes woorden van deze tafel waren toen: ${words.join(' ')}.`);
    await userEvent.click(screen.getByRole('button', { name: 'Bewaar de tafel als bestand' }));
    expect(await screen.findByText('Het bestand staat bij uw downloads.')).toBeTruthy();
    expect(saved).toHaveLength(2);
  });

  test('PRV-1 in the page words are masked on their way out, for the file at the table itself', async () => {
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
    await openPage();
    const session = openTablesOf(harness.services).hold(tableId);
    if (session.opening.type !== 'open') throw new Error(session.opening.type);
    const { table } = session.opening.opened;
    const from = { checklistId: 'clarifying-questions', partCode: '1.1a' };
    putSentence(table, undefined, { words: 'Bel 06-12345678.', from, traceWords: '(vraag)' });
    await userEvent.click(await screen.findByRole('button', { name: 'Maak onleesbaar: 06-12345678' }));
    expect(await screen.findByText(/Waar het staat, verandert niets/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Bewaar de leesbare pagina' }));
    expect(await screen.findByText('De pagina staat bij uw downloads.')).toBeTruthy();
    expect(table.document.toJSON()).toContain('06-12345678');

    await userEvent.click(screen.getByRole('button', { name: 'Bewaar de tafel als bestand' }));
    expect(await screen.findByText(/kan in de geschiedenis van de tafel blijven/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Maak onleesbaar: 06-12345678' }));
    expect(await screen.findByText('Onleesbaar gemaakt.')).toBeTruthy();
    expect(table.document.toJSON()).toContain('Bel [telefoonnummer weggelaten].');
    await userEvent.click(screen.getByRole('button', { name: 'Bewaar de tafel als bestand' }));
    expect(await screen.findByText('Het bestand staat bij uw downloads.')).toBeTruthy();
  });

  test('TBL-10 a reader gets the words and the page, and no file that only who writes can make', async () => {
    const known = await harness.services.store.knownTables.get(tableId);
    if (!known.ok || known.value === undefined) throw new Error('the table is not known');
    await harness.services.store.knownTables.put({ ...known.value, key: await lowerKey(known.value, 'reader') });
    await openPage();
    expect(await readWords()).toHaveLength(6);
    expect(screen.getByRole('button', { name: 'Bewaar de leesbare pagina' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Bewaar de tafel als bestand' })).toBeNull();
  });
});

// @vitest-environment happy-dom
import { addOwnQuestion, prepareContribution, type Answer, type Arrangement } from '$domain';
import { bringIn, joinTable } from '$table';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import MirrorPage from '../../../src/features/mirror/MirrorPage.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../src/features/shared/at-table/table-session.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { sampleAnswer, sampleArrangement, sampleSeat, sampleSpread } from '../../helpers/samples';
import { makeKnownTable } from '../../helpers/table-harness';

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
  vi.unstubAllGlobals();
  await openTablesOf(harness.services).closeNow(session.tableId);
});

function lay(id: string, answers: readonly Answer[], seat = meSeat(), arrangements: readonly Arrangement[] = []): void {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  const { table } = session.opening.opened;
  joinTable(table, seat.participant, seat.party);
  const choice = { answers, arrangements, agreementDrafts: [], registerRows: [] };
  bringIn(table, prepareContribution(id, table.id, choice), seat.participant, Date.UTC(2026, 9, 1, 12));
}

function meSeat(): ReturnType<typeof sampleSeat> {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened.known.me;
}

const school = sampleSeat('De Brug', Date.now() + 60_000);

function layBoth(): void {
  lay('c1', [
    sampleAnswer('1.1a', { value: 'yes', certainty: 'sure', explanation: 'De lijst is er.' }),
    sampleAnswer('1.1b', { value: 'partly' }),
  ]);
  lay(
    'c2',
    [
      sampleAnswer('1.1a', { value: 'no', explanation: 'Niets gezien.', evidenceLink: 'javascript:alert(1)' }),
      sampleAnswer('1.1b', { value: 'partly' }),
    ],
    school,
  );
}

const openPage = (): void => {
  renderWithApp(MirrorPage, { params: { tableId: session.tableId } }, harness);
};

test('an empty mirror says what will stand there', async () => {
  openPage();
  expect(await screen.findByRole('heading', { name: 'De spiegel is nog leeg' })).toBeTruthy();
});

test('parties stand across and parts down, each answer in words, what needs talk first', async () => {
  layBoth();
  openPage();
  const table = await screen.findByRole('table', { name: 'Spiegel' });
  const heads = within(table).getAllByRole('columnheader');
  expect(heads.map((head) => head.textContent.trim())).toEqual(['Vraag', 'A · Gemeente Leiden', 'B · De Brug']);
  const [, first, second] = within(table).getAllByRole('row');
  if (first === undefined || second === undefined) throw new Error('no rows');
  expect(within(first).getByRole('button').textContent).toContain('1.1a');
  expect(within(first).getByText('tegenspraak')).toBeTruthy();
  expect(within(first).getByText('Ja')).toBeTruthy();
  expect(within(first).getByText('Nee')).toBeTruthy();
  expect(within(second).getByText('hetzelfde')).toBeTruthy();
  expect(screen.getByText('Om over te praten: 1 tegenspraak.')).toBeTruthy();
});

test('the filters leave what they say', async () => {
  layBoth();
  openPage();
  await user.click(await screen.findByRole('radio', { name: 'Alleen verschillen (1)' }));
  expect(screen.getAllByRole('row')).toHaveLength(2);
  await user.click(screen.getByRole('radio', { name: 'Alle vragen (46)' }));
  expect(screen.getAllByRole('row')).toHaveLength(47);
});

test('a tap anywhere in a row opens the explanations side by side; an unsafe link is no link', async () => {
  layBoth();
  openPage();
  await user.click((await screen.findAllByRole('cell'))[0] ?? document.body);
  const dialog = screen.getByRole('dialog', { name: 'Vraag 1.1a' });
  const [municipality, brug] = within(dialog).getAllByRole('listitem');
  expect(municipality?.textContent).toContain('De lijst is er.');
  expect(municipality?.textContent).toContain('zeker');
  expect(brug?.textContent).toContain('Niets gezien.');
  expect(within(dialog).queryByRole('link')).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: 'Sluiten' }));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

test('CHK-7 an answer with the voices within its party shows them, and names nobody who was not to be named', async () => {
  const told = [
    { value: 'no' as const, explanation: 'Bij ons is er geen klas.' },
    { value: 'no' as const, explanation: '', memberName: 'Het Anker' },
  ];
  lay('c1', [sampleAnswer('1.1a', { value: 'yes', spread: sampleSpread({ told }) })]);
  openPage();
  await user.click(await screen.findByRole('button', { name: /^1\.1a/ }));
  const dialog = screen.getByRole('dialog', { name: 'Vraag 1.1a' });
  expect(within(dialog).getByText('Binnen deze partij')).toBeTruthy();
  expect(within(dialog).getByText('Uit 3 stemmen: 2 ja en 1 nee.')).toBeTruthy();
  expect(within(dialog).getByText('1 lid zei hier niets over.')).toBeTruthy();
  expect(within(dialog).getByText('Een lid: Nee')).toBeTruthy();
  expect(within(dialog).getByText('Bij ons is er geen klas.')).toBeTruthy();
  expect(within(dialog).getByText('Het Anker: Nee')).toBeTruthy();
});

test('CHK-11 the dialog says what the arrangements of a party say, small numbers in a range, and flags a yes beside it', async () => {
  lay('c1', [sampleAnswer('3.1b', { value: 'yes' })], meSeat(), [
    sampleArrangement('r1', { youthCount: 29 }),
    { ...sampleArrangement('r2'), youthCount: undefined },
  ]);
  lay('c2', [sampleAnswer('3.1b', { value: 'yes' })], school);
  openPage();
  await user.click(await screen.findByRole('button', { name: /^3\.1b/ }));
  const [municipality, brug] = within(screen.getByRole('dialog', { name: 'Vraag 3.1b' })).getAllByRole('listitem');
  expect(municipality?.textContent).toContain('1-4 arrangementen, 29 jongeren (1-4 zonder aantal)');
  expect(municipality?.textContent).toContain('Dit past nog niet bij ‘Ja’.');
  expect(brug?.textContent).not.toMatch(/arrangement|past nog niet/);
});

test('CHK-11 where no arrangement lies on the table, that is said beside a yes', async () => {
  lay('c1', [sampleAnswer('3.1a', { value: 'yes' })]);
  openPage();
  await user.click(await screen.findByRole('button', { name: /^3\.1a/ }));
  expect(screen.getByText(/Op tafel liggen geen arrangementen/)).toBeTruthy();
});

test('the mirror follows what comes in while one looks', async () => {
  layBoth();
  openPage();
  await screen.findByText('Om over te praten: 1 tegenspraak.');
  lay('c3', [sampleAnswer('2.1a', { value: 'unknown-here' })]);
  lay('c4', [sampleAnswer('2.1a', { value: 'unknown-here' })], school);
  expect(await screen.findByText('Om over te praten: 1 tegenspraak en 1 keer weet niemand het.')).toBeTruthy();
});

test('on a phone the mirror is a list for each part', async () => {
  vi.stubGlobal('matchMedia', (query: string) => ({
    media: query,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  layBoth();
  openPage();
  const list = await screen.findByRole('list', { name: 'Spiegel' });
  expect(screen.queryByRole('table')).toBeNull();
  const [part] = within(list).getAllByRole('listitem');
  expect(part?.textContent).toMatch(/Gemeente Leiden[\s\S]*Ja[\s\S]*De Brug[\s\S]*Nee/);
  await user.click(within(list).getAllByRole('button')[0] ?? document.body);
  expect(screen.getByRole('dialog', { name: 'Vraag 1.1a' })).toBeTruthy();
});

test('OVV-2 as a map each cell has its answer in words, under the theme, and opens the explanations', async () => {
  layBoth();
  openPage();
  await user.click(await screen.findByRole('radio', { name: 'Als kaart' }));
  const table = screen.getByRole('table', { name: 'Kaart van de antwoorden' });
  const heads = within(table).getAllByRole('columnheader');
  expect(heads.map((head) => head.textContent.trim().replace(/\s+/g, ' '))).toEqual([
    'Vraag',
    'A Gemeente Leiden',
    'B De Brug',
  ]);
  const theme = within(table).getByRole('rowheader', { name: /^Thema 1: .* 1 van 2 om over te praten$/ });
  const row = theme.closest('tbody')?.querySelectorAll('tr')[1];
  expect([...(row?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent.trim())).toEqual(['Ja', 'Nee']);
  expect(row?.querySelector('th')?.textContent).toContain('tegenspraak');
  const legend = screen.getByRole('list', { name: 'Wat de tekens betekenen' });
  expect(within(legend).getByText('Hier niet bekend')).toBeTruthy();
  await user.click(within(table).getByRole('button', { name: /^1\.1a/ }));
  expect(screen.getByRole('dialog', { name: 'Vraag 1.1a' })).toBeTruthy();
});

test('with more parties than fit in words the mirror begins as a map; who wants words has them', async () => {
  layBoth();
  for (const number of [1, 2, 3, 4, 5]) {
    lay(`more${number}`, [sampleAnswer('1.1a', { value: 'yes' })], sampleSeat(`School ${number}`));
  }
  openPage();
  expect(await screen.findByRole('table', { name: 'Kaart van de antwoorden' })).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'In woorden' }));
  expect(screen.getByRole('table', { name: 'Spiegel' })).toBeTruthy();
});

test('PRV-1 a question that names a person is pointed out before the mirror prints, and masked on paper', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const checklist = { id: 'clarifying-questions' };
  const wording = { nl: 'Belt u 06-12345678?' };
  const own = addOwnQuestion(checklist, [], { themeCode: '2', wording, addressees: [] }, 1);
  await harness.services.store.ownQuestions.put(own);
  lay('c1', [sampleAnswer(own.partCode)]);
  openPage();
  await screen.findByRole('button', { name: /Belt u 06-12345678/ });
  await user.click(screen.getByRole('button', { name: 'Druk af' }));
  expect(print).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Maak onleesbaar: 06-12345678' }));
  expect(await screen.findByRole('button', { name: /Belt u \[telefoonnummer weggelaten\]\?/ })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Druk af' }));
  expect(print).toHaveBeenCalledOnce();
});

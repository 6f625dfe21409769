// @vitest-environment happy-dom
import type { DocumentBlock, TextRun } from '$editor';
import { addAction, bringIn, changeAction, joinTable, readTableContent } from '$table';
import { prepareContribution, viewDefinitions, type SettledValue } from '$domain';
import { expect, test } from 'vitest';
import { tablesToHtml, tableToHtml } from '../../../../../src/features/table/reading/table-copy';
import { said } from '../../../../helpers/said-terms';
import { sampleAnswer, sampleArrangement, sampleDraft, sampleSeat } from '../../../../helpers/samples';
import { startedTable } from '../../../../helpers/tables';

const run = (text: string, look: Partial<TextRun> = {}): TextRun => ({
  text,
  isStrong: false,
  isEmphasised: false,
  link: undefined,
  ...look,
});

const blocks: readonly DocumentBlock[] = [
  { kind: 'heading', level: 1, runs: [run('Visie')] },
  { kind: 'paragraph', runs: [run('Wij <doen> '), run('samen', { isStrong: true, link: 'https://a.example/?q="x"' })] },
  { kind: 'list', firstNumber: undefined, entries: [[{ kind: 'paragraph', runs: [run('een')] }]] },
  { kind: 'list', firstNumber: 3, entries: [[{ kind: 'paragraph', runs: [run('drie', { isEmphasised: true })] }]] },
  { kind: 'quote', blocks: [{ kind: 'paragraph', runs: [run('regel\nregel')] }] },
  { kind: 'quote', blocks: [{ kind: 'paragraph', runs: [run('let op')] }], isCallout: true },
  { kind: 'list', firstNumber: undefined, entries: [[{ kind: 'paragraph', runs: [run('bellen')] }]], ticks: [true] },
  { kind: 'rule' },
  {
    kind: 'table',
    rows: [[{ isHeader: true, columnSpan: 2, rowSpan: 1, blocks: [{ kind: 'paragraph', runs: [run('kop')] }] }]],
  },
];

function makeContent(): ReturnType<typeof readTableContent> {
  const table = startedTable();
  const { participant, party } = sampleSeat('De Brug');
  joinTable(table, participant, party);
  const choice = {
    answers: [sampleAnswer('1.1a', { value: 'no', explanation: 'Nog niet & niet nu', ownNote: 'MARKER-PRIVATE' })],
    arrangements: [sampleArrangement('r1')],
    agreementDrafts: [sampleDraft('d1')],
    registerRows: [],
  };
  bringIn(table, prepareContribution('c1', table.id, choice), participant, 5);
  addAction(table, {
    id: 'a1',
    title: 'Wachttijden <opvragen>',
    lane: 'long',
    explanation: 'Boven de regio',
    nextStep: 'Bellen',
    dueDate: '2026-09-01',
    careOwner: party.id,
    startedFrom: { checklistId: 'vragen', partCode: '1.1a' },
    addedAt: 6,
    participantId: participant.id,
  });
  addAction(table, { id: 'a2', title: 'Bellen', lane: 'short', addedAt: 7, participantId: participant.id });
  const change = { actionId: 'a2', changedAt: 8, participantId: participant.id, field: 'state' } as const;
  changeAction(table, [{ ...change, value: { type: 'dropped', reason: 'Al gedaan' } }]);
  return readTableContent(table);
}

const html = (): string => tableToHtml('Tafel <1>', blocks, makeContent(), Date.UTC(2026, 9, 1, 12));

test('a copy holds the whole document in its forms', () => {
  const text = html();
  expect(text).toContain('<h2>Visie</h2>');
  expect(text).toContain(
    '<p>Wij &lt;doen&gt; <a href="https://a.example/?q=&quot;x&quot;"><strong>samen</strong></a></p>',
  );
  expect(text).toContain('<ul><li><p>een</p></li></ul>');
  expect(text).toContain('<ol start="3"><li><p><em>drie</em></p></li></ol>');
  expect(text).toContain('<div role="note"><hr><p>let op</p><hr></div>');
  expect(text).toContain('<li>(Gedaan) <p>bellen</p></li>');
  expect(text).toContain('<blockquote><p>regel<br>regel</p></blockquote>');
  expect(text).toContain('<th colspan="2" rowspan="1"><p>kop</p></th>');
});

test('a copy holds what was brought in, with the party that says it', () => {
  const text = html();
  expect(text).toContain('<h3>1.1a · De Brug</h3>');
  expect(text).toContain('Toelichting: Nog niet &amp; niet nu');
  expect(text).toContain('<h3>Zorgklas · De Brug</h3>');
  expect(text).toContain('Aantal jongeren: 14');
  expect(text).toContain('<h3>Wachttijd melden · De Brug</h3>');
  expect(text).not.toContain('MARKER-PRIVATE');
});

test('a copy holds the actions: the open ones first, with who and when, and why one is dropped', () => {
  const text = html();
  expect(text).toContain('<h2>Acties</h2>\n<h3>Wachttijden &lt;opvragen&gt;</h3>');
  expect(text).toContain('<li>Lange termijn</li>\n<li>Had klaar moeten zijn op 1 september 2026</li>');
  expect(text).toContain('<li>Boven de regio</li>\n<li>Volgende stap: Bellen</li>');
  expect(text).toContain('<li>Gemeente en zorg: De Brug</li>\n<li>Onderwijs: nog open</li>');
  expect(text).toContain('<li>Vervallen: Al gedaan</li>');
  expect(text.indexOf('<h3>Bellen</h3>')).toBeGreaterThan(text.indexOf('<h3>Wachttijden'));
});

test('a copy is a page of its own that a browser reads back', () => {
  const page = new DOMParser().parseFromString(html(), 'text/html');
  expect(page.querySelector('h1')?.textContent).toBe('Tafel <1>');
  expect(page.documentElement.lang).toBe('nl');
  expect(page.querySelectorAll('style, script, [style]')).toHaveLength(0);
});

test('several tables are one page, with a list of them at the top', () => {
  const content = readTableContent(startedTable());
  const tables = ['Tafel <een>', 'Tafel twee'].map((name) => ({ name, blocks, content, definitions: [] }));
  const page = tablesToHtml('Tafels van de regio', tables, 0);
  expect(page).toContain('<title>Tafels van de regio</title>');
  expect(page).toContain('<li><a href="#t0">Tafel &lt;een&gt;</a></li><li><a href="#t1">Tafel twee</a></li>');
  expect(page.match(/<article id="t\d">\n<h1>/g)).toEqual(['<article id="t0">\n<h1>', '<article id="t1">\n<h1>']);
  expect(page.match(/<html/g)).toHaveLength(1);
});

test('AGR-10 a copy holds what words mean: what was settled, what each party says and what is better not used', () => {
  const term = 'Zorg<klas>';
  const definitions = viewDefinitions([
    said({ kind: 'settled', term, wording: 'Onderwijs met zorg' }, 1),
    said({ kind: 'reading', term, text: 'Een klas' }, 2, makeContent().parties[0]?.id),
    said({ kind: 'avoided', term, word: 'plusklas', isAvoided: true }, 3),
    said({ kind: 'listed', term: 'open', isListed: true }, 4),
  ]);
  const text = tableToHtml('Tafel', [], makeContent(), 0, undefined, definitions);
  expect(text).toContain('<h2>Begrippen</h2>\n<h3>open</h3>\n<ul><li>Nog niet vastgesteld</li></ul>');
  expect(text).toContain(
    '<h3>Zorg&lt;klas&gt;</h3>\n<ul><li>Vastgesteld: Onderwijs met zorg</li>\n<li>De Brug: Een klas</li>',
  );
  expect(text).toContain('<li>Liever niet: plusklas</li>');
});

test('AGR-10 words that the table settled are underlined in the text of a copy, in bold and in cells too', () => {
  const settled = viewDefinitions([said({ kind: 'settled', term: 'zorgklas', wording: 'Onderwijs met zorg' }, 1)]);
  const paragraph: DocumentBlock = {
    kind: 'paragraph',
    runs: [run('De zorgklas & de '), run('Zorgklas', { isStrong: true }), run('. Geen plusklas.')],
  };
  const cell = { isHeader: false, columnSpan: 1, rowSpan: 1, blocks: [paragraph] };
  const text = tableToHtml('Tafel', [{ kind: 'table', rows: [[cell]] }], makeContent(), 0, undefined, settled);
  expect(text).toContain('<p>De <u>zorgklas</u> &amp; de <strong><u>Zorgklas</u></strong>. Geen plusklas.</p>');
  // What was brought in is not the text.
  expect(text.match(/<u>/g)).toHaveLength(2);
});

test('INV-8 a copy says what the table settled of arrangements, by whom and when, and what stays disputed', () => {
  const table = startedTable();
  const { participant, party } = sampleSeat('De Brug');
  joinTable(table, participant, party);
  const choice = {
    answers: [],
    arrangements: [sampleArrangement('r1', { name: 'Leertuin' })],
    agreementDrafts: [],
    registerRows: [],
  };
  bringIn(table, prepareContribution('c1', table.id, choice), participant, 5);
  const by = { id: 's1', participantId: participant.id, partyId: party.id, at: Date.UTC(2026, 9, 1, 12) };
  const seen = [{ entryId: 'c1.r0', partyId: party.id, claimedAt: 5 }];
  const settledValues: SettledValue[] = [
    { ...by, field: 'youthCount', seen, state: 'settled', facts: { youthCount: 9 } },
    { ...by, id: 's2', field: 'providers', seen, state: 'disputed', reason: 'Niet eens geworden' },
  ];
  const text = tableToHtml('Tafel', [], { ...readTableContent(table), settledValues }, Date.UTC(2026, 9, 2));
  expect(text).toContain('<h3>Leertuin: wat de tafel zegt</h3>');
  expect(text).toMatch(/vastgesteld op 9\. .*De Brug.*1 oktober 2026/);
  expect(text).toMatch(/betwist\. Niet eens geworden\. .*De Brug/);
});

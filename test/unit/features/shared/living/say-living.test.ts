import { LIVING_KINDS, livingToNodes, nodesToLines, type Owner, type TableAction } from '$domain';
import { loadChecklist } from '$content';
import { language } from '$i18n';
import { readTableContent, type TableContent } from '$table';
import { beforeAll, expect, test } from 'vitest';
import { fetchLiving } from '../../../../../src/features/shared/living/living-parts.svelte';
import { rememberLiving, sayLiving } from '../../../../../src/features/shared/living/say-living';
import { lying, match, settledCount } from '../../../../helpers/lying';
import { startedTable } from '../../../../helpers/tables';

const nowMs = Date.UTC(2026, 10, 27);
const makeContent = (change: Partial<TableContent> = {}): TableContent => ({
  ...readTableContent(startedTable()),
  ...change,
});
const known: Owner = { state: 'named', names: ['De Brug'] };

beforeAll(async () => {
  await language.need('living', 'inventory', 'table');
});

const linesOf = (shows: string, content: TableContent, checklist?: Awaited<ReturnType<typeof loadChecklist>>) =>
  nodesToLines(livingToNodes(sayLiving(shows, { content, checklist, nowMs }))).map(({ text }) => text);

test('DOC-8 the inventory says what holds, and a range stays a range', () => {
  const { youthCount: _count, ...claim } = lying('b', 'aanbieder', { name: 'Kleine klas' }).claims[0] ?? {};
  const small = { ...lying('b', 'aanbieder'), name: 'Kleine klas' };
  const content = makeContent({
    arrangements: [
      lying('a', 'school', { name: 'Zorgklas', youthCount: 12, financialOwner: known }),
      {
        ...small,
        claims: small.claims.map((one) => ({ ...one, ...claim, youthCount: undefined, youthCountBelow: 5 })),
      },
    ],
  });
  const [title, head, ...rows] = linesOf('inventory', content);
  expect(title).toBe('Arrangementen aan deze tafel');
  expect(head).toContain('Arrangement | Jongeren');
  expect(rows[0]).toMatch(/^Kleine klas \| 1-4 \|/);
  expect(rows[1]).toContain('Zorgklas | 12 | Bekend: De Brug');
});

test('DOC-8 INV-10 a small number that an older build brought in as it was is a range too', () => {
  const arrangements = [lying('a', 'school', { youthCount: 3 }), lying('b', 'school', { youthCount: 5 })];
  const rows = linesOf('inventory', makeContent({ arrangements })).slice(2);
  expect(rows.map((row) => row.split(' | ')[1])).toEqual(['1-4', '5']);
});

test('DOC-8 INV-10 where parties say small numbers that are not the same, neither can be read', () => {
  const content = makeContent({
    arrangements: [lying('a', 'school', { youthCount: 2 }), lying('b', 'aanbieder', { youthCount: 3 })],
    entryMatches: [match('m1', ['a', 'b'], 1)],
  });
  expect(linesOf('inventory', content).join('\n')).not.toMatch(/\| [23] \|/);
});

test('DOC-8 where parties differ no value is shown', () => {
  const content = makeContent({
    arrangements: [lying('a', 'school', { youthCount: 6 }), lying('b', 'aanbieder', { youthCount: 9 })],
    entryMatches: [match('m1', ['a', 'b'], 1)],
  });
  expect(linesOf('inventory', content)[2]).toContain('partijen verschillen');
  expect(linesOf('owners', content)).toContain('Over 1 gegeven verschillen partijen nog.');
});

test('DOC-8 the mirror counts per theme what was answered', async () => {
  const checklist = await loadChecklist();
  const partCode = checklist.themes[0]?.questions[0]?.parts[0]?.code ?? '';
  const answer = { checklistId: checklist.id, checklistVersion: 1, partCode, explanation: '', evidenceLink: '' };
  const laid = { ...answer, value: 'yes', participantId: 'anna', broughtInAt: 3 } as const;
  const answers = [
    { ...laid, id: 'a', partyId: 'p1' },
    { ...laid, id: 'b', partyId: 'p2', value: 'no' as const },
  ];
  const content = makeContent({ answers });
  expect(linesOf('mirror', content)).toEqual([
    'Wat partijen zeggen, per thema',
    'De vragen zijn nog niet op dit apparaat. Probeer het later opnieuw.',
  ]);
  const lines = linesOf('mirror', content, checklist);
  expect(lines[1]).toBe('Thema | Eens | Spreken elkaar tegen | Niemand weet het | Overig');
  expect(lines[2]).toMatch(/\| 0 \| 1 \| 0 \| 0$/);
  expect(lines).toHaveLength(3);
});

test('DOC-8 actions are counted, and what is not there is said', () => {
  const action = {
    id: 'a',
    title: 'Bellen',
    lane: 'short',
    addedAt: 1,
    participantId: 'anna',
    settledAt: undefined,
  } as const;
  const actions: readonly TableAction[] = [{ ...action, dueDate: '2026-11-01', state: { type: 'open' } }];
  expect(linesOf('actions', makeContent({ actions }))).toEqual([
    'Acties van deze tafel',
    'Open | Waarvan te laat | Gedaan | Geparkeerd of vervallen',
    '1 | 1 | 0 | 0',
  ]);
  for (const kind of LIVING_KINDS) expect(linesOf(kind, makeContent())).toHaveLength(2);
});

test('DOC-8 the same is said again while nothing of it changed', () => {
  const say = rememberLiving();
  const content = makeContent();
  const first = say('actions', { content, checklist: undefined, nowMs });
  expect(say('actions', { content: { ...content, hands: [] }, checklist: undefined, nowMs })).toBe(first);
  const action = {
    id: 'a',
    title: 'Bellen',
    lane: 'short',
    addedAt: 1,
    participantId: 'anna',
    settledAt: undefined,
  } as const;
  const actions: readonly TableAction[] = [{ ...action, state: { type: 'open' } }];
  expect(say('actions', { content: { ...content, actions }, checklist: undefined, nowMs })).not.toBe(first);
});

const inSchools = (): TableContent =>
  makeContent({
    arrangements: [
      lying('a', 'gemeente', { schools: ['De Brug'], youthCount: 3, volume: { amount: 12, unit: 'hours-per-week' } }),
      lying('b', 'aanbieder', { schools: ['Het Anker'], youthCount: 14 }),
    ],
  });

test('DOC-8 INV-10 a picture says in a sentence, a drawing and a table the same, small numbers as a range in all', async () => {
  await fetchLiving();
  const words = sayLiving('school', { content: inSchools(), checklist: undefined, nowMs });
  expect(words.title).toBe('Per school: jongeren');
  expect(words.lines[0]).toBe('Nergens zijn het er meer dan bij Het Anker: 14. In totaal zijn het er 15-18.');
  expect(words.picture?.bars?.map(({ name, range, value }) => [name, range, value])).toEqual([
    ['Het Anker', { least: 14, most: 14 }, '14'],
    ['De Brug', { least: 1, most: 4 }, '1-4'],
  ]);
  expect(words.table).toEqual({
    head: ['School', 'Jongeren', 'Arrangementen'],
    rows: [
      ['Het Anker', '14', '1'],
      ['De Brug', '1-4', '1'],
      ['Samen', '15-18', '2'],
    ],
  });
  expect(JSON.stringify(words)).not.toMatch(/"3"|:3\b/);
});

test('DOC-8 a picture counts what was settled, and in the unit of its name', async () => {
  await fetchLiving();
  const content = { ...inSchools(), settledValues: [settledCount('s1', 20, 9, ['b'])] };
  expect(linesOf('school', content)).toContain('Het Anker | 20 | 1');
  expect(linesOf('school-hours-per-week', content)).toContain('De Brug | 12 | 1');
});

test('DOC-8 the flow tells of every arrangement who pays and who owns it', async () => {
  await fetchLiving();
  const words = sayLiving('flow', { content: inSchools(), checklist: undefined, nowMs });
  const { columns = [], links = [] } = words.picture?.flow ?? {};
  expect(columns.map(({ heading }) => heading)).toEqual(['Geldstroom', 'Arrangement', 'Financiële eigenaar']);
  // Each link leads from a node that is there to one of the next column.
  expect(links).toHaveLength(2);
  links.forEach((ways, at) => {
    expect(ways.length).toBeGreaterThan(0);
    for (const { from, to } of ways) {
      expect(columns[at]?.nodes[from]).toBeDefined();
      expect(columns[at + 1]?.nodes[to]).toBeDefined();
    }
  });
  expect(words.table?.rows).toHaveLength(2);
});

test('DOC-8 a longer flow counts what its table leaves out', async () => {
  await fetchLiving();
  const arrangements = Array.from({ length: 102 }, (_, at) => lying(`a${at}`, 'gemeente', { name: `Klas ${at}` }));
  const { lines, table } = sayLiving('flow', { content: makeContent({ arrangements }), checklist: undefined, nowMs });
  expect(table?.rows).toHaveLength(100);
  expect(lines).toContain('Nog 2 arrangementen staan hier niet bij.');
});

// @vitest-environment happy-dom
import { blankArrangement, blankRegisterRow, registerForm, registerSheetName, writeRows, writeSheet } from '$domain';
import { writeSpreadsheet } from '$exchange';
import { toasts } from '$ui';
import { expect, test, vi } from 'vitest';
import { TakingSheet } from '../../../../src/features/inventory/exchange/taking-sheet.svelte';
import { createAppHarness } from '../../../helpers/app-harness';
import { sampleRegion } from '../../../helpers/region-files';
import { sampleSchool } from '../../../helpers/samples';

const CSV = 'Naam;School;Aantal jongeren;Klant\nZorgklas;De Brug;9;Horizon\nTaalklas;Het Anker;vier;\nTotaal;;13;\n';
const file = (text: string, name = 'lijst.csv'): File => new File([text], name);

async function begin() {
  const { app, services } = await createAppHarness();
  const list = async () => (await services.store.arrangements.list()).records;
  return { taking: new TakingSheet(app), store: services.store, list };
}

test('INV-6 nothing is changed before it is asked for, and one step takes all of it back', async () => {
  const { taking, list } = await begin();
  await taking.open(file(CSV));
  expect(taking.plan).toMatchObject({ rows: [{ type: 'new' }, { type: 'new' }], totals: [{ row: 4 }] });
  expect(taking.plan?.refusedCells).toMatchObject([{ row: 3, at: 2, reason: 'not-a-number' }]);
  expect(await list()).toEqual([]);
  expect(await taking.takeIn()).toBe(true);
  expect((await list()).map(({ name }) => name).sort()).toEqual(['Taalklas', 'Zorgklas']);
  toasts.act(toasts.list.at(-1)?.id ?? -1);
  await vi.waitFor(async () => {
    expect(await list()).toEqual([]);
  });
});

test('INV-6 the same file again has nothing to do, and its columns are remembered', async () => {
  const { taking } = await begin();
  await taking.open(file(CSV));
  expect(taking.choice.table.columns[3]?.column).toBeUndefined();
  await taking.chooseColumn(3, 'providers');
  await taking.takeIn();
  await taking.open(file(CSV));
  expect(taking.choice.table.columns[3]?.column).toBe('providers');
  expect(taking.plan?.rows.map(({ type }) => type)).toEqual(['unchanged', 'unchanged']);
});

test('INV-7 what is only alike waits for a person, by row or for all at once', async () => {
  const { taking, store, list } = await begin();
  await store.arrangements.put({ ...blankArrangement('brug', 1), name: 'De zorgklas', schools: ['OBS De Brug'] });
  await taking.open(file(CSV));
  expect(taking.plan?.rows[0]).toMatchObject({ type: 'doubtful' });
  await taking.decideOpen('new');
  expect(taking.plan?.rows[0]).toMatchObject({ type: 'new' });
  await taking.decide(2, undefined);
  expect(taking.plan?.rows[0]).toMatchObject({ type: 'doubtful' });
  await taking.decideOpen('same');
  await taking.takeIn();
  expect(await list()).toContainEqual(expect.objectContaining({ id: 'brug', name: 'De zorgklas', youthCount: 9 }));
});

test('where the inventory changed meanwhile the plan is made anew and nothing is written', async () => {
  const { taking, store, list } = await begin();
  const brug = { ...blankArrangement('brug', 1), name: 'Zorgklas', schools: ['De Brug'] };
  await store.arrangements.put(brug);
  await taking.open(file(CSV));
  await store.arrangements.put({ ...brug, youthCount: 3, updatedAt: 2 });
  expect(await taking.takeIn()).toBe(false);
  expect(taking.isStale).toBe(true);
  expect(await list()).toHaveLength(1);
  expect(await taking.takeIn()).toBe(true);
  expect(await list()).toHaveLength(2);
});

test('a person says where the headings are, by which a row is known, and which sheet it is', async () => {
  const { taking } = await begin();
  await taking.open(file('Lijst;\nNaam;School\nZorgklas;De Brug\n'));
  await taking.chooseHead(0, 1);
  expect(taking.choice.table).toMatchObject({ headRows: 0, firstRow: 0 });
  await taking.chooseHead(2, 1);
  expect(taking.plan?.rows).toMatchObject([{ type: 'new', name: 'Zorgklas' }]);
  await taking.chooseKey('name');
  expect(taking.choice.key).toBe('name');
  await taking.chooseSheet(7);
  expect(taking.choice.sheetAt).toBe(0);
});

test('a pasted table is read as a file is', async () => {
  const { taking } = await begin();
  await taking.paste('Naam\tSchool\nZorgklas\tDe Brug');
  expect(taking.plan?.rows).toMatchObject([{ type: 'new', name: 'Zorgklas' }]);
  taking.cancel();
  expect(taking.step).toEqual({ type: 'idle' });
});

test.each(['ods', 'xlsx', 'csv'] as const)(
  'IO-3 what was saved as %s changes nothing when it is taken over',
  async (kind) => {
    const { taking, store } = await begin();
    const brug = {
      ...blankArrangement('brug', 1),
      name: '=Zorgklas',
      schools: ['-De Brug, locatie 2'],
      remarks: "'-5",
    };
    await store.arrangements.put(brug);
    const bytes = await writeSpreadsheet(kind, { name: 'A', ...writeSheet([brug], true) });
    await taking.open(new File([bytes], `a.${kind}`));
    expect(taking.plan?.rows).toMatchObject([{ type: 'unchanged' }]);
  },
);

test.each([
  ['foreign', new Uint8Array([1, 0, 2])],
  ['empty', new TextEncoder().encode('Naam;School')],
  ['too-many-columns', new TextEncoder().encode(`${'a;'.repeat(600)}b\n1;2`)],
])('%s is said of what cannot be taken over', async (problem, bytes) => {
  const { taking } = await begin();
  await taking.open(new File([bytes], 'x'));
  expect(taking.step).toEqual({ type: 'refused', name: 'x', problem });
});

test('INV-4 a funding stream that the region has is known by its name', async () => {
  const { taking, store, list } = await begin();
  await store.regions.put(sampleRegion({ reckoning: { streams: ['Regiofonds'] } }));
  await taking.open(file('Naam;Geldstromen\nZorgklas;Regiofonds 70 %\n'));
  expect(taking.plan?.refusedCells).toEqual([]);
  await taking.takeIn();
  expect((await list())[0]?.fundingShares).toEqual([{ stream: 'other', name: 'Regiofonds', percentage: 70 }]);
});

test('INV-7 by which columns a row is known is remembered for the next sheet', async () => {
  const { taking } = await begin();
  await taking.open(file(CSV));
  await taking.chooseKey('name');
  await taking.takeIn();
  await taking.open(file(CSV, 'andere.csv'));
  expect(taking.choice.key).toBe('name');
});

const SUPPORT = 'School;Leerplicht;JGZ;Uren SMW\nDe Brug;ja;nee;4,5\nHet Ankr;ja;;veel\n';

test('INV-1 INV-6 a list for a register is known by its headings, its names are linked by choosing, and it is undone whole', async () => {
  const { taking, store } = await begin();
  const rows = async () => (await store.registerRows.list()).records.filter(({ kind }) => kind === 'basic-support');
  await store.registerRows.put(sampleSchool('g1', { name: 'De Brug' }));
  await store.registerRows.put(sampleSchool('g2', { name: 'Het Anker' }));
  await taking.open(file(SUPPORT));
  expect(taking.choice.subject).toBe('basic-support');
  expect(taking.plan?.rows).toMatchObject([{ type: 'new' }, { type: 'waiting' }]);
  expect(taking.knownNames?.schools).toContain('Het Anker');
  await taking.decideName(taking.plan?.unknownNames[0]?.key ?? '', 'Het Anker');
  expect(taking.plan?.refusedCells).toMatchObject([{ row: 3, reason: 'not-a-number' }]);
  expect(await taking.takeIn()).toBe(true);
  expect((await rows()).map((row) => row.kind === 'basic-support' && row.school).sort()).toEqual([
    'De Brug',
    'Het Anker',
  ]);
  expect((await store.registerRows.list()).records).toHaveLength(4);
  const [record] = (await store.inventoryImports.list()).records;
  expect(record).toMatchObject({ register: 'basic-support', rowKey: 'name' });
  await taking.takeBack({ id: record?.id ?? '' });
  expect(await rows()).toEqual([]);
});

test('INV-6 a list is read for what a person says it is for, and names are taken as they stand', async () => {
  const { taking } = await begin();
  await taking.open(file(SUPPORT));
  await taking.keepNames();
  expect(taking.plan?.rows.map(({ type }) => type)).toEqual(['new', 'new']);
  await taking.chooseSubject('arrangement');
  expect(taking.choice).toMatchObject({ subject: 'arrangement', key: 'name-and-schools' });
  await taking.chooseSubject('basic-support');
  expect(taking.choice.table.columns.map(({ column }) => column)).toEqual([
    'school',
    'attendanceOfficer',
    'youthHealthCare',
    'socialWorkHours',
  ]);
});

test('IO-3 a workbook with all registers is taken over sheet by sheet, and again it changes nothing', async () => {
  const { taking, store } = await begin();
  const school = sampleSchool('g1', { name: '=De Brug' });
  const need = { ...blankRegisterRow('need', 'n1', 1), partnership: 'SWV Duin', text: '-5 plekken' };
  const sheets = (
    [
      ['school', school],
      ['need', need],
    ] as const
  ).map(([kind, row]) => ({
    name: registerSheetName(kind),
    ...writeRows(registerForm(kind), [row]),
  }));
  const bytes = await writeSpreadsheet('xlsx', ...sheets);
  await taking.open(new File([bytes], 'registers.xlsx'));
  expect(taking.choice.subject).toBe('school');
  await taking.keepNames();
  await taking.takeIn();
  expect(taking.choice).toMatchObject({ subject: 'need', sheetAt: 1 });
  await taking.keepNames();
  await taking.takeIn();
  expect(taking.step).toEqual({ type: 'idle' });
  const kept = (await store.registerRows.list()).records;
  expect(kept).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'school', name: '=De Brug' }),
      expect.objectContaining({ kind: 'need', text: '-5 plekken' }),
    ]),
  );
  await taking.open(new File([bytes], 'registers.xlsx'));
  expect(taking.plan?.rows).toMatchObject([{ type: 'unchanged' }]);
});

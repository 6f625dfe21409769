import { readFile } from 'node:fs/promises';
import { openPasted, openSheets, type NamedSheet } from '$exchange';
import { describe, expect, test } from 'vitest';
import { blankArrangement, type Arrangement, type ImportRecord, type RowDecision } from '../../../../../src/domain';
import { noteChanges } from '../../../../../src/domain/inventory/sheet/undo-import';
import { planRows } from '../../../../helpers/arrangements';

const path = (name: string) => new URL(`../../../../fixtures/inventory/${name}`, import.meta.url);

async function readList(name: string): Promise<NamedSheet['rows']> {
  const bytes = await readFile(path(name));
  const read = name.endsWith('.txt') ? await openPasted(bytes.toString()) : await openSheets(new Uint8Array(bytes));
  if (!read.ok) throw new Error(read.error);
  return read.value.at(-1)?.rows ?? [];
}

const lists = await Promise.all(['gemeente.csv', 'swv.xlsx', 'aanbieder.ods', 'geplakt.txt'].map(readList));
const [municipality = [], partnership = []] = lists;

test('INV-6 a Dutch list in the letters of Windows, with four cells that cannot be read', () => {
  const plan = planRows(municipality);
  expect(plan.rows.map(({ type }) => type)).toEqual(['new', 'new', 'new', 'new', 'new']);
  expect(plan.rows[0]).toMatchObject({
    record: {
      name: 'Zorgklas De Brug',
      targetGroup: 'jongeren met één of meer diagnoses',
      since: '2019-09-01',
      volume: { amount: 12.5, unit: 'hours-per-week' },
      fundingShares: [{ percentage: 60 }, { percentage: 40 }],
    },
  });
  expect(plan.refusedCells.map(({ row, text, reason }) => [row, text, reason])).toEqual([
    [3, 'zes', 'not-a-number'],
    [4, 'veel', 'not-a-number'],
    [4, 'SWV 50%; loterij 50%', 'unknown-stream'],
    [5, 'zomer 2022', 'not-a-day'],
  ]);
});

test('INV-6 a workbook with a title, merged headings, a school over two rows, and a total', () => {
  const plan = planRows(partnership);
  expect(plan.rows.map(({ name }) => name)).toEqual(['Zorgklas Brug', 'Taal-klas', 'Rustpunt', 'Time-out groep']);
  expect(plan.rows[3]).toMatchObject({
    record: {
      schools: ['SBO De Vlieger'],
      financialOwner: { names: ['SWV Rijnstreek'] },
      contentOwner: { names: ['SBO De Vlieger'] },
      youthCount: 3,
      referenceDate: '2026-10-01',
    },
  });
  expect(plan.rows[2]).toMatchObject({ record: { remarks: '=geen som' } });
  expect(plan.totals).toEqual([{ row: 8, text: 'Totaal' }]);
  expect(plan.refusedCells).toEqual([]);
});

test('J4 four lists of four parties, then each of them again: nothing is left to do', () => {
  let present: readonly Arrangement[] = [];
  const imports: ImportRecord[] = [];
  const takeOver = (rows: NamedSheet['rows']): readonly string[] => {
    const asked = planRows(rows, { present, imports });
    const decisions = new Map(
      asked.doubtful.map(({ row, alike }): [number, RowDecision] => [row, { type: 'same', id: alike[0]?.id ?? '' }]),
    );
    const plan = planRows(rows, { present, imports, decisions });
    const written = plan.rows.flatMap((row) => (row.type === 'new' || row.type === 'changed' ? [row.record] : []));
    present = [...present.filter(({ id }) => written.every((other) => other.id !== id)), ...written];
    const id = String(imports.length);
    imports.push({
      v: 1,
      id,
      createdAt: 1,
      updatedAt: 1,
      fileName: id,
      ...noteChanges(plan),
      marks: [...plan.marks],
      joins: [...plan.joins],
    });
    return plan.rows.map(({ type }) => type);
  };
  const first = lists.map(takeOver);
  expect(first).toEqual([
    ['new', 'new', 'new', 'new', 'new'],
    ['changed', 'changed', 'new', 'new'],
    ['changed', 'changed', 'new'],
    ['new', 'unchanged'],
  ]);
  expect(present).toHaveLength(9);
  const before = present;
  for (const types of lists.map(takeOver)) expect(new Set(types)).toEqual(new Set(['unchanged']));
  expect(present).toEqual(before);
});

describe('INV-7 rows of one name without a school', () => {
  const head = ['Naam', 'Gemeente', 'Aantal jongeren'];
  const rows = [head, ['Zorgklas', 'Leiden', '6'], ['Zorgklas', 'Katwijk', '9']];
  const leiden = { ...blankArrangement('leiden', 1), name: 'Zorgklas', municipality: 'Leiden' };
  const katwijk = { ...leiden, id: 'katwijk', municipality: 'Katwijk' };
  const typesOf = (change: Parameters<typeof planRows>[1], of = rows) =>
    planRows(of, change).rows.map(({ type }) => type);

  test('are two where their municipalities differ, and one where these do not', () => {
    expect(typesOf({})).toEqual(['new', 'new']);
    expect(typesOf({}, [...rows, ['Zorgklas', 'leiden ', '7']])).toEqual(['new', 'new', 'refused']);
    expect(typesOf({}, [...rows, ['Zorgklas', '', '7']])).toEqual(['new', 'new', 'refused']);
    expect(typesOf({ key: 'name' })).toEqual(['new', 'refused']);
  });

  test('are each known for what is there in their municipality', () => {
    expect(planRows(rows, { present: [katwijk, leiden] }).rows).toMatchObject([
      { type: 'changed', before: { id: 'leiden' } },
      { type: 'changed', before: { id: 'katwijk' } },
    ]);
  });

  test('are for a person to decide on where what is there is in another municipality, or is known already', () => {
    expect(typesOf({ present: [leiden] })).toEqual(['changed', 'doubtful']);
    expect(typesOf({ present: [{ ...leiden, municipality: '' }] })).toEqual(['changed', 'doubtful']);
    expect(typesOf({ present: [leiden], decisions: new Map([[3, { type: 'new' }]]) })).toEqual(['changed', 'new']);
    expect(typesOf({ present: [leiden], decisions: new Map([[3, { type: 'same', id: 'leiden' }]]) })).toEqual([
      'changed',
      'refused',
    ]);
  });
});

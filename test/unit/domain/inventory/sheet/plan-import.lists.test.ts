import { readFile } from 'node:fs/promises';
import { openPasted, openSheets, type NamedSheet } from '$exchange';
import { expect, test } from 'vitest';
import type { Arrangement, ImportRecord, RowDecision } from '../../../../../src/domain';
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
    arrangement: {
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
    arrangement: {
      schools: ['SBO De Vlieger'],
      financialOwner: { names: ['SWV Rijnstreek'] },
      contentOwner: { names: ['SBO De Vlieger'] },
      youthCount: 3,
      referenceDate: '2026-10-01',
    },
  });
  expect(plan.rows[2]).toMatchObject({ arrangement: { remarks: '=geen som' } });
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
    const written = plan.rows.flatMap((row) => (row.type === 'new' || row.type === 'changed' ? [row.arrangement] : []));
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

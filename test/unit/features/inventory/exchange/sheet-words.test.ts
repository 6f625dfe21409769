import { expect, test } from 'vitest';
import {
  changesAnything,
  columnLetters,
  countLines,
  importLine,
  nameOr,
  placeOf,
  rowsOf,
} from '../../../../../src/features/inventory/exchange/sheet-words';
import { planRows } from '../../../../helpers/arrangements';

const plan = planRows([
  ['Naam', 'School'],
  ['Zorgklas', 'De Brug'],
  ['', 'x'],
]);

test('columns have the letters of a spreadsheet', () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});

test('what happens is said in short lines, without what does not happen', () => {
  expect(countLines(plan)).toEqual(['1 nieuw arrangement', '1 regel wordt overgeslagen']);
  expect(changesAnything(plan)).toBe(true);
  expect(rowsOf(plan, 'new')).toHaveLength(1);
});

test('a cell has a place, a row a name', () => {
  expect(placeOf({ row: 4, at: 2, heading: 'Aantal', text: '', reason: 'negative' })).toBe('C4 · Aantal');
  expect(placeOf({ row: 4, at: 2, heading: '', text: '', reason: 'negative' })).toBe('C4');
  expect(nameOr('')).toBe('zonder naam');
});

test('an earlier import says what it did', () => {
  const line = importLine({
    v: 1,
    id: 'a',
    createdAt: Date.UTC(2026, 10, 26, 12),
    updatedAt: 1,
    fileName: 'a',
    rowIds: ['a', 'b'],
    created: [{ rowId: 'a', updatedAt: 1 }],
  });
  expect(line).toBe('26 november 2026 · 1 nieuw · 1 veranderd');
});

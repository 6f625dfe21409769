import { t } from '$i18n';
import { expect, test } from 'vitest';
import {
  changesAnything,
  columnLetters,
  countLines,
  importLine,
  nameOr,
  placeOf,
  rowsOf,
  sayColumn,
} from '../../../../../src/features/inventory/exchange/sheet-words';
import { planRows } from '../../../../helpers/arrangements';
import { sampleArrangement } from '../../../../helpers/samples';

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

test('what a column says is said as on the screen, not as in the file', () => {
  const row = sampleArrangement('a', {
    contractEnd: '2026-10-01',
    continuity: 'no',
    financialOwner: { state: 'unclear', names: [] },
    contentOwner: { state: 'shared', names: ['De Brug', 'Horizon'] },
    volume: { amount: 12.5, unit: 'places' },
  });
  expect(sayColumn('contractEnd', row)).toBe('1 oktober 2026');
  expect(sayColumn('continuity', row)).toBe(t('inventory.known_no'));
  expect(sayColumn('financialOwner', row)).toBe(t('views.emptyValue'));
  expect(sayColumn('financialOwnerState', row)).toBe(t('inventory.ownerState_unclear'));
  expect(sayColumn('contentOwner', row)).toBe('De Brug en Horizon');
  expect(sayColumn('volume', row)).toBe('12,5');
  expect(sayColumn('volumeUnit', row)).toBe(t('inventory.volumeUnit_places'));
});

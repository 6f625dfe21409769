import { blankRegisterRow, type ImportRecord } from '$domain';
import { expect, test } from 'vitest';
import {
  gatherCodes,
  recallHeadings,
  recallKey,
  recallNames,
} from '../../../../../src/features/inventory/exchange/sheet-memory';

const record = (createdAt: number, headings: ImportRecord['headings']): ImportRecord => ({
  v: 1,
  id: String(createdAt),
  createdAt,
  updatedAt: createdAt,
  fileName: 'a',
  rowIds: [],
  headings,
});

test('the last choice for a heading counts, also that it was left out', () => {
  const memory = recallHeadings([
    record(2, [{ heading: 'Klant', column: 'providers' }, { heading: 'Kleur' }]),
    record(1, [{ heading: 'klant', column: 'schools' }]),
  ]);
  expect([...memory]).toEqual([
    ['klant', 'providers'],
    ['kleur', undefined],
  ]);
});

test('INV-7 by which columns a row was known is remembered, and what is not known any more is not', () => {
  const keyed = (createdAt: number, rowKey: string): ImportRecord => ({ ...record(createdAt, []), rowKey });
  expect(recallKey([keyed(2, 'name'), keyed(1, 'name-and-schools'), record(3, [])])).toBe('name');
  expect(recallKey([keyed(2, 'something else'), keyed(1, 'name-and-providers')])).toBe('name-and-providers');
  expect(recallKey([])).toBeUndefined();
});

test('IX8 what was said last of a name is remembered, not of a sheet that was taken back', () => {
  const named = (createdAt: number, name: string, more: Partial<ImportRecord> = {}): ImportRecord => ({
    ...record(createdAt, []),
    names: [{ key: 'schools|ankr', name }],
    ...more,
  });
  expect([...recallNames([named(2, 'Het Anker'), named(1, 'De Brug'), named(3, 'De Werf', { undoneAt: 4 })])]).toEqual([
    ['schools|ankr', 'Het Anker'],
  ]);
  expect(recallNames([record(1, [])]).size).toBe(0);
});

test('codes stand for the names in the registers', () => {
  const codes = gatherCodes([
    { ...blankRegisterRow('school', 'a', 1), name: 'De Brug', brin: '12 ab' },
    { ...blankRegisterRow('provider', 'b', 1), name: 'Horizon', agb: '' },
  ]);
  expect(codes).toEqual({ brin: new Map([['12AB', 'De Brug']]), agb: new Map() });
});

import { expect, test } from 'vitest';
import { SHEET_COLUMNS } from '../../../../../src/domain/inventory/sheet/column';
import { NAMES_BY_COLUMN, widthOf } from '../../../../../src/domain/inventory/sheet/column-names';
import { toPlain } from '../../../../../src/domain/inventory/sheet/plain-text';

test('no name stands for two columns', () => {
  const names = SHEET_COLUMNS.flatMap((column) => [...new Set(NAMES_BY_COLUMN[column].map(toPlain))]);
  expect(new Set(names).size).toBe(names.length);
});

test('what holds many words is wide', () => {
  expect(widthOf('remarks')).toBeGreaterThan(widthOf('since'));
});

import { createFieldChange, fieldChangePrefix, FieldChangeSchema, parseRecord, sortFieldChanges } from '$domain';
import { expect, test } from 'vitest';

const change = { field: 'name', before: 'Klas', after: 'Zorgklas' };

test('INV-13 a change knows its row by its id, and the latest stands first', () => {
  const [early, late] = [createFieldChange('a', 'typed', change, 1), createFieldChange('a', 'import', change, 2)];
  expect(early.id.startsWith(fieldChangePrefix('a'))).toBe(true);
  expect(sortFieldChanges([early, late])).toEqual([late, early]);
  expect(parseRecord(FieldChangeSchema, late)).toEqual(late);
});

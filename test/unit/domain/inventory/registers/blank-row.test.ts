import { blankRegisterRow, parseRecord, REGISTER_KINDS, RegisterRowSchema } from '$domain';
import { expect, test } from 'vitest';

test.each(REGISTER_KINDS)('INV-1 a new row of %s has the form of its kind, and nothing in it', (kind) => {
  const row = blankRegisterRow(kind, 'g1', 5);
  expect(parseRecord(RegisterRowSchema, row)).toEqual(row);
  expect(row).toMatchObject({ kind, id: 'g1', createdAt: 5, updatedAt: 5, source: '', remarks: '' });
});

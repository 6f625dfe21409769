import { blankRegisterRow, REGISTER_KINDS } from '$domain';
import { expect, test } from 'vitest';
import { toPlain } from '../../../../../../src/domain/inventory/sheet/plain-text';
import { REGISTER_SHEETS } from '../../../../../../src/domain/inventory/sheet/registers/register-columns';

const OF_THE_RECORD = ['v', 'kind', 'createdAt', 'updatedAt'];
// What a row has only once it is filled in.
const OPTIONAL = ['schoolKind', 'until', 'socialWorkHours', 'basis', 'from', 'to', 'unit', 'trust', 'referenceDate'];

test.each(REGISTER_KINDS)('IO-3 each field of %s has a column, and no name stands for two', (kind) => {
  const { columns, keys } = REGISTER_SHEETS[kind];
  const fields = columns.flatMap(({ type, field }) => (type === 'code' ? [] : [field]));
  const asked = Object.keys(blankRegisterRow(kind, 'a', 1)).filter((field) => !OF_THE_RECORD.includes(field));
  expect(fields.filter((field) => !OPTIONAL.includes(field)).sort()).toEqual(asked.sort());
  expect(fields).toEqual(expect.arrayContaining([...keys]));
  const names = columns.flatMap(({ headings }) => [...new Set(headings.map(toPlain))]);
  expect(new Set(names).size).toBe(names.length);
});

import { blankRegisterRow, fieldsOfRegister, REGISTER_KINDS, RegisterFactsSchema, parseRecord } from '$domain';
import { expect, test } from 'vitest';

test('every field of a register is known by its name, those that are not filled in too', () => {
  expect(fieldsOfRegister('team-reach')).toEqual([
    ...['kind', 'municipality', 'text', 'source', 'referenceDate', 'remarks'],
  ]);
  expect(fieldsOfRegister('contract')).toContain('until');
  for (const kind of REGISTER_KINDS) {
    const facts = parseRecord(RegisterFactsSchema, blankRegisterRow(kind, 'g1', 1)) ?? {};
    expect(fieldsOfRegister(kind)).toEqual(expect.arrayContaining(Object.keys(facts)));
  }
});

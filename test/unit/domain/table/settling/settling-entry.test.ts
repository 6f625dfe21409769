import { FACT_FIELDS, parseFacts, parseRecord, parseSomeFacts, SettledValueSchema } from '$domain';
import { expect, test } from 'vitest';
import { settledCount } from '../../../../helpers/lying';
import { sampleArrangement } from '../../../../helpers/samples';

test('facts are read by name, and a private note is none of them', () => {
  expect(parseFacts(sampleArrangement('r1'))).not.toHaveProperty('ownNote');
  expect(FACT_FIELDS).not.toContain('ownNote');
  expect(FACT_FIELDS[0]).toBe('name');
  expect(parseFacts({ name: 'Zorgklas' })).toBeUndefined();
  expect(parseSomeFacts({ name: 'Zorgklas', ownNote: 'x' })).toEqual({ name: 'Zorgklas' });
  expect(parseSomeFacts({ youthCount: -1 })).toBeUndefined();
});

test('what was settled has a value, what stays disputed a reason', () => {
  const settled = settledCount('s', 6, 1, ['a']);
  expect(parseRecord(SettledValueSchema, settled)).toEqual(settled);
  expect(parseRecord(SettledValueSchema, { ...settled, state: 'disputed' })).toBeUndefined();
  expect(parseRecord(SettledValueSchema, { ...settled, state: 'disputed', reason: 'Andere dag' })).toBeDefined();
  expect(parseRecord(SettledValueSchema, { ...settled, facts: { youthCount: 'zes' } })).toBeUndefined();
});

import { expect, test } from 'vitest';
import {
  readNumber,
  readWhole,
  saysNothing,
  writeNumber,
} from '../../../../../../src/domain/inventory/sheet/cells/read-number';

test.each([
  ['12', 12],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['1.250', 1250],
  ['1.250,75', 1250.75],
  ['1,250.75', 1250.75],
  ['€ 1.250,-', 1250],
  ['0,125', 0.125],
])('%s is read as %s', (text, value) => {
  expect(readNumber(text)).toEqual({ ok: true, value });
});

test.each([
  ['zes', 'not-a-number'],
  ['1,2,3', 'not-a-number'],
  ['-3', 'negative'],
  ['', 'not-a-number'],
])('%s is refused: %s', (text, error) => {
  expect(readNumber(text)).toEqual({ ok: false, error });
});

test('a number of youths is whole', () => {
  expect(readWhole('3,5')).toEqual({ ok: false, error: 'not-whole' });
  expect(readWhole('3,0')).toEqual({ ok: true, value: 3 });
});

test('what is written is read', () => {
  for (const value of [0, 7, 0.1, 1234.567, 1e15]) expect(readNumber(writeNumber(value))).toEqual({ ok: true, value });
});

test('words for nothing are no numbers', () => {
  expect(['-', 'n.v.t.', 'Onbekend', '?'].every(saysNothing)).toBe(true);
  expect(saysNothing('0')).toBe(false);
});

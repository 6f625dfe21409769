import { expect, test } from 'vitest';
import { isSameValue, toCanonicalText } from '../../../../src/domain/file/canonical-text';

test('the order of fields, and fields that are not there, make no difference', () => {
  expect(isSameValue({ a: 1, b: { c: [1, 2], d: undefined } }, { b: { c: [1, 2] }, a: 1 })).toBe(true);
  expect(isSameValue({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
});

test('what is the same is written the same', () => {
  expect(toCanonicalText({ b: 1, a: { d: 2, c: 3 } })).toBe('{"a":{"c":3,"d":2},"b":1}');
});

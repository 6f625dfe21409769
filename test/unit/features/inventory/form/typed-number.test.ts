// @vitest-environment happy-dom
import { language } from '$i18n';
import { afterEach, expect, test } from 'vitest';
import { TypedNumber, type NumberKind } from '../../../../../src/features/inventory/form/typed-number.svelte';

afterEach(async () => {
  await language.choose('nl');
});

const typed = (kind: NumberKind, text: string, before?: number): TypedNumber => {
  const number = new TypedNumber(kind, before);
  number.type(text);
  return number;
};

test.each([
  ['whole', '14', 14],
  ['whole', ' 1.250 ', 1250],
  ['whole', '0', 0],
  ['amount', '12,5', 12.5],
  ['amount', '12.5', 12.5],
  ['amount', '12,', 12],
  ['percentage', '33,33', 33.33],
  ['percentage', '100', 100],
] as const)('%s: "%s" is read as %d', (kind, text, value) => {
  const number = typed(kind, text);
  expect([number.value, number.problem]).toEqual([value, undefined]);
});

test.each([
  ['whole', 'ongeveer 12', 'not-a-number'],
  ['whole', '12,5', 'not-whole'],
  ['whole', '-1', 'negative'],
  ['amount', '1,2,3', 'not-a-number'],
  ['amount', '1,234', 'too-fine'],
  ['percentage', '100,01', 'over-100'],
  ['percentage', '60 %', 'not-a-number'],
] as const)('%s: "%s" is refused as %s, stays standing, and the value before it stays', (kind, text, problem) => {
  const number = typed(kind, text, 7);
  number.leave();
  expect([number.text, number.value, number.problem]).toEqual([text, 7, problem]);
});

test('an empty field means that there is no number', () => {
  expect(typed('whole', '', 7).value).toBeUndefined();
});

test('the text stays as typed until the field is left', () => {
  const number = typed('amount', '12,0');
  expect(number.text).toBe('12,0');
  number.type('12,05');
  expect(number.value).toBe(12.05);
  number.type('1250,50');
  number.leave();
  expect(number.text).toBe('1.250,5');
});

test('numbers are read and written in the language of the interface', async () => {
  await language.choose('en');
  const number = typed('amount', '1,250.5');
  number.leave();
  expect([number.value, number.text]).toEqual([1250.5, '1,250.5']);
});

import { compareNames } from '$domain';
import { expect, test } from 'vitest';

test('INV-9 names stand by the alphabet, numbers as numbers, and what has no name last', () => {
  const names = ['Zorgklas 10', '', 'éénhoorn', 'Zorgklas 9', 'Dak'];
  expect(names.sort(compareNames)).toEqual(['Dak', 'éénhoorn', 'Zorgklas 9', 'Zorgklas 10', '']);
});

import { plainWords } from '$domain';
import { expect, test } from 'vitest';

test('the words are different, plain and 512', () => {
  expect(new Set(plainWords()).size).toBe(512);
  expect(plainWords().every((word) => /^[a-z]{2,10}$/.test(word))).toBe(true);
});

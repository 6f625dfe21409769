import { plainWords } from '$domain';
import { isStrongPhrase, MIN_PHRASE_LENGTH, suggestPhrase } from '$exchange';
import { expect, test, vi } from 'vitest';

test('a phrase counts from twelve characters, spaces around it left out', () => {
  expect(isStrongPhrase('x'.repeat(MIN_PHRASE_LENGTH))).toBe(true);
  expect(isStrongPhrase(`  ${'x'.repeat(MIN_PHRASE_LENGTH - 1)}  `)).toBe(false);
});

test('a phrase that is made up has six words of the list, each by chance, and is strong', () => {
  const phrases = Array.from({ length: 200 }, suggestPhrase);
  for (const phrase of phrases) {
    expect(isStrongPhrase(phrase)).toBe(true);
    expect(phrase.split(' ')).toHaveLength(6);
    expect(phrase.split(' ').every((word) => plainWords().includes(word))).toBe(true);
  }
  expect(new Set(phrases).size).toBe(200);
  expect(new Set(phrases.flatMap((phrase) => phrase.split(' '))).size).toBeGreaterThan(400);
});

test('the last word of the list can be drawn', () => {
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    if (array instanceof Uint16Array) array.fill(511);
    return array;
  });
  expect(suggestPhrase()).toBe(Array.from({ length: 6 }, () => plainWords().at(-1)).join(' '));
  vi.restoreAllMocks();
});

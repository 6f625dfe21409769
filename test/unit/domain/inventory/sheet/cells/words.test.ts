import { expect, test } from 'vitest';
import {
  findWord,
  KNOWN_WORDS,
  readWord,
  STREAM_WORDS,
} from '../../../../../../src/domain/inventory/sheet/cells/words';

test('a word is read in any of its ways', () => {
  expect(readWord(KNOWN_WORDS, ' JA ')).toBe('yes');
  expect(readWord(KNOWN_WORDS, 'misschien')).toBeUndefined();
});

test('the longest word in a text counts', () => {
  expect(findWord(STREAM_WORDS, 'gemeente Leiden')).toBe('municipality-youth-act');
  expect(findWord(STREAM_WORDS, 'het samenwerkingsverband van de school')).toBe('partnership');
  expect(findWord(STREAM_WORDS, 'loterij')).toBeUndefined();
});

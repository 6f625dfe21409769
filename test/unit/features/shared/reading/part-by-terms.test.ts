import { expect, test } from 'vitest';
import { partByTerms } from '../../../../../src/features/shared/reading/part-by-terms';

test('AGR-10 a text is parted where words of it were settled, and stays the whole text', () => {
  const text = 'Basisondersteuning en basisondersteuning.';
  const places = [
    { use: 'settled' as const, key: 'b', start: 0, end: 18 },
    { use: 'settled' as const, key: 'b', start: 22, end: 40 },
  ];
  const parted = partByTerms(text, places);
  expect(parted.map(({ words, isTerm }) => (isTerm ? `<${words}>` : words))).toEqual([
    '<Basisondersteuning>',
    ' en ',
    '<basisondersteuning>',
    '.',
  ]);
  expect(parted.map(({ words }) => words).join('')).toBe(text);
  expect(partByTerms('', [])).toEqual([]);
});

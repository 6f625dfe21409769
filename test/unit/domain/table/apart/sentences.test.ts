import { expect, test } from 'vitest';
import { markSentence, markSentences, splitSentences } from '../../../../../src/domain/table/apart/sentences';

test('sentences joined are the text again, whatever it is', () => {
  for (const text of ['', 'Een. Twee? Drie!', '  ', 'zonder punt', 'a.b.c 3.5 \u2026 \n\n', '“Ja.” Nee.', '..! ?'])
    expect(splitSentences(text).join('')).toBe(text);
  expect(splitSentences('Elk kind telt. Bedrag: 3.500 euro. “Ja.” Goed')).toEqual([
    'Elk kind telt. ',
    'Bedrag: 3.500 euro. ',
    '“Ja.” ',
    'Goed',
  ]);
});

test('a sentence is known by its words alone', () => {
  expect(markSentence('Elk  kind telt. ')).toBe(markSentence('Elk kind telt.'));
  expect(markSentence('Elk kind telt.')).not.toBe(markSentence('Elk kind telt!'));
  expect(markSentence('Elk kind telt.')).toMatch(/^[0-9a-z]{5,12}$/u);
  expect(markSentences('Een. Twee.')).toEqual([markSentence('Een.'), markSentence('Twee.')]);
});

test('a very long text is cut in no time worth speaking of', () => {
  expect(splitSentences('.'.repeat(20_000))).toHaveLength(1);
  expect(splitSentences('a. '.repeat(6_000))).toHaveLength(6_000);
});

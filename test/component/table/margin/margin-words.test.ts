import { PASSAGE_CONTEXT_LENGTH } from '$domain';
import { expect, test } from 'vitest';
import { sentenceAfter, sentenceBefore } from '../../../../src/features/table/margin/margin-words';

test('AGR-3 the sentence around words begins and ends where it does in the text', () => {
  expect(sentenceBefore('Dat is zo. De gemeente ')).toBe('De gemeente ');
  expect(sentenceBefore('Kop\nDe gemeente ')).toBe('De gemeente ');
  expect(sentenceBefore('')).toBe('');
  expect(sentenceAfter(' de begeleiding. En dan')).toBe(' de begeleiding.');
  expect(sentenceAfter(' 1.5 uur\nVolgende')).toBe(' 1.5 uur');
  expect(sentenceAfter('')).toBe('');
});

test('AGR-3 a sentence of which not all was kept says so', () => {
  const words = 'x'.repeat(PASSAGE_CONTEXT_LENGTH);
  expect(sentenceBefore(words)).toBe(`…${words}`);
  expect(sentenceAfter(words)).toBe(`${words}…`);
});

import { expect, test } from 'vitest';
import { compareTexts, toSentences } from '../../../../src/domain/versions/sentences';

test('sentences together are the text; a point within an abbreviation ends none', () => {
  const text = 'Dit geldt o.a. voor scholen. “Echt waar?” Ja! 3 keer.\nNieuwe regel';
  expect(toSentences(text).join('')).toBe(text);
  expect(toSentences(text).map((sentence) => sentence.trim())).toEqual([
    'Dit geldt o.a. voor scholen.',
    '“Echt waar?”',
    'Ja!',
    '3 keer.',
    'Nieuwe regel',
  ]);
  expect(toSentences('')).toEqual([]);
});

test('sentences that came, went and were changed are counted', () => {
  const compared = compareTexts(
    'De school meldt het. De gemeente betaalt de helft. Dit vervalt geheel.',
    'Ook dit is nieuw hier. De school meldt het. De gemeente betaalt een kwart.',
  );
  expect(compared).toMatchObject({ added: 1, removed: 1, changed: 1 });
});

import { expect, test } from 'vitest';
import { countDeviating, gatherEntries } from '../../../../../src/features/shared/terms/term-entries';

test('each word stands there once with how often; first what deviates, then by the alphabet', () => {
  const entries = gatherEntries([
    { use: 'settled', key: 'arrangement', words: 'Arrangement' },
    { use: 'abbreviation', key: 'SWV', words: 'SWV' },
    { use: 'settled', key: 'arrangement', words: 'arrangementen' },
    { use: 'deviating', key: 'arrangement', words: 'zorgklas' },
    { use: 'deviating', key: 'arrangement', words: 'Zorgklas' },
    { use: 'deviating', key: 'arrangement', words: 'klas met zorg' },
  ]);
  expect(entries.map(({ use, words, count }) => `${use} ${words} ${String(count)}`)).toEqual([
    'deviating klas met zorg 1',
    'deviating zorgklas 2',
    'settled Arrangement 2',
    'abbreviation SWV 1',
  ]);
  expect(countDeviating(entries)).toBe(3);
});

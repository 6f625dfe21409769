import { expect, test } from 'vitest';
import {
  sayCounts,
  saySilent,
  sayTold,
  sayValue,
  spreadToText,
} from '../../../../../src/features/shared/voices/spread-words';

const counts = [{ value: 'yes' as const, count: 5 }, { value: 'no' as const, count: 2 }, { count: 1 }];

test('the counts are one sentence', () => {
  expect(sayCounts(counts)).toBe('Uit 8 stemmen: 5 ja, 2 nee en 1 in eigen woorden.');
  expect(sayCounts([{ value: 'unknown-here', count: 1 }])).toBe('Uit 1 stem: 1 hier niet bekend.');
});

test('who said nothing is counted, and nothing is said where all spoke', () => {
  expect(saySilent({ memberCount: 9, counts })).toBe('1 lid zei hier niets over.');
  expect(saySilent({ memberCount: 11, counts })).toBe('3 leden zeiden hier niets over.');
  expect(saySilent({ memberCount: 8, counts })).toBe('');
});

test('a voice of the minority has a name only where it was to be told', () => {
  expect(sayTold({ value: 'no', explanation: '' })).toBe('Een lid: Nee');
  expect(sayTold({ value: 'no', explanation: '', memberName: 'De Brug' })).toBe('De Brug: Nee');
  expect(sayValue(undefined)).toBe('In eigen woorden');
});

test('a whole spread is a line for each thing', () => {
  const told = [{ value: 'no' as const, explanation: 'Bij ons niet.' }];
  const text = spreadToText({ countedAt: Date.UTC(2026, 2, 12, 12), memberCount: 9, counts, told });
  expect(text.split('\n')).toEqual([
    'Uit 8 stemmen: 5 ja, 2 nee en 1 in eigen woorden.',
    '1 lid zei hier niets over.',
    'Een lid: Nee. Bij ons niet.',
    'Geteld op 12 maart 2026.',
  ]);
});

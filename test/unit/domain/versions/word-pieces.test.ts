import { expect, test } from 'vitest';
import { compareWords } from '../../../../src/domain/versions/word-pieces';

const say = (before: string, after: string): string =>
  compareWords(before, after)
    .map(({ change, text }) => (change === 'same' ? text : `${change === 'added' ? '+' : '-'}[${text}]`))
    .join('');

test('what went stands before what came, and a space between two changes goes with them', () => {
  expect(say('de zorg komt', 'de hulp komt')).toBe('de -[zorg]+[hulp] komt');
  expect(say('binnen zes weken klaar', 'binnen drie maanden klaar')).toBe('binnen -[zes weken]+[drie maanden] klaar');
  expect(say('', 'alles')).toBe('+[alles]');
  expect(say('alles', '')).toBe('-[alles]');
  expect(say('gelijk', 'gelijk')).toBe('gelijk');
});

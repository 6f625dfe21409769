import { expect, test } from 'vitest';
import { findNumberChanges } from '../../../../src/domain/versions/number-changes';
import { compareWords } from '../../../../src/domain/versions/word-pieces';

const changes = (before: string, after: string): readonly string[] =>
  findNumberChanges(compareWords(before, after)).map((change) => `${change.before} > ${change.after}`);

test('an amount that was changed is named with what it counts', () => {
  expect(changes('binnen 6 weken klaar', 'binnen 4 weken klaar')).toEqual(['6 > 4 weken']);
  expect(changes('binnen zes weken', 'binnen vier weken')).toEqual(['zes > vier weken']);
  expect(changes('binnen 6 weken klaar', 'binnen 2 maanden klaar')).toEqual(['6 weken > 2 maanden']);
  expect(changes('wij dragen 40% bij', 'wij dragen 50% bij')).toEqual(['40 > 50%']);
  expect(changes('nu 3 en dan 4 keer', 'nu 5 en dan 6 keer')).toEqual(['3 > 5', '4 > 6 keer']);
});

test('words that changed are no amounts', () => {
  expect(changes('de school betaalt', 'de gemeente betaalt')).toEqual([]);
  expect(changes('binnen 6 weken', 'binnen 6 weken en een dag')).toEqual([]);
});

import { blankArrangement, sumInventory } from '$domain';
import { expect, test } from 'vitest';
import { sampleArrangement } from '../../../../helpers/samples';

test('INV-9 totals say how much of them is not filled in, keep units apart and count each once', () => {
  const places = sampleArrangement('places', { youthCount: 6, volume: { amount: 8, unit: 'places' } });
  const hours = sampleArrangement('hours');
  expect(sumInventory([hours, places, blankArrangement('blank', 1), hours])).toEqual({
    arrangements: 3,
    youths: 20,
    withoutYouths: 1,
    volumes: [
      { amount: 12.5, unit: 'hours-per-week' },
      { amount: 8, unit: 'places' },
    ],
    withoutVolume: 1,
  });
});

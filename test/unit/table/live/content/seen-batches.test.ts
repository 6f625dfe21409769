import { expect, test } from 'vitest';
import { SeenBatches } from '../../../../../src/table/live/content/seen-batches';

test('a batch is new once, and one of the same number that says something else is another', () => {
  const seen = new SeenBatches();
  expect(seen.add('a', 1, Uint8Array.of(1, 2))).toBe(true);
  expect(seen.add('a', 1, Uint8Array.of(1, 2))).toBe(false);
  expect(seen.add('a', 1, Uint8Array.of(1, 3))).toBe(true);
  expect(seen.add('a', 2, Uint8Array.of(1, 2))).toBe(true);
  expect(seen.add('b', 1, Uint8Array.of(1, 2))).toBe(true);
});

test('only the last some thousands are remembered', () => {
  const seen = new SeenBatches();
  for (let seq = 1; seq <= 10_000; seq += 1) seen.add('a', seq, new Uint8Array(1));
  expect(seen.add('a', 10_000, new Uint8Array(1))).toBe(false);
  expect(seen.add('a', 1, new Uint8Array(1))).toBe(true);
});

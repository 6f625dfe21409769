import { describe, expect, test } from 'vitest';
import { AppliedBatches } from '../../../../../src/table/live/content/applied-batches';

describe('applied batches', () => {
  test('are known up to the first one that is missing', () => {
    const applied = new AppliedBatches();
    applied.add('a', 1);
    applied.add('a', 3);
    expect([applied.upTo('a'), applied.has('a', 3), applied.hasGap('a'), applied.hasAnyGap]).toEqual([
      1,
      true,
      true,
      true,
    ]);
    applied.add('a', 2);
    expect([applied.upTo('a'), applied.hasAnyGap]).toEqual([3, false]);
    expect([applied.upTo('b'), applied.has('b', 1), applied.hasGap('b')]).toEqual([0, false, false]);
  });

  test('rise at one go with what an answer brought', () => {
    const applied = new AppliedBatches();
    applied.add('a', 3);
    applied.add('a', 6);
    expect(applied.raise('a', 4)).toBe(true);
    expect([applied.upTo('a'), applied.hasGap('a')]).toEqual([4, true]);
    expect(applied.raise('a', 5)).toBe(true);
    expect(applied.upTo('a')).toBe(6);
    expect(applied.raise('a', 6)).toBe(false);
    expect(applied.entries).toEqual([['a', 6]]);
  });

  test('TD29 of made-up sessions and numbers only so many are remembered, and none of the room is forgotten for them', () => {
    const applied = new AppliedBatches((sessionId) => sessionId.startsWith('real'));
    for (let index = 0; index < 40; index += 1) applied.raise(`real ${index}`, 5);
    for (let index = 0; index < 5_000; index += 1) applied.raise(`made up ${index}`, 1);
    expect(applied.entries).toHaveLength(1_024);
    expect(applied.knownEntries).toHaveLength(40);
    // What could not be kept anyway is not asked for, time and again.
    expect([applied.lacks('made up 1', 1), applied.lacks('real 1', 6), applied.lacks('real 99', 1)]).toEqual([
      false,
      true,
      true,
    ]);
    for (let index = 0; index < 40; index += 1) expect(applied.upTo(`real ${index}`)).toBe(5);
    for (let seq = 10; seq < 20_000; seq += 2) applied.add('real 1', seq);
    expect(applied.has('real 1', 19_998)).toBe(false);
    expect(applied.upTo('real 1')).toBe(5);
    const full = new AppliedBatches();
    for (let index = 0; index < 2_000; index += 1) full.raise(`real ${index}`, 1);
    expect(full.entries).toHaveLength(1_024);
    expect(full.raise('one more', 1)).toBe(false);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBucket, createInboundLimit } from '../../../../src/transport/link/limits';

describe('what another device may send', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('TR10 permissions refill with time, up to what there were at first', () => {
    const take = createBucket(10, 5);
    expect(take(10, 0)).toBe(true);
    expect(take(1, 100)).toBe(false);
    expect(take(5, 1_000)).toBe(true);
    expect(take(11, 100_000)).toBe(false);
    expect(take(10, 100_000)).toBe(true);
  });

  test('a clock that is set back takes no permissions away', () => {
    const take = createBucket(2, 1);
    take(1, 10_000);
    expect(take(1, 0)).toBe(true);
  });

  test('TR10 ten thousand messages in a second are too much', () => {
    const isTooMuch = createInboundLimit();
    let takenCount = 0;
    while (!isTooMuch(1, true)) {
      takenCount += 1;
      vi.advanceTimersByTime(0.1);
    }
    expect(takenCount).toBeGreaterThan(2_000);
    expect(takenCount).toBeLessThan(10_000);
  });

  test('TR10 a hundred megabytes in large messages at once are not, but a flood of them is', () => {
    const isTooMuch = createInboundLimit();
    const frames = (count: number): boolean =>
      Array.from({ length: count }, (_, index) => isTooMuch(16_384, index % 64 === 0)).includes(true);
    expect(frames(6_400)).toBe(false);
    expect(frames(12_800)).toBe(true);
  });
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GrowingRows } from '../../../../../../src/features/shared/mirror/heat/growing-rows.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what is in sight is drawn first, the rest little by little, and then it stays whole', () => {
  const rows = new GrowingRows();
  const seen = [rows.count];
  rows.start(() => 50);
  while (vi.getTimerCount() > 0) {
    vi.advanceTimersToNextTimer();
    seen.push(rows.count);
  }
  expect(seen[0]).toBeLessThan(50);
  expect(seen.slice(0, -1)).toEqual([...seen.slice(0, -1)].sort((one, other) => one - other));
  expect(rows.count).toBe(Infinity);
});

test('paper has all at once, and a map that is left draws no more', () => {
  const printed = new GrowingRows();
  printed.start(() => 500);
  printed.drawAll();
  expect(printed.count).toBe(Infinity);
  expect(vi.getTimerCount()).toBe(0);
  const left = new GrowingRows();
  const { count } = left;
  left.start(() => 500)();
  vi.runAllTimers();
  expect(left.count).toBe(count);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Readings } from '../../../../../../src/features/shared/at-table/live/readings';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('what changes all the time is read meanwhile, seldom, and after the last change', () => {
  const read = vi.fn<(isOnlyText: boolean) => void>();
  const readings = new Readings(read);
  for (let count = 0; count < 100; count += 1) {
    readings.ask(true);
    vi.advanceTimersByTime(10);
  }
  expect(read.mock.calls.length).toBeGreaterThan(5);
  expect(read.mock.calls.length).toBeLessThan(12);
  const before = read.mock.calls.length;
  readings.ask(true);
  vi.runAllTimers();
  expect(read.mock.calls.length).toBe(before + 1);
  vi.runAllTimers();
  expect(read.mock.calls.length).toBe(before + 1);
});

test('all is read where anything beside the text has changed, whatever came before or after it', () => {
  const read = vi.fn<(isOnlyText: boolean) => void>();
  const readings = new Readings(read);
  for (const isOnlyText of [true, false, true]) readings.ask(isOnlyText);
  vi.runAllTimers();
  readings.ask(true);
  vi.runAllTimers();
  expect(read.mock.calls).toEqual([[false], [true]]);
});

test('nothing is read any more once it was cancelled', () => {
  const read = vi.fn<(isOnlyText: boolean) => void>();
  const readings = new Readings(read);
  readings.ask();
  readings.cancel();
  vi.runAllTimers();
  expect(read).not.toHaveBeenCalled();
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Readings, type Reading } from '../../../../../../src/features/shared/at-table/live/readings';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('what changes all the time is read meanwhile, seldom, and after the last change', () => {
  const read = vi.fn<(reading: Reading) => void>();
  const readings = new Readings(read);
  for (let count = 0; count < 100; count += 1) {
    readings.ask('text');
    vi.advanceTimersByTime(10);
  }
  expect(read.mock.calls.length).toBeGreaterThan(5);
  expect(read.mock.calls.length).toBeLessThan(12);
  const before = read.mock.calls.length;
  readings.ask('text');
  vi.runAllTimers();
  expect(read.mock.calls.length).toBe(before + 1);
  vi.runAllTimers();
  expect(read.mock.calls.length).toBe(before + 1);
});

test('all is read where anything beside the text has changed, whatever came before or after it', () => {
  const read = vi.fn<(reading: Reading) => void>();
  const readings = new Readings(read);
  for (const reading of ['text', 'all', 'text'] as const) readings.ask(reading);
  vi.runAllTimers();
  readings.ask('text');
  vi.runAllTimers();
  expect(read.mock.calls).toEqual([['all'], ['text']]);
});

test('nothing is read any more once it was cancelled', () => {
  const read = vi.fn<(reading: Reading) => void>();
  const readings = new Readings(read);
  readings.ask('all');
  readings.cancel();
  vi.runAllTimers();
  expect(read).not.toHaveBeenCalled();
});

import { followSoon } from '$ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('what is asked several times is done once, a moment later, and can be asked again', () => {
  const work = vi.fn();
  const follower = followSoon(work);
  for (let count = 0; count < 5; count += 1) follower.ask();
  expect(work).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(work).toHaveBeenCalledTimes(1);
  follower.ask();
  vi.runAllTimers();
  expect(work).toHaveBeenCalledTimes(2);
});

test('what goes on for long is followed meanwhile', () => {
  const work = vi.fn();
  const follower = followSoon(work);
  for (let count = 0; count < 100; count += 1) {
    follower.ask();
    vi.advanceTimersByTime(10);
  }
  expect(work.mock.calls.length).toBeGreaterThan(10);
});

test('what was cancelled is not done', () => {
  const work = vi.fn();
  const follower = followSoon(work);
  follower.ask();
  follower.cancel();
  vi.runAllTimers();
  expect(work).not.toHaveBeenCalled();
});

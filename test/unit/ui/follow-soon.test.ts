import { followSoon } from '$ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
});

/** Lets the timer go off, and what comes in the turns after it. */
const passTime = (ms = 50): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

afterEach(() => {
  vi.useRealTimers();
});

test('what is asked several times is done once, a moment later, and can be asked again', async () => {
  const work = vi.fn();
  const follower = followSoon(work);
  for (let count = 0; count < 5; count += 1) follower.ask();
  expect(work).not.toHaveBeenCalled();
  await passTime();
  expect(work).toHaveBeenCalledTimes(1);
  follower.ask();
  await passTime();
  expect(work).toHaveBeenCalledTimes(2);
});

test('what goes on for long is followed meanwhile', async () => {
  const work = vi.fn();
  const follower = followSoon(work);
  for (let count = 0; count < 100; count += 1) {
    follower.ask();
    await passTime(10);
  }
  expect(work.mock.calls.length).toBeGreaterThan(10);
});

test('what was cancelled is not done', async () => {
  const work = vi.fn();
  const follower = followSoon(work);
  follower.ask();
  follower.cancel();
  await passTime();
  expect(work).not.toHaveBeenCalled();
});

test('all that was asked is done at once, and what one that fails kept back comes with what is asked next', () => {
  const done: string[] = [];
  const failing = followSoon(() => {
    done.push('first');
    throw new Error('mislukt');
  });
  const second = followSoon(() => done.push('second'));
  const third = followSoon(() => done.push('third'));
  for (const follower of [failing, second]) follower.ask();
  vi.advanceTimersByTime(49);
  expect(done).toEqual([]);
  expect(vi.getTimerCount()).toBe(1);
  expect(() => vi.advanceTimersByTime(1)).toThrow('mislukt');
  third.ask();
  vi.advanceTimersByTime(50);
  expect(done).toEqual(['first', 'second', 'third']);
});

test('what another work asks, and what it cancels, counts', async () => {
  const second = vi.fn();
  const follower = followSoon(second);
  const first = followSoon(() => follower.cancel());
  first.ask();
  follower.ask();
  await passTime();
  expect(second).not.toHaveBeenCalled();
  const asking = followSoon(() => follower.ask());
  asking.ask();
  await passTime();
  expect(second).not.toHaveBeenCalled();
  await passTime();
  expect(second).toHaveBeenCalledTimes(1);
});

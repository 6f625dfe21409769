import { minutesWithMore, remainingMs } from '$domain';
import { expect, test } from 'vitest';

const MINUTE = 60_000;
const started = { startedAt: 100 * MINUTE, minutes: 5 };

test.each([
  ['at the beginning', 100, 5],
  ['half-way', 102.5, 2.5],
  ['when it is over', 105, 0],
  ['long after', 900, 0],
  ['on a device whose clock is behind', 20, 5],
])('the clock counts down from the same moment: %s', (_, now, remaining) => {
  expect(remainingMs(started, now * MINUTE)).toBe(remaining * MINUTE);
});

test('what has not begun has all its time', () => {
  expect(remainingMs({ minutes: 3 }, 5)).toBe(3 * MINUTE);
});

test.each([
  ['before the end it comes on top', 102, 7],
  ['at the end it begins there', 105, 7],
  ['long after the end it begins at that moment', 112, 14],
  ['a clock that is behind takes nothing away', 3, 7],
  ['there is an end to it', 100_000, 480],
])('two minutes more: %s', (_, now, minutes) => {
  expect(minutesWithMore(started, 2, now * MINUTE)).toBe(minutes);
});

import { countDays, toDay } from '$domain';
import { describe, expect, test } from 'vitest';

const at = (text: string): number => new Date(text).getTime();

describe('days between two moments', () => {
  test.each([
    ['2026-11-25T09:00:00', '2026-11-25T23:59:00', 0],
    ['2026-11-25T23:59:00', '2026-11-26T00:01:00', 1],
    ['2026-11-22T12:00:00', '2026-11-25T08:00:00', 3],
    // Over the change from winter to summer time and back a day has 23 or 25 hours.
    ['2026-03-28T12:00:00', '2026-03-30T12:00:00', 2],
    ['2026-10-24T12:00:00', '2026-10-26T12:00:00', 2],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(countDays(at(from), at(to))).toBe(days);
  });

  test('a clock that was set back gives no negative days', () => {
    expect(countDays(at('2027-11-25T12:00:00'), at('2026-11-25T12:00:00'))).toBe(0);
  });
});

test('a day is written as it is here, with its zeros', () => {
  expect(toDay(new Date(2026, 0, 5, 0, 0, 0).getTime())).toBe('2026-01-05');
  expect(toDay(new Date(2026, 10, 26, 23, 59, 59).getTime())).toBe('2026-11-26');
});

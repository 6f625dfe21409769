import { expect, test } from 'vitest';
import { findMissedGoals } from '../bench/link/report.mjs';

const there = { '300KB': 400, '1MB': 700, '5MB': 2_900, '10MB': 5_900 };

test('a table of any size that never comes to a newcomer is a missed goal', () => {
  expect(findMissedGoals({ lateJoinMs: there })).toEqual([]);
  for (const size of Object.keys(there))
    expect(findMissedGoals({ lateJoinMs: { ...there, [size]: null } })).toEqual([`a table of ${size}: never`]);
});

test('a large table that comes too late is a missed goal', () => {
  expect(findMissedGoals({ lateJoinMs: { ...there, '5MB': 3_001, '10MB': 6_001 } })).toEqual([
    'a table of 5MB: 3001 ms',
    'a table of 10MB: 6001 ms',
  ]);
});

import { expect, test } from 'vitest';
import { lockToFacts, readLockFacts } from '../../../../src/exchange/container/lock-facts';

const lock = { iterations: 600_000, salt: new Uint8Array(16).fill(7), iv: new Uint8Array(12).fill(9) };

test('a lock in a manifest is read back as it was', () => {
  expect(readLockFacts(JSON.parse(JSON.stringify(lockToFacts(lock))))).toEqual(lock);
});

test.each([
  undefined,
  {},
  { ...lockToFacts(lock), method: 'ROT13' },
  { ...lockToFacts(lock), salt: 'AA' },
  { ...lockToFacts(lock), iterations: -1 },
])('what is no lock that this build knows is not read: %j', (value) => {
  expect(readLockFacts(value)).toBeUndefined();
});

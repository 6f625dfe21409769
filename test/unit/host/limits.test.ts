import { expect, test } from 'vitest';
import { ConnectionCounter, DEFAULT_LIMITS, TokenBucket } from '../../../src/host/limits';

test('a bucket gives its capacity at once and then its rate', () => {
  const bucket = new TokenBucket(3, 2, 0);
  expect([1, 2, 3, 4].map(() => bucket.take(0))).toEqual([true, true, true, false]);
  expect(bucket.take(400)).toBe(false);
  expect(bucket.take(500)).toBe(true);
  expect(bucket.take(500)).toBe(false);
});

test('a bucket never holds more than its capacity', () => {
  const bucket = new TokenBucket(2, 100, 0);
  expect([1, 2, 3].map(() => bucket.take(3_600_000))).toEqual([true, true, false]);
});

test('a clock that is set back takes nothing away', () => {
  const bucket = new TokenBucket(2, 1, 10_000);
  expect(bucket.take(0)).toBe(true);
  expect(bucket.take(0)).toBe(true);
  expect(bucket.take(1000)).toBe(true);
});

test('HO7 a message may be 64 KiB', () => {
  expect(DEFAULT_LIMITS.messageBytes).toBe(65_536);
});

test('HO7 a full address leaves the others room, a full host leaves none', () => {
  const counter = new ConnectionCounter({ connections: 3, connectionsPerAddress: 2 });
  expect(counter.enter('a')).toBe('entered');
  expect(counter.enter('a')).toBe('entered');
  expect(counter.enter('a')).toBe('address-full');
  expect(counter.enter('b')).toBe('entered');
  expect(counter.enter('c')).toBe('host-full');
  expect(counter.total).toBe(3);
});

test('HO8 the counter keeps nothing of an address that has left', () => {
  const counter = new ConnectionCounter({ connections: 9, connectionsPerAddress: 9 });
  counter.enter('a');
  counter.enter('a');
  counter.leave('a');
  expect([counter.total, counter.addresses]).toEqual([1, 1]);
  counter.leave('a');
  counter.leave('a');
  expect([counter.total, counter.addresses]).toEqual([0, 0]);
});

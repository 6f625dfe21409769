import { locksInForce, type ChapterLock } from '$domain';
import { expect, test } from 'vitest';

const lock = (id: string, lockedAt: number, more: Partial<ChapterLock> = {}): ChapterLock => ({
  ...{ id, mark: '1-2', participantId: 'p', lockedAt, says: '4-abc' },
  ...more,
});

test('the latest lock of a chapter counts, the same on every device', () => {
  const locks = [lock('a', 1), lock('c', 2), lock('b', 2), lock('d', 1, { mark: '9-9' })];
  for (const order of [locks, locks.toReversed()]) {
    expect(locksInForce(order).get('1-2')?.id).toBe('c');
    expect(locksInForce(order).size).toBe(2);
  }
});

test('what is unlocked locks nothing', () => {
  expect(locksInForce([lock('a', 1, { unlockedAt: 3 })]).size).toBe(0);
  expect(locksInForce([lock('a', 1), lock('b', 2, { unlockedAt: 3 })]).get('1-2')?.id).toBe('a');
});

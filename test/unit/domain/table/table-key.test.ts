import { isBetterKey, type TableKey, type TableRole } from '$domain';
import { expect, test } from 'vitest';

const keyOf = (role: TableRole, epoch: number): TableKey => ({ role, epoch, seed: 'A'.repeat(43) });

test('a key is better when it is newer, and as new when its role is higher', () => {
  const ordered = [keyOf('reader', 0), keyOf('editor', 0), keyOf('reader', 1), keyOf('facilitator', 1)];
  for (const [index, key] of ordered.entries())
    for (const [other, than] of ordered.entries()) expect(isBetterKey(key, than)).toBe(index > other);
});

test("AC3 a facilitator's key never gives way to a lesser one, however new that says it is", () => {
  expect(isBetterKey(keyOf('editor', 65_535), keyOf('facilitator', 0))).toBe(false);
  expect(isBetterKey(keyOf('facilitator', 1), keyOf('facilitator', 0))).toBe(true);
});

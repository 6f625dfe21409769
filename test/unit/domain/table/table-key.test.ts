import { isBetterKey, type TableKey, type TableRole } from '$domain';
import { expect, test } from 'vitest';

test('a key is better when it is newer, whatever its role, and as new when its role is higher', () => {
  const keyOf = (role: TableRole, epoch: number): TableKey => ({ role, epoch, seed: 'A'.repeat(43) });
  const ordered = [keyOf('reader', 0), keyOf('editor', 0), keyOf('facilitator', 0), keyOf('reader', 1)];
  for (const [index, key] of ordered.entries())
    for (const [other, than] of ordered.entries()) expect(isBetterKey(key, than)).toBe(index > other);
});

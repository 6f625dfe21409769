import { bySaying, findLatest, momentAfter } from '$domain';
import { expect, test } from 'vitest';

test('the latest counts, and of two at one moment the same one everywhere', () => {
  const said = [
    { id: 'b', at: 2 },
    { id: 'a', at: 2 },
    { id: 'c', at: 1 },
  ];
  expect(findLatest(said)?.id).toBe('b');
  expect(findLatest([...said].reverse())?.id).toBe('b');
  expect([...said].sort(bySaying).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  const nothing: typeof said = [];
  expect(findLatest(nothing)).toBeUndefined();
});

test('what is said now comes after all that was said, however the clocks differ', () => {
  expect(momentAfter(10, [])).toBe(10);
  expect(momentAfter(10, [3, 25])).toBe(26);
});

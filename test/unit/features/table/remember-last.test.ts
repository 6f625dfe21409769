import { expect, test, vi } from 'vitest';
import { rememberLast } from '../../../../src/features/table/remember-last';

test('is read anew only where something else is asked for', () => {
  const add = vi.fn((one: readonly number[], other: number) => ({ sum: one.reduce((sum, next) => sum + next, other) }));
  const read = rememberLast(add);
  const list = [1, 2];
  const first = read(list, 3);
  expect(first).toEqual({ sum: 6 });
  expect(read(list, 3)).toBe(first);
  expect(add).toHaveBeenCalledTimes(1);
  expect(read(list, 4)).toEqual({ sum: 7 });
  expect(read([1, 2], 4)).toEqual({ sum: 7 });
  expect(add).toHaveBeenCalledTimes(3);
});

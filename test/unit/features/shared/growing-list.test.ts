// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { GrowingList } from '../../../../src/features/shared/growing-list.svelte';

test('a list keeps the ids of its rows when one is added, changed or taken out', () => {
  const list = new GrowingList(['a', 'b', 'c']);
  const [first, second, third] = list.rows.map(({ id }) => id);
  const added = list.add('d');
  list.set(third ?? -1, 'C');
  list.remove(second ?? -1);
  expect(list.values).toEqual(['a', 'C', 'd']);
  expect(list.rows.map(({ id }) => id)).toEqual([first, third, added]);
});

test('a row added after one was taken out gets an id of its own', () => {
  const list = new GrowingList(['a']);
  const id = list.add('b');
  list.remove(id);
  expect(list.add('c')).not.toBe(id);
});

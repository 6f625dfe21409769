import { expect, test } from 'vitest';
import { ChosenRows } from '../../../../../src/features/inventory/bulk/chosen-rows.svelte';

test('INV-14 rows are chosen one by one or all that are shown, and stay chosen while others are shown', () => {
  const chosen = new ChosenRows();
  chosen.choose('a', true);
  chosen.chooseAll(['b', 'c']);
  chosen.choose('b', false);
  expect(chosen.has('b')).toBe(false);
  expect(chosen.pick([{ id: 'a' }, { id: 'b' }, { id: 'c' }])).toEqual([{ id: 'a' }, { id: 'c' }]);
  expect(chosen.count).toBe(2);
  chosen.clear();
  expect(chosen.count).toBe(0);
});

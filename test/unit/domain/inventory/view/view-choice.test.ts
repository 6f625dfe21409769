import { chosenDimensions, isNarrowed, wholeInventory } from '$domain';
import { expect, test } from 'vitest';

test('grouping leaves nothing out, a name does, and so does asking for what has no name', () => {
  expect(isNarrowed(wholeInventory)).toBe(false);
  expect(isNarrowed({ ...wholeInventory, search: '  ', groupBy: 'school' })).toBe(false);
  expect(isNarrowed({ ...wholeInventory, endsBefore: '2027-08-01' })).toBe(true);
  expect(isNarrowed({ ...wholeInventory, school: '' })).toBe(true);
});

test('the chosen dimensions stand in their own order', () => {
  expect(chosenDimensions({ ...wholeInventory, lot: 'Perceel 1', school: '' })).toEqual(['school', 'lot']);
});

import { expect, test } from 'vitest';
import { giveSlots } from '../../../../../src/ui/records/long/slots';

const begin = giveSlots([], ['a', 'b', 'c', 'd']);
const slotsOf = (ids: readonly string[], before = begin): readonly number[] =>
  giveSlots(before, ids).map(({ slot }) => slot);

test('UI13 a row that stays keeps its place, and what comes beside it gets a new one', () => {
  expect(begin.map(({ slot }) => slot)).toEqual([0, 1, 2, 3]);
  expect(slotsOf(['c', 'd', 'e', 'f'])).toEqual([2, 3, 4, 5]);
  expect(slotsOf(['x', 'a', 'b'])).toEqual([4, 0, 1]);
  expect(slotsOf(['a', 'c', 'd', 'e'])).toEqual([0, 2, 3, 4]);
});

test('UI13 rows that are all new take over the places in order', () => {
  expect(slotsOf(['p', 'q', 'r', 's'])).toEqual([0, 1, 2, 3]);
  expect(slotsOf(['p', 'q'])).toEqual([0, 1]);
  expect(slotsOf(['p', 'q', 'r', 's', 't'])).toEqual([0, 1, 2, 3, 4]);
});

test('UI13 around the row with focus nothing changes its order', () => {
  expect(slotsOf(['b', 'p', 'q', 'r'])).toEqual([1, 2, 3, 4]);
  expect(slotsOf(['p', 'q', 'r', 'b'])).toEqual([0, 4, 5, 1]);
  expect(slotsOf(['p', 'q', 'c'])).toEqual([0, 1, 2]);
});

import { wholeInventory } from '$domain';
import { expect, test } from 'vitest';
import { parsePivot, PIVOT_PATH, pivotToQuery } from '../../../../../src/features/inventory/pivot/pivot-choice';

test('INV-9 what a pivot shows goes into its address and comes out as it was', () => {
  const by = {
    choice: { ...wholeInventory, municipality: 'Leiden' },
    rows: 'school',
    columns: 'provider',
    measure: 'youths',
  } as const;
  expect(parsePivot(`#${PIVOT_PATH}${pivotToQuery(by)}`)).toEqual(by);
});

test('INV-9 a pivot begins with the group that was looked at', () => {
  expect(parsePivot(`#${PIVOT_PATH}`)).toMatchObject({
    rows: 'municipality',
    columns: 'stream',
    measure: 'arrangements',
  });
  expect(parsePivot(`#${PIVOT_PATH}?groep=geldstroom`)).toMatchObject({ rows: 'stream', columns: 'municipality' });
});

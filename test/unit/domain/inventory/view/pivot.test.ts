import { DIMENSIONS, makePivot, sumInventory } from '$domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyInventory, someLots } from '../../../../helpers/inventories';
import { sampleArrangement } from '../../../../helpers/samples';

describe('INV-9 pivot', () => {
  test('INV-9 counts by two dimensions; in a total each counts once', () => {
    const rows = [
      sampleArrangement('both'),
      sampleArrangement('one', { schools: ['De Brug'], municipality: 'Katwijk', youthCount: 6 }),
      sampleArrangement('unknown', { schools: [], fundingShares: [] }),
    ];
    const pivot = makePivot(rows, { rows: 'school', columns: 'municipality' }, someLots);
    expect(pivot.columns.map(({ name }) => name)).toEqual(['Katwijk', 'Leiden']);
    expect(pivot.rows.map(({ name, cells }) => [name, cells.map(({ youths }) => youths)])).toEqual([
      ['De Brug', [6, 14]],
      ['Het Anker', [0, 14]],
      ['', [0, 14]],
    ]);
    expect(pivot.columnTotals.map(({ arrangements }) => arrangements)).toEqual([1, 2]);
    expect(pivot.total).toEqual({ arrangements: 3, youths: 34, withoutYouths: 0 });
    expect(pivot.severalCount).toBe(1);
  });

  test('INV-10 for others a small number is a range, in every total too', () => {
    const rows = [
      sampleArrangement('small', { schools: ['De Brug'], municipality: 'Leiden', youthCount: 3 }),
      sampleArrangement('large', { schools: ['De Brug'], municipality: 'Katwijk', youthCount: 14 }),
      sampleArrangement('none', { schools: ['Het Anker'], municipality: 'Katwijk', youthCount: undefined }),
    ];
    const pivot = makePivot(rows, { rows: 'school', columns: 'municipality' }, someLots, 5);
    expect(pivot.rows[0]?.cells).toEqual([
      { arrangements: 1, youths: 14, withoutYouths: 0 },
      { arrangements: 1, youths: 1, youthsUpTo: 4, withoutYouths: 0 },
    ]);
    expect(pivot.columnTotals[1]).toEqual({ arrangements: 1, youths: 1, youthsUpTo: 4, withoutYouths: 0 });
    expect(pivot.total).toEqual({ arrangements: 3, youths: 15, youthsUpTo: 18, withoutYouths: 1 });
  });

  test('INV-9 no total is more than its cells, and without doubles it is just that', () => {
    const dimension = fc.constantFrom(...DIMENSIONS);
    fc.assert(
      fc.property(anyInventory, dimension, dimension, (inventory, rows, columns) => {
        const pivot = makePivot(inventory, { rows, columns }, someLots);
        const add = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
        const inRows = add(pivot.rows.map(({ total }) => total.arrangements));
        const inColumns = add(pivot.columnTotals.map(({ arrangements }) => arrangements));
        expect(pivot.total.youths).toBe(sumInventory(inventory).youths);
        expect(Math.min(inRows, inColumns)).toBeGreaterThanOrEqual(pivot.total.arrangements);
        if (pivot.severalCount === 0) expect([inRows, inColumns]).toEqual([inventory.length, inventory.length]);
        for (const row of pivot.rows)
          expect(add(row.cells.map(({ arrangements }) => arrangements))).toBeGreaterThanOrEqual(row.total.arrangements);
      }),
    );
  });
});

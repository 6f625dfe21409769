import type { Arrangement } from '../arrangement';
import { NOTHING_IS_SMALL } from '../small-number';
import { sumRanges, youthRange } from '../suppression';
import type { Dimension, LotsByProvider } from './dimension';
import { groupInventory } from './group';

/** What a pivot counts. */
export const PIVOT_MEASURES = ['arrangements', 'youths'] as const;
export type PivotMeasure = (typeof PIVOT_MEASURES)[number];

/** What stands in one place of a pivot. */
export type PivotCell = {
  readonly arrangements: number;
  readonly youths: number;
  /** Where the number itself is not told: it is from `youths` to this. */
  readonly youthsUpTo?: number;
  /** How many of the arrangements do not say for how many youths. */
  readonly withoutYouths: number;
};

/** A row of a pivot: a cell for each column, and all of the row, each arrangement once. */
export type PivotRow = {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly PivotCell[];
  readonly total: PivotCell;
};

/**
 * Arrangements by two dimensions at once. In every total each arrangement counts once; `severalCount` of them stand in
 * several rows or columns, so that adding up cells may give more.
 */
export type Pivot = {
  readonly columns: readonly { readonly key: string; readonly name: string }[];
  readonly rows: readonly PivotRow[];
  readonly columnTotals: readonly PivotCell[];
  readonly total: PivotCell;
  readonly severalCount: number;
};

/**
 * Counts arrangements by two dimensions.
 *
 * @param smallBelow Numbers of youths below this are not told.
 */
export function makePivot(
  inventory: readonly Arrangement[],
  by: { readonly rows: Dimension; readonly columns: Dimension },
  lotsByProvider: LotsByProvider,
  smallBelow: number = NOTHING_IS_SMALL,
): Pivot {
  const sumCell = (arrangements: readonly Arrangement[]): PivotCell => sumAll(arrangements, smallBelow);
  const rows = groupInventory(inventory, by.rows, lotsByProvider);
  const columns = groupInventory(inventory, by.columns, lotsByProvider);
  const inColumn = columns.groups.map(({ arrangements }) => new Set(arrangements));
  return {
    columns: columns.groups.map(({ key, name }) => ({ key, name })),
    rows: rows.groups.map(({ key, name, arrangements }) => ({
      key,
      name,
      cells: inColumn.map((own) => sumCell(arrangements.filter((arrangement) => own.has(arrangement)))),
      total: sumCell(arrangements),
    })),
    columnTotals: columns.groups.map(({ arrangements }) => sumCell(arrangements)),
    total: sumCell(inventory),
    severalCount: countSeveral([rows, columns].map(({ groups }) => groups.flatMap(({ arrangements }) => arrangements))),
  };
}

function sumAll(arrangements: readonly Arrangement[], smallBelow: number): PivotCell {
  const ranges = arrangements.flatMap((arrangement) => youthRange(arrangement, smallBelow) ?? []);
  const { least, most } = sumRanges(ranges);
  return {
    arrangements: arrangements.length,
    youths: least,
    ...(least === most ? {} : { youthsUpTo: most }),
    withoutYouths: arrangements.length - ranges.length,
  };
}

/** How many arrangements stand more than once in at least one of the lists. */
function countSeveral(lists: readonly (readonly Arrangement[])[]): number {
  const several = new Set<Arrangement>();
  for (const list of lists) {
    const seen = new Set<Arrangement>();
    for (const arrangement of list) {
      if (seen.has(arrangement)) several.add(arrangement);
      seen.add(arrangement);
    }
  }
  return several.size;
}

import type { Arrangement } from '../arrangement';
import type { FieldChange } from '../row-change';
import { isSameCell, readCell } from './cell-change';

/** The last edit of many rows at once of which something can be taken back. */
export type LastBulk = {
  /** Its changes after which nothing else was filled in there. */
  readonly standing: readonly FieldChange[];
  /** How many rows were changed again since, or are gone. */
  readonly sinceCount: number;
};

/** Finds the last edit of many rows at once: what changed in one field at one moment. */
export function findLastBulk(rows: readonly Arrangement[], changes: readonly FieldChange[]): LastBulk {
  const rowById = new Map(rows.map((row) => [row.id, row]));
  const bulk = changes.filter(({ how }) => how === 'bulk');
  const undoable = bulk.filter(({ rowId, field, after }) => {
    const row = rowById.get(rowId);
    return row !== undefined && isSameCell(readCell(row, field), after);
  });
  const [first, ...others] = undoable;
  const last = others.reduce(
    (latest, change) => (latest && change.updatedAt > latest.updatedAt ? change : latest),
    first,
  );
  const isOfLast = ({ updatedAt, field }: FieldChange): boolean =>
    updatedAt === last?.updatedAt && field === last.field;
  const standing = undoable.filter(isOfLast);
  return { standing, sinceCount: bulk.filter(isOfLast).length - standing.length };
}

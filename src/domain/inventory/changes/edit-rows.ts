import type { RecordSchema } from '../../record';
import type { InventoryRow } from '../register-row';
import {
  createFieldChange,
  MAX_FIELD_CHANGES,
  sortFieldChanges,
  type ChangeWay,
  type FieldChange,
} from '../row-change';
import { changeCell, findCellChanges, isSameCell, readCell } from './cell-change';

/** A value for a field of some rows. */
export type RowEdit = { readonly rowIds: readonly string[]; readonly field: string; readonly value: unknown };

/** Rows of the inventory with all that changed in them. */
export type RowsWithHistory = {
  readonly rows: readonly InventoryRow[];
  readonly rowChanges: readonly FieldChange[];
};

/** What is to be written of the history of rows, and the ids of the changes that go. */
export type History = Pick<RowsWithHistory, 'rowChanges'> & { readonly goneChangeIds: readonly string[] };

/** Sets a field of some rows. A row that has the value already, or where it does not fit, stays as it is. */
export function editRows<R extends InventoryRow>(
  schema: RecordSchema<R>,
  present: readonly R[],
  { rowIds, field, value }: RowEdit,
  nowMs: number,
): readonly R[] {
  const wanted = new Set(rowIds);
  return present.flatMap((row) =>
    !wanted.has(row.id) || isSameCell(readCell(row, field), value)
      ? []
      : (changeCell(schema, row, { field, value }, nowMs) ?? []),
  );
}

/** What changes in rows that are written anew; a row that was not there yet has no history. */
export function makeHistory(
  present: RowsWithHistory,
  written: readonly InventoryRow[],
  how: ChangeWay,
  nowMs: number,
): History {
  const rowById = new Map(present.rows.map((row) => [row.id, row]));
  const rowChanges = written.flatMap((row) => {
    const before = rowById.get(row.id);
    const changes = before === undefined ? [] : findCellChanges(before, row);
    return changes.map((change) => createFieldChange(row.id, how, change, nowMs));
  });
  const rowIds = new Set(rowChanges.map(({ rowId }) => rowId));
  return { rowChanges, goneChangeIds: listTooOld([...present.rowChanges, ...rowChanges], rowIds) };
}

/** Takes changes back and out of the history. A field that was changed again since then is left as it is. */
export function takeBackEdits<R extends InventoryRow>(
  schema: RecordSchema<R>,
  present: readonly R[],
  changes: readonly FieldChange[],
  nowMs: number,
): { readonly rows: readonly R[]; readonly goneChangeIds: readonly string[] } {
  const rowById = new Map(present.map((row) => [row.id, row]));
  const taken = changes.flatMap((change) => {
    const row = rowById.get(change.rowId);
    if (row === undefined || !isSameCell(readCell(row, change.field), change.after)) return [];
    const back = changeCell(schema, row, { field: change.field, value: change.before }, nowMs);
    return back === undefined ? [] : [{ back, id: change.id }];
  });
  return { rows: taken.map(({ back }) => back), goneChangeIds: taken.map(({ id }) => id) };
}

/** The ids of the oldest changes of rows that have too many. */
function listTooOld(changes: readonly FieldChange[], rowIds: ReadonlySet<string>): readonly string[] {
  const changesByRowId = new Map<string, FieldChange[]>();
  for (const change of changes) {
    if (!rowIds.has(change.rowId)) continue;
    const own = changesByRowId.get(change.rowId);
    if (own === undefined) changesByRowId.set(change.rowId, [change]);
    else own.push(change);
  }
  return [...changesByRowId.values()].flatMap((own) =>
    sortFieldChanges(own)
      .slice(MAX_FIELD_CHANGES)
      .map(({ id }) => id),
  );
}

import type { Arrangement } from '../arrangement';
import {
  createFieldChange,
  MAX_FIELD_CHANGES,
  sortFieldChanges,
  type ChangeWay,
  type FieldChange,
} from '../row-change';
import { changeCell, isSameValue, readCell } from './cell-change';

/** A value for a field of some rows. */
export type RowEdit = { readonly rowIds: readonly string[]; readonly field: string; readonly value: unknown };

/** The rows of the inventory with all that changed in them. */
export type RowsWithHistory = {
  readonly arrangements: readonly Arrangement[];
  readonly rowChanges: readonly FieldChange[];
};

/** What is to be written of rows and their history, and the ids of the changes that go. */
export type EditedRows = RowsWithHistory & { readonly goneChangeIds: readonly string[] };

/** Sets a field of some rows. A row that has the value already, or where it does not fit, stays as it is. */
export function editRows(present: RowsWithHistory, edit: RowEdit, how: ChangeWay, nowMs: number): EditedRows {
  const { field, value } = edit;
  const wanted = new Set(edit.rowIds);
  const edited = present.arrangements.flatMap((row) => {
    const before = readCell(row, field);
    if (!wanted.has(row.id) || isSameValue(before, value)) return [];
    const changed = changeCell(row, { field, value }, nowMs);
    const change = createFieldChange(row.id, how, { field, before, after: value }, nowMs);
    return changed === undefined ? [] : [{ changed, change }];
  });
  const rowChanges = edited.map(({ change }) => change);
  return {
    arrangements: edited.map(({ changed }) => changed),
    rowChanges,
    goneChangeIds: listTooOld([...present.rowChanges, ...rowChanges], new Set(rowChanges.map(({ rowId }) => rowId))),
  };
}

/** Takes changes back and out of the history. A field that was changed again since then is left as it is. */
export function takeBackEdits(
  present: Pick<RowsWithHistory, 'arrangements'>,
  changes: readonly FieldChange[],
  nowMs: number,
): EditedRows {
  const rowById = new Map(present.arrangements.map((row) => [row.id, row]));
  const taken = changes.flatMap((change) => {
    const row = rowById.get(change.rowId);
    if (row === undefined || !isSameValue(readCell(row, change.field), change.after)) return [];
    const back = changeCell(row, { field: change.field, value: change.before }, nowMs);
    return back === undefined ? [] : [{ back, id: change.id }];
  });
  return { arrangements: taken.map(({ back }) => back), rowChanges: [], goneChangeIds: taken.map(({ id }) => id) };
}

/** The ids of the oldest changes of rows that have too many. */
function listTooOld(changes: readonly FieldChange[], rowIds: ReadonlySet<string>): readonly string[] {
  const changesByRowId = new Map<string, FieldChange[]>();
  for (const change of changes)
    if (rowIds.has(change.rowId))
      changesByRowId.set(change.rowId, [...(changesByRowId.get(change.rowId) ?? []), change]);
  return [...changesByRowId.values()].flatMap((own) =>
    sortFieldChanges(own)
      .slice(MAX_FIELD_CHANGES)
      .map(({ id }) => id),
  );
}

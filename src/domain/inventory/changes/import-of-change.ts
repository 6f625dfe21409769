import type { ImportRecord } from '../import-record';
import type { FieldChange } from '../row-change';
import { isSameCell } from './cell-change';

/** The import that made a change of a row; of several that filled in the same, the one nearest in time. */
export const findImportOf = (
  { rowId, field, after, updatedAt }: FieldChange,
  imports: readonly ImportRecord[],
): ImportRecord | undefined =>
  imports
    .filter(({ changes = [] }) =>
      changes.some((change) => change.rowId === rowId && change.field === field && isSameCell(change.after, after)),
    )
    .sort((one, other) => Math.abs(one.createdAt - updatedAt) - Math.abs(other.createdAt - updatedAt))[0];

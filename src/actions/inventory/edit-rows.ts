import {
  editRows,
  ok,
  takeBackEdits,
  type AppError,
  type ChangeWay,
  type EditedRows,
  type FieldChange,
  type Result,
  type RowEdit,
} from '$domain';
import type { InventoryWrite } from '$store';
import type { Services } from '../services';

type Means = Pick<Services, 'store' | 'clock'>;

/** Sets a field of some rows, all or none, with what that changed in their history. Returns the changes. */
export async function changeRows(
  { store, clock }: Means,
  edit: RowEdit,
  how: ChangeWay,
): Promise<Result<readonly FieldChange[], AppError>> {
  const written = await store.changeInventory((present) => toWrite(editRows(present, edit, how, clock.nowMs())));
  return written.ok ? ok(written.value.put.rowChanges ?? []) : written;
}

/** Takes changes back, all or none. A field that was changed again since then is left as it is. */
export async function takeBackRows(
  { store, clock }: Means,
  changes: readonly FieldChange[],
): Promise<Result<undefined, AppError>> {
  const written = await store.changeInventory((present) => toWrite(takeBackEdits(present, changes, clock.nowMs())));
  return written.ok ? ok(undefined) : written;
}

const toWrite = ({ arrangements, rowChanges, goneChangeIds }: EditedRows): InventoryWrite => ({
  put: { arrangements, rowChanges },
  removeIds: { rowChanges: goneChangeIds },
});

import {
  ArrangementSchema,
  editRows,
  ok,
  RegisterRowSchema,
  takeBackEdits,
  type AppError,
  type ChangeWay,
  type FieldChange,
  type Result,
  type RowEdit,
} from '$domain';
import type { InventoryWrite } from '$store';
import type { Services } from '../services';

type Means = Pick<Services, 'store' | 'clock'>;

/** Which rows of the inventory. */
export type RowsOf = 'arrangements' | 'registerRows';

/** Sets a field of some rows, all or none, with what that changed in their history. Returns the changes. */
export async function changeRows(
  { store, clock }: Means,
  edit: RowEdit,
  how: ChangeWay,
  of: RowsOf = 'arrangements',
): Promise<Result<readonly FieldChange[], AppError>> {
  const written = await store.changeInventory(async (present) => {
    const put: InventoryWrite['put'] =
      of === 'arrangements'
        ? { arrangements: editRows(ArrangementSchema, await present.arrangements(), edit, clock.nowMs()) }
        : { registerRows: editRows(RegisterRowSchema, await present.registerRows(), edit, clock.nowMs()) };
    return { put, how };
  });
  return written.ok ? ok(written.value.put.rowChanges ?? []) : written;
}

/** Takes changes back, all or none. A field that was changed again since then is left as it is. */
export async function takeBackRows(
  { store, clock }: Means,
  changes: readonly FieldChange[],
  of: RowsOf = 'arrangements',
): Promise<Result<undefined, AppError>> {
  const written = await store.changeInventory(async (present): Promise<InventoryWrite> => {
    if (of === 'arrangements') {
      const back = takeBackEdits(ArrangementSchema, await present.arrangements(), changes, clock.nowMs());
      return { put: { arrangements: back.rows }, removeIds: { rowChanges: back.goneChangeIds } };
    }
    const back = takeBackEdits(RegisterRowSchema, await present.registerRows(), changes, clock.nowMs());
    return { put: { registerRows: back.rows }, removeIds: { rowChanges: back.goneChangeIds } };
  });
  return written.ok ? ok(undefined) : written;
}

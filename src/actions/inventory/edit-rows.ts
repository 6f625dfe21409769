import {
  editRows,
  ok,
  takeBackEdits,
  type AppError,
  type ChangeWay,
  type FieldChange,
  type Result,
  type RowEdit,
} from '$domain';
import type { Services } from '../services';

type Means = Pick<Services, 'store' | 'clock'>;

/** Sets a field of some rows, all or none, with what that changed in their history. Returns the changes. */
export async function changeRows(
  { store, clock }: Means,
  edit: RowEdit,
  how: ChangeWay,
): Promise<Result<readonly FieldChange[], AppError>> {
  const written = await store.changeInventory(async (present) => ({
    put: { arrangements: editRows(await present.arrangements(), edit, clock.nowMs()) },
    how,
  }));
  return written.ok ? ok(written.value.put.rowChanges ?? []) : written;
}

/** Takes changes back, all or none. A field that was changed again since then is left as it is. */
export async function takeBackRows(
  { store, clock }: Means,
  changes: readonly FieldChange[],
): Promise<Result<undefined, AppError>> {
  const written = await store.changeInventory(async (present) => {
    const { arrangements, goneChangeIds } = takeBackEdits(await present.arrangements(), changes, clock.nowMs());
    return { put: { arrangements }, removeIds: { rowChanges: goneChangeIds } };
  });
  return written.ok ? ok(undefined) : written;
}

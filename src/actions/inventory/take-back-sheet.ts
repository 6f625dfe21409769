import {
  ArrangementSchema,
  ok,
  planImportUndo,
  RegisterRowSchema,
  type AppError,
  type ImportUndo,
  type InventoryRow,
  type Result,
} from '$domain';
import type { InventoryWrite } from '$store';
import type { Services } from '../services';

/** Takes back a sheet that was taken in, in one transaction; what was changed by hand since stays and is named (AC71). */
export async function takeBackSheet(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  importId: string,
): Promise<Result<ImportUndo<InventoryRow>, AppError>> {
  let undone: ImportUndo<InventoryRow> = { put: [], removeIds: [], kept: [] };
  const written = await store.changeInventory(async (present): Promise<InventoryWrite> => {
    const record = (await present.inventoryImports()).find(({ id }) => id === importId);
    if (record === undefined || record.undoneAt !== undefined) return { put: {} };
    const nowMs = clock.nowMs();
    const inventoryImports = [{ ...record, undoneAt: nowMs, updatedAt: nowMs }];
    if (record.register === undefined) {
      const undo = planImportUndo(record, await present.arrangements(), ArrangementSchema, nowMs);
      undone = undo;
      return {
        put: { arrangements: undo.put, inventoryImports },
        removeIds: { arrangements: undo.removeIds },
        how: 'restored',
      };
    }
    const undo = planImportUndo(record, await present.registerRows(), RegisterRowSchema, nowMs);
    undone = undo;
    return {
      put: { registerRows: undo.put, inventoryImports },
      removeIds: { registerRows: undo.removeIds },
      how: 'restored',
    };
  });
  return written.ok ? ok(undone) : written;
}

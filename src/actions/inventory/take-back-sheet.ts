import { ok, planImportUndo, type AppError, type ImportUndo, type Result } from '$domain';
import type { Services } from '../services';

/** Takes back a sheet that was taken in, in one transaction; what was changed by hand since stays and is named (AC71). */
export async function takeBackSheet(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  importId: string,
): Promise<Result<ImportUndo, AppError>> {
  let undo: ImportUndo = { put: [], removeIds: [], kept: [] };
  const written = await store.changeInventory(async (present) => {
    const record = (await present.inventoryImports()).find(({ id }) => id === importId);
    if (record === undefined || record.undoneAt !== undefined) return { put: {} };
    const nowMs = clock.nowMs();
    undo = planImportUndo(record, await present.arrangements(), nowMs);
    return {
      put: { arrangements: undo.put, inventoryImports: [{ ...record, undoneAt: nowMs, updatedAt: nowMs }] },
      removeIds: { arrangements: undo.removeIds },
      how: 'restored',
    };
  });
  return written.ok ? ok(undo) : written;
}

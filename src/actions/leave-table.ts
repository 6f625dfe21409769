import type { AppError, Result } from '$domain';
import type { Services } from './services';

/** Removes a table, its key and the views of it from this device. What the others hold stays with them. */
export async function leaveTable(
  { store, tableStorage }: Services,
  tableId: string,
): Promise<Result<undefined, AppError>> {
  const removed = await tableStorage.remove(tableId);
  if (!removed.ok) return removed;
  const forgotten = await store.knownTables.remove(tableId);
  if (!forgotten.ok) return forgotten;
  // The table is left, whatever becomes of them.
  const views = await store.inventoryViews.list().catch(() => undefined);
  for (const { id, atTable } of views?.records ?? [])
    if (atTable?.tableId === tableId) await store.inventoryViews.remove(id);
  return forgotten;
}

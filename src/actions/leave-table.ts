import type { AppError, Result } from '$domain';
import type { Services } from './services';

/** Removes a table and its key from this device. What the others hold stays with them. */
export async function leaveTable(
  { store, tableStorage }: Services,
  tableId: string,
): Promise<Result<undefined, AppError>> {
  const removed = await tableStorage.remove(tableId);
  return removed.ok ? store.knownTables.remove(tableId) : removed;
}

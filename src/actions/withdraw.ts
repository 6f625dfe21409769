import { listOwnEntryIds, type AppError, type Receipt, type Result } from '$domain';
import { withdraw } from '$table';
import type { OpenedTable } from './open-table';
import type { Services } from './services';

/** Takes back from the table all that one receipt brought in. What others have received may stay with them. */
export async function withdrawContribution(
  { store, clock }: Services,
  opened: OpenedTable,
  receipt: Receipt,
): Promise<Result<undefined, AppError>> {
  const { records } = await store.receipts.list();
  const entryIds = listOwnEntryIds(receipt, records);
  const taken = withdraw(opened.table, entryIds, clock.nowMs());
  if (!taken.ok) return taken;
  const kept = await opened.stored.flush();
  if (!kept.ok) return kept;
  return store.receipts.put({ ...receipt, state: 'withdrawn', updatedAt: clock.nowMs() });
}

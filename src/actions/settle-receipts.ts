import { wasLaid, type Table } from '$table';
import type { Services } from './services';

/**
 * Settles what a crash left pending by looking in the table: what is there was brought in, what is not never left this
 * device (AC2).
 */
export async function settleReceipts({ store, clock }: Services, table: Table): Promise<void> {
  const { records } = await store.receipts.list();
  for (const receipt of records.filter(({ tableId, state }) => tableId === table.id && state === 'pending')) {
    const isThere = receipt.entries.some(({ tableEntryId }) => wasLaid(table, receipt.id, tableEntryId));
    await store.receipts.put({
      ...receipt,
      state: isThere ? 'brought-in' : 'lapsed',
      updatedAt: clock.nowMs(),
    });
  }
}

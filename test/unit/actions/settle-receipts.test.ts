import { pendingReceipt, prepareContribution } from '$domain';
import { bringIn } from '$table';
import { expect, test } from 'vitest';
import { settleReceipts } from '../../../src/actions/settle-receipts';
import { sampleAnswer, sampleSeat } from '../../helpers/samples';
import { createTestServices } from '../../helpers/services';
import { startedTable } from '../../helpers/tables';

test('AC2 only the pending receipts of this table are settled', async () => {
  const services = createTestServices();
  const choice = { answers: [sampleAnswer('1.0a')], arrangements: [], agreementDrafts: [], registerRows: [] };
  const table = startedTable('t1');
  const here = prepareContribution('c1', 't1', choice);
  const elsewhere = prepareContribution('c2', 't2', choice);
  bringIn(table, here, sampleSeat('De Brug').participant, 5);
  await services.store.receipts.put(pendingReceipt(here, choice, 1));
  await services.store.receipts.put(pendingReceipt(elsewhere, choice, 1));
  await services.store.receipts.put({ ...pendingReceipt(here, choice, 1), id: 'c3', state: 'withdrawn' });
  await settleReceipts(services, table);
  const { records } = await services.store.receipts.list();
  expect(records.map(({ id, state }) => [id, state])).toEqual([
    ['c1', 'brought-in'],
    ['c2', 'pending'],
    ['c3', 'withdrawn'],
  ]);
});

import { describe, expect, test } from 'vitest';
import { parseRecord, pendingReceipt, prepareContribution, ReceiptSchema } from '$domain';
import { sampleAnswer, sampleArrangement } from '../../../helpers/samples';

describe('a receipt', () => {
  test('remembers which record became which entry', () => {
    const choice = { answers: [sampleAnswer('1.0a')], arrangements: [sampleArrangement('r1')], agreementDrafts: [] };
    const receipt = pendingReceipt(prepareContribution('c1', 't1', choice), choice, 7);
    expect(receipt).toMatchObject({ id: 'c1', tableId: 't1', state: 'pending' });
    expect(receipt.entries).toEqual([
      { kind: 'answer', recordId: 'clarifying-questions.1.0a', tableEntryId: 'c1.a0' },
      { kind: 'arrangement', recordId: 'r1', tableEntryId: 'c1.r0' },
    ]);
    expect(parseRecord(ReceiptSchema, receipt)).toEqual(receipt);
  });
});

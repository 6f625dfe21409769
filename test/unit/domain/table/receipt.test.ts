import { describe, expect, test } from 'vitest';
import {
  findReplaced,
  listOwnEntryIds,
  listOfEarlierRound,
  parseRecord,
  pendingReceipt,
  prepareContribution,
  ReceiptSchema,
} from '$domain';
import { sampleAnswer, sampleArrangement } from '../../../helpers/samples';

describe('a receipt', () => {
  test('remembers which record became which entry', () => {
    const choice = {
      answers: [sampleAnswer('1.0a')],
      arrangements: [sampleArrangement('r1')],
      agreementDrafts: [],
      registerRows: [],
    };
    const receipt = pendingReceipt(prepareContribution('c1', 't1', choice), choice, 7);
    expect(receipt).toMatchObject({ id: 'c1', tableId: 't1', state: 'pending' });
    expect(receipt.entries).toEqual([
      { kind: 'answer', recordId: 'clarifying-questions.1.0a', tableEntryId: 'c1.a0' },
      { kind: 'arrangement', recordId: 'r1', tableEntryId: 'c1.r0' },
    ]);
    expect(parseRecord(ReceiptSchema, receipt)).toEqual(receipt);
  });

  test('CHK-10 finds what was brought in before the round of its answer began', () => {
    const only = { answers: [sampleAnswer('1.0a')], arrangements: [], agreementDrafts: [], registerRows: [] };
    const receipts = [10, 20, 30].map((at) => pendingReceipt(prepareContribution(`c${at}`, 't1', only), only, at));
    const inRound = only.answers.map((answer) => ({ ...answer, roundStartedAt: 20 }));
    expect(listOfEarlierRound(receipts, inRound)).toEqual(['c10.a0']);
    expect(listOfEarlierRound(receipts, only.answers)).toEqual([]);
  });

  test('finds what a newer one replaces, on the same table only', () => {
    const only = (code: string) => ({
      answers: [sampleAnswer(code)],
      arrangements: [],
      agreementDrafts: [],
      registerRows: [],
    });
    const both = { ...only('1.0a'), arrangements: [sampleArrangement('r1')] };
    const lie = (id: string, tableId: string, choice: typeof both | ReturnType<typeof only>) => ({
      ...pendingReceipt(prepareContribution(id, tableId, choice), choice, 1),
      state: 'brought-in' as const,
    });
    const newer = pendingReceipt(prepareContribution('c9', 't1', only('1.0a')), only('1.0a'), 2);
    const earlier = [lie('c1', 't1', both), lie('c2', 't1', only('1.0a')), lie('c3', 't2', only('1.0a'))];
    const { entryIds, receipts } = findReplaced(earlier, newer);
    expect(entryIds).toEqual(['c1.a0', 'c2.a0']);
    expect(receipts.map(({ id }) => id)).toEqual(['c2']);
  });

  test('AC73 what a newer one changes where it lies is not replaced, and is taken back with the newer one alone', () => {
    const choice = {
      answers: [sampleAnswer('1.0a')],
      arrangements: [sampleArrangement('r1')],
      agreementDrafts: [],
      registerRows: [],
    };
    const again = { ...choice, answers: [] };
    const earlier = {
      ...pendingReceipt(prepareContribution('c1', 't1', choice), choice, 1),
      state: 'brought-in' as const,
    };
    const lyingIds = new Map([['r1', 'c1.r0']]);
    const contribution = prepareContribution('c2', 't1', again, { lyingIds });
    const newer = { ...pendingReceipt(contribution, again, 2), state: 'brought-in' as const };
    expect(findReplaced([earlier], newer)).toEqual({ entryIds: [], receipts: [] });
    expect(listOwnEntryIds(earlier, [earlier, newer])).toEqual(['c1.a0']);
    expect(listOwnEntryIds(newer, [earlier, newer])).toEqual(['c1.r0']);
    expect(listOwnEntryIds(earlier, [earlier, { ...newer, state: 'withdrawn' }])).toEqual(['c1.a0', 'c1.r0']);
  });
});

// @vitest-environment happy-dom
import { bringInContribution, openTable, type OpenedTable } from '$actions';
import { ok } from '$domain';
import type { StoredTable, TableStorage } from '$ports';
import { createMemoryTableStorage, readTableContent, type Replica } from '$table';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BringIn } from '../../../../../src/features/table/bring-in/bring-in.svelte';
import { createAppHarness, type AppHarness } from '../../../../helpers/app-harness';
import { sampleAnswer, sampleDraft } from '../../../../helpers/samples';
import { makeKnownTable } from '../../../../helpers/table-harness';

vi.mock(import('$actions'), async (importOriginal) => {
  const actions = await importOriginal();
  return { ...actions, bringInContribution: vi.fn(actions.bringInContribution) };
});

let harness: AppHarness;
let opened: OpenedTable;
let bringIn: BringIn;
let failsToSave = false;

function createStubbornStorage(): TableStorage<Replica> {
  const memory = createMemoryTableStorage();
  return {
    ...memory,
    open: async (tableId, replica) => {
      const stored = await memory.open(tableId, replica);
      if (!stored.ok) return stored;
      const told: StoredTable = {
        ...stored.value,
        flush: () =>
          Promise.resolve(
            failsToSave ? { ok: false, error: { type: 'save-failed', reason: 'disk-full' } } : ok(undefined),
          ),
      };
      return ok(told);
    },
  };
}

beforeEach(async () => {
  failsToSave = false;
  harness = await createAppHarness({}, { tableStorage: createStubbornStorage() });
  const known = await makeKnownTable(harness);
  const open = await openTable(harness.services, known.id);
  if (!open.ok) throw new Error(open.error.type);
  opened = open.value;
  bringIn = new BringIn(harness.app, opened);
});

afterEach(() => opened.close());

const choice = {
  answers: [sampleAnswer('1.1a', { value: 'yes', ownNote: 'MARKER-PRIVATE' })],
  arrangements: [],
  agreementDrafts: [sampleDraft('d1')],
  registerRows: [],
};

test('the object that is shown is the object that lies on the table', async () => {
  bringIn.choose(['clarifying-questions.1.1a', 'd1']);
  bringIn.show(choice);
  const shown = bringIn.preview?.contribution;
  expect(await bringIn.lay()).toBe(2);
  expect(vi.mocked(bringInContribution).mock.lastCall?.[2]).toBe(shown);
  const { answers, agreements } = readTableContent(opened.table);
  expect(answers.map(({ id }) => id)).toEqual([shown?.entries[0]?.id]);
  expect(agreements.map(({ id }) => id)).toEqual([shown?.entries[1]?.id]);
  expect(bringIn.preview).toBeUndefined();
  expect(bringIn.chosenIds.size).toBe(0);
  const { records } = await harness.services.store.receipts.list();
  expect(records).toMatchObject([{ id: shown?.id, state: 'brought-in' }]);
});

test('going back leaves nothing on the table and nothing behind', async () => {
  bringIn.show(choice);
  bringIn.cancel();
  expect(await bringIn.lay()).toBeUndefined();
  expect(readTableContent(opened.table).answers).toEqual([]);
  expect((await harness.services.store.receipts.list()).records).toEqual([]);
});

test('when it cannot be kept the preview stays, and trying again does not lay it twice', async () => {
  failsToSave = true;
  bringIn.show(choice);
  const shown = bringIn.preview;
  expect(await bringIn.lay()).toBeUndefined();
  expect(bringIn.preview).toBe(shown);
  expect(harness.told.errors).toEqual([{ type: 'save-failed', reason: 'disk-full' }]);
  failsToSave = false;
  expect(await bringIn.lay()).toBe(2);
  expect(readTableContent(opened.table).answers).toHaveLength(1);
});

test('taking back hides the words and keeps the receipt', async () => {
  bringIn.show(choice);
  await bringIn.lay();
  const [receipt] = (await harness.services.store.receipts.list()).records;
  if (receipt === undefined) throw new Error('no receipt');
  expect(await bringIn.takeBack(receipt)).toBe(true);
  expect(readTableContent(opened.table).answers).toEqual([]);
  expect((await harness.services.store.receipts.list()).records).toMatchObject([{ state: 'withdrawn' }]);
});

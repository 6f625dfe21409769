// @vitest-environment happy-dom
import { prepareContribution } from '$domain';
import { bringIn, joinTable, readTableContent } from '$table';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BehalfTyping, saysSomething } from '../../../../src/features/review/behalf/behalf-typing.svelte';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import { createAppHarness, type AppHarness } from '../../../helpers/app-harness';
import { valueOf } from '../../../helpers/role-keys';
import { sampleAnswer, sampleSeat } from '../../../helpers/samples';
import { makeKnownTable } from '../../../helpers/table-harness';

const school = sampleSeat('De Brug');
let harness: AppHarness;
let tableId: string;

beforeEach(async () => {
  harness = await createAppHarness();
  tableId = (await makeKnownTable(harness)).id;
});

afterEach(async () => {
  await openTablesOf(harness.services).closeNow(tableId);
});

async function open() {
  const session = openTablesOf(harness.services).hold(tableId);
  await session.whenOpened();
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

async function type(partCode: string, change: Parameters<typeof sampleAnswer>[1]) {
  const checklist = { id: 'clarifying-questions', version: 1 };
  const place = { tableId, party: school.party };
  return valueOf(
    await (await harness.services.store.loadBehalfAnswers()).change(place, checklist, partCode, change ?? {}),
  );
}

test('TBL-12 the preview leaves out what says nothing, and what the party said itself', async () => {
  const opened = await open();
  joinTable(opened.table, school.participant, school.party);
  const choice = { answers: [sampleAnswer('1.0a')], arrangements: [], agreementDrafts: [], registerRows: [] };
  bringIn(opened.table, prepareContribution('own', tableId, choice), school.participant, 5);
  const typing = new BehalfTyping(harness.app, opened);
  const typed = [await type('1.0a', { value: 'no' }), await type('1.0b', { value: 'no' }), await type('1.1a', {})];
  expect(typed.map(saysSomething)).toEqual([true, true, false]);
  typing.show(typed);
  expect(typing.preview?.ownCodes).toEqual(['1.0a']);
  expect(typing.preview?.contribution.entries).toMatchObject([{ partCode: '1.0b', value: 'no' }]);
  expect(typing.preview?.contribution.entries).toHaveLength(1);
  typing.cancel();
  expect(typing.preview).toBeUndefined();
});

test('TBL-12 what is shown is laid once, however often one presses', async () => {
  const opened = await open();
  const typing = new BehalfTyping(harness.app, opened);
  typing.show([await type('1.0b', { value: 'no' })]);
  expect(await Promise.all([typing.lay(), typing.lay()])).toEqual([1, undefined]);
  expect(readTableContent(opened.table).answers).toHaveLength(1);
  expect(typing.laidCount).toBe(1);
  expect(await typing.lay()).toBeUndefined();
});

test('TBL-12 what could not be laid is still shown, and nothing is said to be laid', async () => {
  const save = vi.fn().mockResolvedValue({ ok: false, error: { type: 'storage-unavailable' } });
  const typing = new BehalfTyping({ services: harness.services, save }, await open());
  typing.show([await type('1.0b', { value: 'no' })]);
  expect(await typing.lay()).toBeUndefined();
  expect(typing.preview).toBeDefined();
  expect(typing.isBusy).toBe(false);
});

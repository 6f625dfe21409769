// @vitest-environment happy-dom
import { prepareContribution } from '$domain';
import { bringIn, readTableContent } from '$table';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Checking } from '../../../../../src/features/review/behalf/check/checking.svelte';
import { openTablesOf } from '../../../../../src/features/shared/at-table/open-tables';
import { createAppHarness, type AppHarness } from '../../../../helpers/app-harness';
import { sampleAnswer } from '../../../../helpers/samples';
import { makeKnownTable } from '../../../../helpers/table-harness';

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
  const { opened } = session.opening;
  const by = { id: 'typist', partyId: opened.known.me.party.id, typedFor: {} };
  const choice = {
    answers: [sampleAnswer('1.0a', { value: 'no' })],
    arrangements: [],
    agreementDrafts: [],
    registerRows: [],
  };
  bringIn(opened.table, prepareContribution('typed', tableId, choice), by, 5);
  return opened;
}

test('TBL-12 one thing at a time: a second press while the first is at work does nothing', async () => {
  const opened = await open();
  const checking = new Checking(harness.app, opened);
  expect(await Promise.all([checking.confirm(['typed.a0']), checking.takeOff('typed.a0')])).toEqual([true, false]);
  expect(readTableContent(opened.table).answers[0]?.typedFor?.confirmation).toBeDefined();
});

test('TBL-12 going back leads from the preview to answering, and from answering to the list', async () => {
  const checking = new Checking(harness.app, await open());
  checking.answeringId = 'typed.a0';
  checking.show(sampleAnswer('1.0a'));
  checking.goBack();
  expect([checking.preview, checking.answeringId]).toEqual([undefined, 'typed.a0']);
  checking.goBack();
  expect(checking.answeringId).toBeUndefined();
  expect(await checking.lay()).toBe(false);
});

test('TBL-12 what could not be laid is still shown', async () => {
  const save = vi.fn().mockResolvedValue({ ok: false, error: { type: 'storage-unavailable' } });
  const checking = new Checking({ services: harness.services, save }, await open());
  checking.answeringId = 'typed.a0';
  checking.show(sampleAnswer('1.0a'));
  expect(await checking.lay()).toBe(false);
  expect(checking.preview).toBeDefined();
  expect(checking.answeringId).toBe('typed.a0');
});

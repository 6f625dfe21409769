// @vitest-environment happy-dom
import type { TableAction } from '$domain';
import { readTableContent } from '$table';
import { toasts } from '$ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ActionsDesk } from '../../../src/features/actions/actions-desk.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import { createAppHarness, type AppHarness } from '../../helpers/app-harness';
import { makeKnownTable } from '../../helpers/table-harness';

const facts = { title: 'Uitzoeken', lane: 'short' } as const;

let harness: AppHarness;
let tableId: string;

beforeEach(async () => {
  harness = await createAppHarness();
  tableId = (await makeKnownTable(harness)).id;
});

afterEach(async () => {
  for (const { id } of toasts.list) toasts.dismiss(id);
  await openTablesOf(harness.services).closeNow(tableId);
});

async function openHere() {
  const session = openTablesOf(harness.services).hold(tableId);
  await session.whenOpened();
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

async function readOne(): Promise<TableAction> {
  const [action] = readTableContent((await openHere()).table).actions;
  if (action === undefined) throw new Error('no action');
  return action;
}

test('what one presses twice is added once', async () => {
  const desk = new ActionsDesk(harness.app, await openHere());
  expect(await Promise.all([desk.add(facts), desk.add(facts)])).toEqual([true, false]);
  expect(readTableContent((await openHere()).table).actions).toHaveLength(1);
  expect(toasts.list.map(({ text }) => text)).toEqual(['De actie staat erbij.']);
});

test('what was settled is undone, also after the table was left', async () => {
  const desk = new ActionsDesk(harness.app, await openHere());
  await desk.add(facts);
  await desk.settle(await readOne(), { type: 'dropped', reason: 'Geen geld' });
  expect((await readOne()).state).toEqual({ type: 'dropped', reason: 'Geen geld' });
  await openTablesOf(harness.services).closeNow(tableId);
  toasts.list.at(-1)?.action?.run();
  await vi.waitFor(async () => {
    expect((await readOne()).state).toEqual({ type: 'open' });
  });
});

test('an edit that changes nothing writes nothing; what could not be written is not said to be done', async () => {
  const opened = await openHere();
  await new ActionsDesk(harness.app, opened).add(facts);
  for (const { id } of toasts.list) toasts.dismiss(id);
  const save = vi.fn().mockResolvedValue({ ok: false, error: { type: 'storage-unavailable' } });
  const desk = new ActionsDesk({ services: harness.services, save }, opened);
  expect(await desk.edit(await readOne(), facts)).toBe(true);
  expect(save).not.toHaveBeenCalled();
  expect(await desk.edit(await readOne(), { ...facts, lane: 'long' })).toBe(false);
  expect(await desk.add(facts)).toBe(false);
  expect([toasts.list, desk.isBusy]).toEqual([[], false]);
});

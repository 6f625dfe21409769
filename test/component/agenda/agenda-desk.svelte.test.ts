// @vitest-environment happy-dom
import { planAgenda } from '$domain';
import { readTableContent } from '$table';
import { toasts } from '$ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AgendaDesk } from '../../../src/features/agenda/agenda-desk.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import { createAppHarness, type AppHarness } from '../../helpers/app-harness';
import { makeKnownTable } from '../../helpers/table-harness';

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

/** The table as it is open now. */
async function openHere() {
  const session = openTablesOf(harness.services).hold(tableId);
  await session.whenOpened();
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

const wish = (title: string) => ({ subject: { type: 'own', title } as const, minutes: 5 });

test('what was planned is laid once, however often one presses', async () => {
  const opened = await openHere();
  const desk = new AgendaDesk(harness.app, opened);
  const plan = planAgenda([{ partCode: '1.1a', difference: 'contradict' }], 50);
  expect(await Promise.all([desk.layPlan(plan, 'vragen', 50), desk.layPlan(plan, 'vragen', 50)])).toEqual([
    true,
    false,
  ]);
  expect(readTableContent(opened.table).agendaItems).toHaveLength(1);
  expect(toasts.list.map(({ text }) => text)).toEqual(['1 punt staat op de agenda']);
  expect(desk.isBusy).toBe(false);
});

test('what could not be written is not said to be done', async () => {
  const save = vi.fn().mockResolvedValue({ ok: false, error: { type: 'storage-unavailable' } });
  const opened = await openHere();
  const desk = new AgendaDesk({ services: harness.services, save }, opened);
  expect(await desk.layPlan(planAgenda([], 50), 'vragen', 50)).toBe(false);
  expect(await desk.change({ type: 'meeting', minutes: 20 })).toBe(false);
  expect(toasts.list).toEqual([]);
});

test('what was removed comes back, also after the table was left', async () => {
  const opened = await openHere();
  const desk = new AgendaDesk(harness.app, opened);
  await desk.lay([wish('Eerst'), wish('Daarna')]);
  const [agendaItem] = readTableContent(opened.table).agendaItems;
  if (agendaItem === undefined) throw new Error('nothing was laid');
  await desk.remove({
    id: agendaItem.id,
    agendaItem,
    name: 'Eerst',
    title: '',
    difference: undefined,
    addedBy: undefined,
  });
  await openTablesOf(harness.services).closeNow(tableId);
  toasts.list[0]?.action?.run();
  await vi.waitFor(async () => {
    const { agendaItems } = readTableContent((await openHere()).table);
    expect(agendaItems).toContainEqual(agendaItem);
  });
  expect(readTableContent((await openHere()).table).agendaItems).toHaveLength(2);
});

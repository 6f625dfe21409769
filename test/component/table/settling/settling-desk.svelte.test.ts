// @vitest-environment happy-dom
import { prepareContribution, viewGroups, type GroupView } from '$domain';
import { bringIn, joinTable, readTableContent } from '$table';
import { toasts } from '$ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import { SettlingDesk } from '../../../../src/features/table/settling/settling-desk.svelte';
import { createAppHarness, type AppHarness } from '../../../helpers/app-harness';
import { thereIs } from '../../../helpers/lying';
import { sampleArrangement, sampleSeat } from '../../../helpers/samples';
import { makeKnownTable } from '../../../helpers/table-harness';

const school = sampleSeat('De Brug');
let harness: AppHarness;
let tableId: string;
let desk: SettlingDesk;

beforeEach(async () => {
  harness = await createAppHarness();
  tableId = (await makeKnownTable(harness)).id;
  const { table, known } = await openHere();
  joinTable(table, school.participant, school.party);
  for (const [id, by, youthCount] of [
    ['c1', known.me.participant, 6],
    ['c2', school.participant, 9],
  ] as const) {
    const arrangements = [sampleArrangement('r1', { youthCount })];
    bringIn(
      table,
      prepareContribution(id, tableId, { answers: [], arrangements, agreementDrafts: [], registerRows: [] }),
      by,
      5,
    );
  }
  desk = new SettlingDesk(harness.app, await openHere());
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

const read = async (): Promise<readonly GroupView[]> => viewGroups(readTableContent((await openHere()).table));
async function readCount(at = 0) {
  const view = (await read())[at];
  const field = view?.fields.find((one) => one.field === 'youthCount');
  if (view === undefined || field === undefined) throw new Error('no such field');
  return { view, field };
}
const undo = (): void => toasts.list.at(-1)?.action?.run();

test('what was combined, settled and settled anew is undone step by step, also after the table was left', async () => {
  const [one, other] = await read();
  expect(await desk.combine(thereIs(one), thereIs(other))).toBe(true);
  expect(await read()).toHaveLength(1);
  let { view, field } = await readCount();
  expect(field.standing).toBe('differs');
  await desk.say(view, field, { state: 'settled', facts: thereIs(field.values[1]).facts });
  ({ view, field } = await readCount());
  expect(field).toMatchObject({ standing: 'settled', facts: { youthCount: 9 } });
  expect(field.facts).toEqual({ youthCount: 9 });
  await desk.say(view, field, { state: 'disputed', reason: 'Andere dag' });
  expect((await readCount()).field).toMatchObject({ standing: 'disputed' });
  await openTablesOf(harness.services).closeNow(tableId);
  undo();
  await vi.waitFor(async () => {
    expect((await readCount()).field).toMatchObject({ standing: 'settled', facts: { youthCount: 9 } });
  });
});

test('a first word that is undone leaves the field open, and a second press while busy does nothing', async () => {
  const [one, other] = await read();
  expect(
    await Promise.all([desk.combine(thereIs(one), thereIs(other)), desk.combine(thereIs(one), thereIs(other))]),
  ).toEqual([true, false]);
  const { view, field } = await readCount();
  await desk.say(view, field, { state: 'disputed', reason: 'Andere dag' });
  undo();
  await vi.waitFor(async () => {
    expect((await readCount()).field.standing).toBe('differs');
  });
});

test('keeping apart, splitting and confirming an owner are said and undone', async () => {
  const [one, other] = await read();
  await desk.keepApart(thereIs(one), thereIs(other));
  expect(toasts.list.at(-1)?.text).toBe('Zorgklas en Zorgklas blijven apart.');
  undo();
  await desk.combine(thereIs(one), thereIs(other));
  const [both] = await read();
  await desk.split(thereIs(both).group, thereIs(other).group.key, 'Zorgklas');
  expect(await read()).toHaveLength(2);
  undo();
  await vi.waitFor(async () => {
    expect(await read()).toHaveLength(1);
  });
  await desk.confirm(thereIs(both), 'financial', { state: 'named', names: ['Gemeente Leiden'] });
  expect(toasts.list.at(-1)?.text).toBe('Bevestigd namens Gemeente Leiden.');
  undo();
  await vi.waitFor(async () => {
    const { ownerConfirmations } = readTableContent((await openHere()).table);
    expect(ownerConfirmations.map(({ isConfirmed }) => isConfirmed).sort()).toEqual([false, true]);
  });
});

test('what could not be written is not said to be done', async () => {
  const save = vi.fn().mockResolvedValue({ ok: false, error: { type: 'storage-unavailable' } });
  const failing = new SettlingDesk({ services: harness.services, save }, await openHere());
  const { view, field } = await readCount();
  expect(await failing.say(view, field, { state: 'open' })).toBe(false);
  expect([toasts.list, failing.isBusy]).toEqual([[], false]);
});

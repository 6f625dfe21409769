// @vitest-environment happy-dom
import { viewDefinitions, type Definition } from '$domain';
import { readTermStatements } from '$table';
import { toasts } from '$ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DefinitionsDesk, isKnownTerm } from '../../../src/features/definitions/definitions-desk.svelte';
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

async function openHere() {
  const session = openTablesOf(harness.services).hold(tableId);
  await session.whenOpened();
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

async function readOne(): Promise<Definition> {
  const [definition] = viewDefinitions(readTermStatements((await openHere()).table).statements);
  if (definition === undefined) throw new Error('no word');
  return definition;
}

test('what one presses twice is said once', async () => {
  const desk = new DefinitionsDesk(harness.app, await openHere());
  expect(await Promise.all([desk.list('arrangement'), desk.list('arrangement')])).toEqual([true, false]);
  expect(readTermStatements((await openHere()).table).statements).toHaveLength(1);
  expect(isKnownTerm([await readOne()], ' Arrangement')).toBe(true);
});

test('everything that is said can be undone, also after the table was left', async () => {
  const desk = new DefinitionsDesk(harness.app, await openHere());
  await desk.list('arrangement');
  const undos: (() => void)[] = [];
  const noteUndo = (): void => {
    undos.unshift(toasts.list.at(-1)?.action?.run ?? (() => undefined));
  };
  await desk.read(await readOne(), 'Zorg op school');
  noteUndo();
  await desk.settle(await readOne(), 'Eén programma');
  noteUndo();
  await desk.avoid(await readOne(), 'zorgklas', true);
  noteUndo();
  await desk.reopen(await readOne(), 'Te vaag');
  noteUndo();
  expect(await readOne()).toMatchObject({ settled: undefined, avoidedWords: ['zorgklas'] });
  await openTablesOf(harness.services).closeNow(tableId);
  const [reopen, ...others] = undos;
  reopen?.();
  await vi.waitFor(async () => {
    expect((await readOne()).settled?.wording).toBe('Eén programma');
  });
  for (const undo of others) undo();
  await vi.waitFor(async () => {
    expect(await readOne()).toMatchObject({ settled: undefined, avoidedWords: [], readings: [] });
  });
});

test('what could not be written is not said to be done', async () => {
  const save = vi.fn().mockResolvedValue({ ok: false, error: { type: 'storage-unavailable' } });
  const desk = new DefinitionsDesk({ services: harness.services, save }, await openHere());
  expect(await desk.list('arrangement')).toBe(false);
  expect([toasts.list, desk.isBusy]).toEqual([[], false]);
});

// @vitest-environment happy-dom
import { lockChapter, readTableContent } from '$table';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { headingMarks } from '../../../../src/editor/aids/sections';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import { StartingWork } from '../../../../src/features/shared/from-answer/starting-work.svelte';
import { createAppHarness, type AppHarness } from '../../../helpers/app-harness';
import { makeKnownTable } from '../../../helpers/table-harness';

const from = { checklistId: 'clarifying-questions', partCode: '1.0a' };
const facts = { title: 'Uitzoeken', lane: 'short' } as const;

let harness: AppHarness;
let tableId: string;

beforeEach(async () => {
  harness = await createAppHarness();
  tableId = (await makeKnownTable(harness)).id;
});

afterEach(() => openTablesOf(harness.services).closeNow(tableId));

async function openHere() {
  const session = openTablesOf(harness.services).hold(tableId);
  await session.whenOpened();
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

test('what one presses twice begins once', async () => {
  const opened = await openHere();
  const starting = new StartingWork(harness.app, from, opened);
  expect(await Promise.all([starting.addAction(facts), starting.addAction(facts)])).toEqual([true, false]);
  expect(readTableContent(opened.table).actions).toHaveLength(1);
  expect(starting.begun).toMatchObject({ kind: 'action', href: `#/aan-tafel/${tableId}/acties` });
});

test('a sentence says under which heading it stands, or that it stands at the end', async () => {
  const starting = new StartingWork(harness.app, from, await openHere());
  await starting.putSentence('Een.', { index: 0, text: 'Visie' });
  expect(starting.begun?.text).toBe('De zin staat in het document, onder Visie.');
  await starting.putSentence('Twee.', undefined);
  expect(starting.begun).toMatchObject({ text: 'De zin staat aan het einde van het document.' });
});

test('AC82 a sentence that is kept out of a locked chapter is not begun, and the chapter is named until one tries again', async () => {
  const opened = await openHere();
  const { table } = opened;
  const mark = headingMarks(table.document)[0] ?? '';
  lockChapter(table, { id: 'lock', mark, participantId: 'p', lockedAt: 1, says: 'x' });
  const starting = new StartingWork(harness.app, from, opened);
  expect(await starting.putSentence('Een.', { index: 0, text: 'Visie' })).toBe(false);
  expect(starting).toMatchObject({ begun: undefined, locked: 'Visie', isBusy: false });
  await starting.addAction(facts);
  expect(starting.locked).toBeUndefined();
});

test('a part that no clause answers begins a draft without a theme', async () => {
  const starting = new StartingWork(harness.app, from, undefined);
  expect(await starting.startDraft('Afspraak')).toBe(true);
  expect((await harness.services.store.agreementDrafts.list()).records).toMatchObject([{ themeCode: '' }]);
});

test('without a table nothing of a table can be begun, and what fails is not said to be begun', async () => {
  const starting = new StartingWork(harness.app, from, undefined);
  expect(await starting.addAction(facts)).toBe(false);
  expect(await starting.putSentence('Een.', undefined)).toBe(false);
  const save = vi.fn().mockResolvedValue({ ok: false, error: { type: 'storage-unavailable' } });
  const failing = new StartingWork({ services: harness.services, save }, from, undefined);
  expect(await failing.startArrangement('Zorgklas')).toBe(false);
  expect([failing.begun, failing.isBusy]).toEqual([undefined, false]);
});

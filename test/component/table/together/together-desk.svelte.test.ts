// @vitest-environment happy-dom
import { findLookHere, type LookHere } from '$domain';
import { lockChapter } from '$table';
import { toasts } from '$ui';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { headingMarks } from '../../../../src/editor/aids/sections';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import { TogetherDesk } from '../../../../src/features/table/together/together-desk.svelte';
import { ApartReader } from '../../../../src/table/apart';
import { meetTable, writersApart } from '../../../helpers/apart';
import { createAppHarness, type AppHarness } from '../../../helpers/app-harness';
import { thereIs } from '../../../helpers/lying';
import { makeKnownTable } from '../../../helpers/table-harness';

let harness: AppHarness;
let tableId: string;

beforeEach(async () => {
  harness = await createAppHarness();
  tableId = (await makeKnownTable(harness)).id;
  const [ann, bob] = writersApart('ann', 'bob');
  ann.rewrite('De gemeente betaalt de zorg.', 'De gemeente betaalt alle zorg.');
  bob.rewrite('De gemeente betaalt de zorg.', 'Gemeente en school betalen.');
  meetTable((await openHere()).table, ann, bob);
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

async function readPlace(): Promise<LookHere> {
  const reader = new ApartReader((await openHere()).table);
  const { content, snapshot } = reader.read();
  reader.stop();
  const textById = new Map(snapshot.pieces.map(({ id, text }) => [id, text]));
  return thereIs(findLookHere(content, (id) => textById.get(id))[0]);
}

test('AC81 one tap settles a place, and one takes it back, also after the table was left', async () => {
  const desk = new TogetherDesk(harness.app, await openHere());
  const place = await readPlace();
  expect(await desk.settle({ type: 'reading', place, words: 'Gemeente en school betalen.' })).toBe(true);
  expect((await readPlace()).choice?.choice).toBe('reading');
  await openTablesOf(harness.services).closeNow(tableId);
  toasts.list.at(-1)?.action?.run();
  await vi.waitFor(async () => expect((await readPlace()).choice).toBeUndefined());
  expect((await readPlace()).standing).toBe(place.standing);
});

test('where the text is another by now it says so, and changes nothing', async () => {
  const desk = new TogetherDesk(harness.app, await openHere());
  const place = { ...(await readPlace()), standing: 'Zo stond het nooit.' };
  expect(await desk.settle({ type: 'reading', place, words: 'Anders.' })).toBe(false);
  expect(toasts.list.at(-1)?.text).toBe('De tekst is hier intussen veranderd. Er is niets gewijzigd.');
  expect((await readPlace()).choice).toBeUndefined();
});

test('AC82 in a locked chapter it names the chapter, and changes nothing', async () => {
  const { table } = await openHere();
  const place = await readPlace();
  for (const [at, other] of headingMarks(table.document).entries())
    lockChapter(table, { id: `lock-${at}`, mark: other, participantId: 'p', lockedAt: 1, says: 'x' });
  const desk = new TogetherDesk(harness.app, await openHere());
  expect(await desk.settle({ type: 'reading', place, words: 'Gemeente en school betalen.' })).toBe(false);
  expect(toasts.list.at(-1)?.text).toBe(
    '‘Visie’ staat op slot, dus er is niets gewijzigd. De gespreksleider kan het hoofdstuk van het slot halen.',
  );
  expect((await readPlace()).standing).toBe(place.standing);
});

// @vitest-environment happy-dom
import { joinTable } from '$table';
import { screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDocumentEditor } from '../../../../src/editor/document-editor';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import { loadTogether } from '../../../../src/features/table/together/load-together';
import { meetTable, writersApart } from '../../../helpers/apart';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { sampleSeat } from '../../../helpers/samples';
import { makeKnownTable } from '../../../helpers/table-harness';
import { followed, select } from '../../../unit/editor/devices';

let harness: AppHarness;
let close: () => Promise<void>;

beforeEach(async () => {
  harness = await createAppHarness();
});

afterEach(async () => {
  await close();
});

/** A table where one sentence was written apart by two, in an editor that points it out. */
async function openApart(isReadOnly = false) {
  const { id } = await makeKnownTable(harness);
  const tables = openTablesOf(harness.services);
  const session = tables.hold(id);
  await session.whenOpened();
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  const { opened } = session.opening;
  const [ann, bob] = writersApart('ann', 'bob');
  for (const { participant, party } of ['ann', 'bob'].map((name) => sampleSeat(name)))
    joinTable(opened.table, participant, party);
  ann.rewrite('De gemeente betaalt de zorg.', 'De gemeente betaalt alle zorg.');
  bob.rewrite('De gemeente betaalt de zorg.', 'Gemeente en school betalen.');
  meetTable(opened.table, ann, bob);
  const mount = document.body.appendChild(document.createElement('div'));
  const fragment = opened.table.document;
  const editor = createDocumentEditor({ mount, fragment, awareness: null, isReadOnly, label: 'Document' });
  close = async () => {
    editor.destroy();
    mount.remove();
    await tables.closeNow(id);
  };
  const parts = await loadTogether();
  if (parts === undefined) throw new Error('not loaded');
  const margin: { showApart: (() => void) | undefined } = { showApart: undefined };
  renderWithApp(parts.TogetherMarks, { session, opened, editor, parts, margin }, harness);
  await followed();
  const mark = mount.querySelector('mark');
  if (mark === null) throw new Error('nothing is pointed out');
  return { editor, mark, margin };
}

test('DOC-3 a tap on a place only puts the cursor there; the bar at the cursor offers to look at it', async () => {
  const { editor, mark, margin } = await openApart();
  expect(margin.showApart).toBeUndefined();
  editor.focus();
  select({ editor }, mark.textContent);
  mark.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  await followed();
  expect(screen.queryByRole('dialog')).toBeNull();
  margin.showApart?.();
  expect(await screen.findByRole('dialog', { name: 'Kijk hier' })).toBeTruthy();
});

test('DOC-3 with the cursor elsewhere the bar offers nothing', async () => {
  const { editor, mark, margin } = await openApart();
  editor.focus();
  select({ editor }, mark.textContent);
  await followed();
  expect(margin.showApart).toBeDefined();
  select({ editor }, 'Visie');
  await followed();
  expect(margin.showApart).toBeUndefined();
});

// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draftsOf, MarginDrafts } from '../../../../src/features/table/margin/margin-drafts.svelte';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import { createAppHarness } from '../../../helpers/app-harness';
import { makeKnownTable } from '../../../helpers/table-harness';

const passage = { start: '1.2<', end: '1.4>', quote: 'woord', before: '', after: '' };

test('a suggestion begins with the words as they are, a comment with none', () => {
  const drafts = new MarginDrafts();
  drafts.begin({ kind: 'suggestion', passage });
  expect([drafts.draft.words, drafts.draft.text]).toEqual(['woord', '']);
});

test('what was typed is still there when the screen of a table comes back', async () => {
  const harness = await createAppHarness();
  const { id } = await makeKnownTable(harness);
  const session = openTablesOf(harness.services).hold(id);
  const drafts = draftsOf(session);
  drafts.begin({ kind: 'comment', passage });
  drafts.draft.text = 'Half af';
  expect(draftsOf(session)).toBe(drafts);
  expect(draftsOf(session).draft.text).toBe('Half af');
  await openTablesOf(harness.services).closeNow(id);
});

test('other words for one’s own begin with those that are there', () => {
  const drafts = new MarginDrafts();
  const said = { id: 'x', participantId: 'p', partyId: 'school.x', at: 1, passage };
  drafts.revise({ ...said, words: 'zin', reason: 'Beter' });
  expect([drafts.draft.words, drafts.draft.reason, drafts.writing?.earlier?.id]).toEqual(['zin', 'Beter', 'x']);
  drafts.beginChange({ ...said, text: 'Wie?', mentions: ['school.y'] });
  expect([drafts.changes['x']?.text, drafts.changes['x']?.partyId]).toEqual(['Wie?', 'school.y']);
  drafts.endChange('x');
  expect(drafts.changes).toEqual({});
});

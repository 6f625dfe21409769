// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { TogetherView } from '../../../../src/features/table/together/together-view.svelte';
import * as apart from '../../../../src/table/apart';
import { meet, writersApart } from '../../../helpers/apart';

test('DOC-3 what is to be looked at follows the table, and is counted while it is open', async () => {
  const [ann, bob] = writersApart('ann', 'bob');
  const view = new TogetherView(apart, ann.table);
  expect([view.openCount, view.settledCount]).toEqual([0, 0]);
  ann.rewrite('De gemeente betaalt de zorg.', 'De gemeente betaalt alle zorg.');
  bob.rewrite('De gemeente betaalt de zorg.', 'Gemeente en school betalen.');
  ann.remove('De bus rijdt');
  bob.addTo('De bus rijdt elke dag.', ' Ook op zaterdag.');
  meet(ann, bob);
  await vi.waitFor(() => expect(view.openCount).toBe(2));
  expect(view.pieces.map(({ id }) => id)).toContain(view.places[0]?.pieceId);
  const facts = { id: '1', participantId: 'ann', partyId: 'school.ann', at: 1, refs: view.offers[0]?.refs ?? [] };
  apart.noteChoice(ann.table, facts, 'leave');
  await vi.waitFor(() => expect([view.openCount, view.settledCount]).toEqual([1, 1]));
  view.stop();
});

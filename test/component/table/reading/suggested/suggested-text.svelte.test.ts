// @vitest-environment happy-dom
import { answerSuggestion, makeSuggestion, putSentence, type OpenedTable } from '$actions';
import type { Suggestion } from '$domain';
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readMargin } from '$table';
import { openTablesOf } from '../../../../../src/features/shared/at-table/open-tables';
import ReadPage from '../../../../../src/features/table/ReadPage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../../helpers/app-harness';
import { valueOf } from '../../../../helpers/role-keys';
import { makeKnownTable } from '../../../../helpers/table-harness';

const user = userEvent.setup();
let harness: AppHarness;
let tableId: string;
let opened: OpenedTable;

beforeEach(async () => {
  harness = await createAppHarness();
  tableId = (await makeKnownTable(harness)).id;
  const session = openTablesOf(harness.services).hold(tableId);
  await vi.waitFor(() => {
    expect(session.opening.type).toBe('open');
  });
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  opened = session.opening.opened;
  const from = { checklistId: 'clarifying-questions', partCode: '1.1a' };
  const words = 'De gemeente betaalt de begeleiding.';
  valueOf(await putSentence(opened, undefined, { words, from, traceWords: 'bij 1.1a' }));
});

afterEach(async () => {
  await openTablesOf(harness.services).closeNow(tableId);
});

const LETTER = '9007199254740.1<';

/** Suggests other words for some in the sentence, known by what stands around them. */
async function suggest(quote: string, words: string): Promise<Suggestion> {
  const [before = '', after = ''] = 'De gemeente betaalt de begeleiding.'.split(quote);
  const passage = { start: LETTER, end: LETTER, quote, before, after };
  const id = valueOf(await makeSuggestion(harness.services, opened, { passage, words, reason: '' }));
  const made = readMargin(opened.table).suggestions.find((one) => one.id === id);
  if (made === undefined) throw new Error('nothing was suggested');
  return made;
}

const struck = (): readonly (string | null)[] =>
  [...document.querySelectorAll('article mark')].map((one) => one.textContent);
const added = (): readonly (string | null)[] =>
  [...document.querySelectorAll('article ins')].map((one) => one.textContent);

test('ED47 AGR-3 who reads sees in the sentence what is suggested and by whom, and what is settled is gone', async () => {
  const suggestion = await suggest('betaalt', 'vergoedt');
  renderWithApp(ReadPage, { params: { tableId } }, harness);
  await waitFor(() => expect(struck()).toEqual(['betaalt']));
  expect(added()).toEqual(['vergoedt']);
  const [words] = document.querySelectorAll('article ins');
  expect(words?.getAttribute('data-by')).toMatch(/^\p{L}+$/u);
  expect(words?.getAttribute('aria-description')).toContain('Gemeente Leiden');
  await answerSuggestion(harness.services, opened, suggestion, { state: 'declined', reason: 'nee' });
  await waitFor(() => expect(struck()).toEqual([]));
  expect(added()).toEqual([]);
  expect(screen.getByText(/De gemeente betaalt de begeleiding\./)).toBeTruthy();
});

test('ED47 what is suggested while one reads comes in, and looking who wrote what shows the text alone', async () => {
  renderWithApp(ReadPage, { params: { tableId } }, harness);
  await screen.findByText(/De gemeente betaalt de begeleiding\./);
  await suggest('de begeleiding', 'alle hulp');
  await waitFor(() => expect(added()).toEqual(['alle hulp']));
  await user.click(screen.getByRole('button', { name: 'Wie schreef wat' }));
  await waitFor(() => expect(added()).toEqual([]));
});

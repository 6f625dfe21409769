// @vitest-environment happy-dom
import { replyToComment, withdrawWords, type OpenedTable } from '$actions';
import { readMargin } from '$table';
import { toasts } from '$ui';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import SidePanel from '../../../../src/features/table/desk/SidePanel.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { select } from '../../../unit/editor/devices';
import { openMargin, type OpenMargin } from './margin-desk';

const user = userEvent.setup();
let harness: AppHarness;
let open: OpenMargin;

afterEach(async () => {
  for (const { id } of toasts.list) toasts.dismiss(id);
  await open.close();
});

/** What was said of some words, at a table that one is at in this role, is on the screen. */
async function showSaid(role: 'editor' | 'commenter'): Promise<void> {
  open = await openMargin(harness, role);
  const { desk, MarginPanel } = open.margin;
  desk.isOpen = true;
  renderWithApp(MarginPanel, { desk, SidePanel, take: (tool: () => void) => tool() }, harness);
  select(open, 'betaalt');
  desk.begin('comment');
  await desk.place('Wie?', []);
  await screen.findByText('Wie?');
}

const thread = (): HTMLElement => screen.getByRole('list', { name: 'Gesprek over: betaalt' });

beforeEach(async () => {
  harness = await createAppHarness();
});

test.each(['editor', 'commenter'] as const)('AGR-4 as %s one puts one’s own words in other words', async (role) => {
  await showSaid(role);
  await user.click(await screen.findByRole('button', { name: 'Verander uw woorden bij: betaalt' }));
  const field = await screen.findByRole('textbox', { name: 'Uw woorden' });
  await user.clear(field);
  await user.click(screen.getByRole('button', { name: 'Vervang' }));
  expect(await screen.findByText('Schrijf wat u wilt zeggen.')).toBeTruthy();
  await user.type(field, 'Wie betaalt dit?');
  await user.click(screen.getByRole('button', { name: 'Vervang' }));
  expect(await within(thread()).findByText('Wie betaalt dit?')).toBeTruthy();
  expect(await within(thread()).findByText(/^Veranderd op /)).toBeTruthy();
  await waitFor(() => expect(toasts.list.at(-1)?.text).toBe('Uw woorden zijn veranderd.'));
  toasts.list.at(-1)?.action?.run();
  expect(await within(thread()).findByText('Wie?')).toBeTruthy();
});

test('AGR-4 who thinks along takes the own comment back, and undoes that', async () => {
  await showSaid('commenter');
  await user.click(await screen.findByRole('button', { name: 'Neem terug: betaalt' }));
  await waitFor(() => expect(screen.queryByText('Wie?')).toBeNull());
  expect(await screen.findByText('Er staat niets open.')).toBeTruthy();
  await waitFor(() => expect(toasts.list.at(-1)?.text).toBe('Uw woorden zijn teruggenomen.'));
  toasts.list.at(-1)?.action?.run();
  expect(await screen.findByText('Wie?')).toBeTruthy();
});

test('AGR-4 who thinks along changes no words of others, nor what cannot be proven to be one’s own', async () => {
  await showSaid('commenter');
  const { opened } = open;
  const [comment] = readMargin(opened.table).comments;
  if (comment === undefined) throw new Error('no comment');
  await screen.findByRole('button', { name: 'Neem terug: betaalt' });
  opened.table.replica.doc.getMap('comments').set(comment.id, { ...comment, ownKey: 'x'.repeat(43) });
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Neem terug: betaalt' })).toBeNull());
  opened.table.replica.doc.getMap('comments').set(comment.id, { ...comment, participantId: 'iemand' });
  await waitFor(() => expect(open.margin.desk.view.threads[0]?.participantId).toBe('iemand'));
  expect(screen.queryByRole('button', { name: 'Neem terug: betaalt' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Antwoord op de opmerking bij: betaalt' })).toBeTruthy();
});

test('AGR-3 who thinks along changes the own suggestion and takes it back', async () => {
  await showSaid('commenter');
  select(open, 'op school');
  await user.click(await screen.findByRole('button', { name: 'Stel iets anders voor' }));
  const field = await screen.findByRole('textbox', { name: 'Wat moet er komen te staan?' });
  await user.clear(field);
  await user.type(field, 'thuis');
  await user.click(screen.getByRole('button', { name: 'Doe dit voorstel' }));
  await user.click(await screen.findByRole('button', { name: 'Verander uw woorden bij: op school' }));
  const again = await screen.findByRole('textbox', { name: 'Wat moet er komen te staan?' });
  expect(again).toHaveProperty('value', 'thuis');
  await user.type(again, ' en in de klas');
  await user.click(screen.getByRole('button', { name: 'Vervang' }));
  // In the sentence, and beside it.
  await waitFor(() => expect(screen.getAllByText('thuis en in de klas')).toHaveLength(2));
  expect(await screen.findByText('1 open opmerking en 1 open voorstel')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Neem over: op school' })).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Neem terug: op school' }));
  expect(await screen.findByText('1 open opmerking')).toBeTruthy();
  await user.click(await screen.findByText('2 afgehandeld'));
  expect(await screen.findAllByText('Teruggenomen')).toHaveLength(2);
});

test('TD95 at who may write, what another takes back is taken off the table', async () => {
  await showSaid('editor');
  const { services } = harness;
  const { opened } = open;
  const [comment] = readMargin(opened.table).comments;
  if (comment === undefined) throw new Error('no comment');
  await replyToComment(services, opened, { commentId: comment.id, text: 'Ik', mentions: [] });
  await withdrawWords(services, asCommenter(opened), comment);
  await waitFor(() => expect(readMargin(opened.table).comments[0]).not.toHaveProperty('text'));
  expect(await screen.findByText('Deze woorden zijn teruggenomen.')).toBeTruthy();
  expect(JSON.stringify(readMargin(opened.table))).not.toContain('Wie?');
});

test('what is being written stays when one presses to begin anew', async () => {
  await showSaid('editor');
  const { desk } = open.margin;
  select(open, 'gemeente');
  desk.begin('comment');
  desk.drafts.draft.text = 'Half af';
  desk.begin('suggestion');
  expect([desk.writing?.kind, desk.drafts.draft.text]).toEqual(['comment', 'Half af']);
});

/** The same table as somebody sees it whose link says that they only think along. */
const asCommenter = (opened: OpenedTable): OpenedTable => ({
  ...opened,
  known: { ...opened.known, key: { ...opened.known.key, role: 'commenter' } },
});

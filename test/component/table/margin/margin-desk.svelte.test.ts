// @vitest-environment happy-dom
import { placeComment } from '$actions';
import { readMargin } from '$table';
import { toasts } from '$ui';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { TextSelection } from 'prosemirror-state';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import SidePanel from '../../../../src/features/table/desk/SidePanel.svelte';
import TablePage from '../../../../src/features/table/TablePage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { linesOf, placeCursor, press, select, type } from '../../../unit/editor/devices';
import { openMargin, type OpenMargin } from './margin-desk';

const user = userEvent.setup();
let harness: AppHarness;
let open: OpenMargin;

beforeEach(async () => {
  harness = await createAppHarness();
  open = await openMargin(harness);
});

afterEach(async () => {
  for (const { id } of toasts.list) toasts.dismiss(id);
  await open.close();
});

function show(): void {
  open.margin.desk.isOpen = true;
  renderWithApp(
    open.margin.MarginPanel,
    { desk: open.margin.desk, SidePanel, take: (tool: () => void) => tool() },
    harness,
  );
}

const text = (): string => linesOf(open).join('\n');

const marks = (): readonly (string | null)[] =>
  [...open.editor.mount.querySelectorAll('mark')].map(({ textContent }) => textContent);

async function suggestOther(words: string, other: string, reason = ''): Promise<void> {
  select(open, words);
  await user.click(screen.getByRole('button', { name: 'Stel iets anders voor' }));
  const field = await screen.findByRole('textbox', { name: 'Wat moet er komen te staan?' });
  await user.clear(field);
  if (other !== '') await user.type(field, other);
  if (reason !== '') await user.type(screen.getByRole('textbox', { name: 'Waarom? (mag leeg blijven)' }), reason);
  await user.click(screen.getByRole('button', { name: 'Doe dit voorstel' }));
  await screen.findByRole('button', { name: `Neem over: ${words}` });
}

test('AGR-4 a comment on words is a thread, by keyboard too: reply, resolve, reopen, withdraw', async () => {
  show();
  select(open, 'de begeleiding');
  press(open, 'm', { code: 'KeyM', ctrlKey: true, altKey: true });
  const field = await screen.findByRole('textbox', { name: 'Uw opmerking' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.type(field, 'Ook vervoer?');
  await user.click(screen.getByRole('button', { name: 'Plaats' }));
  const thread = await screen.findByRole('list', { name: 'Gesprek over: de begeleiding' });
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Opmerkingen en voorstellen'));
  expect(within(thread).getByText('Ook vervoer?')).toBeTruthy();
  expect(screen.getByText('1 open opmerking')).toBeTruthy();
  expect(screen.getByRole('list', { name: 'Visie' })).toBeTruthy();
  expect(marks()).toEqual(['de begeleiding']);
  expect(open.editor.mount.querySelector('mark')?.getAttribute('aria-description')).toBe(
    'Opmerking van Gemeente Leiden: Ook vervoer?',
  );

  await user.click(screen.getByRole('button', { name: 'Antwoord op de opmerking bij: de begeleiding' }));
  await user.type(screen.getByRole('textbox', { name: 'Uw antwoord' }), 'Ja.');
  await user.click(screen.getByRole('button', { name: 'Antwoord' }));
  expect(await within(thread).findByText('Ja.')).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'Afgehandeld: de begeleiding' }));
  expect(await screen.findByText('Er staat niets open.')).toBeTruthy();
  expect(marks()).toEqual([]);
  await user.click(screen.getByText('1 afgehandeld'));
  await user.click(await screen.findByRole('button', { name: 'Heropen: de begeleiding' }));
  await waitFor(() => expect(marks()).toEqual(['de begeleiding']));

  const [takeBack] = screen.getAllByRole('button', { name: 'Neem terug: de begeleiding' });
  if (takeBack !== undefined) await user.click(takeBack);
  expect(await screen.findByText('Deze woorden zijn teruggenomen.')).toBeTruthy();
  toasts.list.at(-1)?.action?.run();
  expect(await screen.findByText('Ook vervoer?')).toBeTruthy();
});

test('AGR-4 without words there is nothing to say something of, and that is told', async () => {
  show();
  placeCursor(open, 'De');
  await waitFor(() => screen.getByRole('button', { name: 'Opmerking' }));
  await user.click(screen.getByRole('button', { name: 'Opmerking' }));
  expect((await screen.findByRole('alert')).textContent).toBe(
    'Kies eerst woorden in de tekst waar uw opmerking over gaat.',
  );
  select(open, 'betaalt');
  await user.click(screen.getByRole('button', { name: 'Opmerking' }));
  await user.click(await screen.findByRole('button', { name: 'Plaats' }));
  expect(screen.getByText('Schrijf wat u wilt zeggen.')).toBeTruthy();
  expect(readMargin(open.opened.table).comments).toEqual([]);
});

test('AGR-4 a comment whose words are gone stays, with the words as they were', async () => {
  show();
  select(open, 'betaalt');
  open.margin.desk.begin('comment');
  await open.margin.desk.place('Wie?', []);
  await screen.findByText('Wie?');
  select(open, 'gemeente betaalt de');
  press(open, 'Backspace');
  expect(await screen.findByText('Deze woorden staan niet meer in de tekst.')).toBeTruthy();
  expect(screen.getByRole('list', { name: 'Woorden die niet meer in de tekst staan' })).toBeTruthy();
  expect(screen.getByText('betaalt')).toBeTruthy();
});

test('AGR-3 a suggestion is accepted into the text in one step, which is undone with it', async () => {
  show();
  await suggestOther('betaalt', 'vergoedt', 'Dat zegt de wet.');
  const words = screen.getByLabelText('Voorstel bij: betaalt');
  expect(words.textContent).toMatch(
    /Er stond\s*De gemeente betaalt de begeleiding op school\.\s*Voorstel\s*De gemeente vergoedt de begeleiding op school\.\s*Waarom\s*Dat zegt de wet\./,
  );
  await user.click(screen.getByRole('button', { name: 'Neem over: betaalt' }));
  await waitFor(() => expect(text()).toContain('De gemeente vergoedt de begeleiding op school.'));
  await waitFor(() => expect(toasts.list.at(-1)?.text).toBe('Het voorstel staat in de tekst.'));
  toasts.list.at(-1)?.action?.run();
  await waitFor(() => expect(text()).toContain('De gemeente betaalt de begeleiding op school.'));
  expect(await screen.findByRole('button', { name: 'Neem over: betaalt' })).toBeTruthy();
});

/** Accepts what came without a reason: then one says why oneself. */
async function acceptBecause(words: string, reason: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: `Neem over: ${words}` }));
  await user.type(await screen.findByRole('textbox', { name: 'Waarom wordt dit overgenomen?' }), reason);
  await user.click(screen.getByRole('button', { name: /^(Neem over|Zet het voorstel ervoor in de plaats)$/ }));
}

test('AGR-3 where the text changed both are shown, and nothing is written over that one does not see', async () => {
  show();
  await suggestOther('betaalt', 'vergoedt');
  placeCursor(open, 'betaal');
  type(open, 'de nie');
  expect(
    await screen.findByText('De tekst is veranderd na dit voorstel. Kijk goed welke woorden u wilt.'),
  ).toBeTruthy();
  expect(screen.getByLabelText('Voorstel bij: betaalt').textContent).toContain('betaalde niet');
  // The text changes again in the very moment that one presses.
  const [suggestion] = open.margin.desk.view.suggestions;
  if (suggestion === undefined) throw new Error('no suggestion');
  expect(await open.margin.desk.accept(suggestion, 'betaalt')).toBe(false);
  expect(text()).toContain('betaalde niet');
  await acceptBecause('betaalt', 'Zo heet het.');
  await waitFor(() => expect(text()).toContain('De gemeente vergoedt de begeleiding'));
});

test('AGR-3 who declines says why, and it stays to be found; words can go, and come where there are none', async () => {
  show();
  await suggestOther('op school', '');
  expect(screen.getByText('Deze woorden weghalen')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Wijs af: op school' }));
  await user.click(screen.getByRole('button', { name: 'Wijs af' }));
  expect(screen.getByText('Schrijf waarom dit voorstel het niet wordt.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Waarom niet?' }), 'Het gaat juist om school.');
  await user.click(screen.getByRole('button', { name: 'Wijs af' }));
  await user.click(await screen.findByText('Afgewezen: 1 voorstel'));
  expect(screen.getByText('Afgewezen: Het gaat juist om school.')).toBeTruthy();

  placeCursor(open, 'op school');
  await user.click(screen.getByRole('button', { name: 'Stel iets anders voor' }));
  await user.type(await screen.findByRole('textbox', { name: 'Welke woorden moeten erbij?' }), ' en thuis');
  await user.click(screen.getByRole('button', { name: 'Doe dit voorstel' }));
  await acceptBecause('en thuis', 'Eens.');
  await waitFor(() => expect(text()).toContain('op school en thuis.'));
});

test('AGR-3 a suggestion stays within one chapter, and says something else', async () => {
  show();
  select(open, 'betaalt');
  await user.click(screen.getByRole('button', { name: 'Stel iets anders voor' }));
  await user.click(await screen.findByRole('button', { name: 'Doe dit voorstel' }));
  expect(screen.getByText('Dit staat er al. Verander iets.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Annuleer' }));
  placeCursor(open, 'betaalt');
  press(open, 'Enter');
  const { size } = open.editor.state.doc.content;
  open.editor.changeText(({ tr, doc }) => tr.setSelection(TextSelection.create(doc, 2, size - 1)));
  await user.click(screen.getByRole('button', { name: 'Stel iets anders voor' }));
  expect((await screen.findByRole('alert')).textContent).toContain('binnen één hoofdstuk');
  // Over paragraphs of one chapter it becomes one line.
  select(open, 'school.');
  const { to } = open.editor.state.selection;
  select(open, 'betaalt');
  open.editor.changeText(({ tr, doc, selection: { from } }) => tr.setSelection(TextSelection.create(doc, from, to)));
  await user.click(screen.getByRole('button', { name: 'Stel iets anders voor' }));
  await user.click(await screen.findByRole('button', { name: 'Doe dit voorstel' }));
  expect(screen.getByText('Dit staat er al. Verander iets.')).toBeTruthy();
  const field = screen.getByRole('textbox', { name: 'Wat moet er komen te staan?' });
  await user.clear(field);
  await user.type(field, 'regelt alles.');
  await user.click(screen.getByRole('button', { name: 'Doe dit voorstel' }));
  await acceptBecause('betaalt de begeleiding op school.', 'Korter.');
  await waitFor(() => expect(text()).toContain('paragraph De gemeente regelt alles.'));
});

test('AGR-4 beside the text one sees how many are open, and what is selected can be spoken of', async () => {
  const { services } = harness;
  const { opened, margin } = open;
  select(open, 'betaalt');
  margin.desk.begin('comment');
  if (margin.desk.writing !== undefined) {
    await placeComment(services, opened, { passage: margin.desk.writing.passage, text: 'Wie?', mentions: [] });
  }
  renderWithApp(TablePage, { params: { tableId: opened.known.id } }, harness);
  await user.click(await screen.findByRole('button', { name: 'Aan deze tafel' }));
  const toggle = await screen.findByRole('button', { name: 'Opmerkingen en voorstellen: 1 open opmerking' });
  await user.click(toggle);
  expect(await screen.findByText('Wie?')).toBeTruthy();
});

test('AGR-4 a tap on commented words opens the margin beside the text, and over it only by the bar', async () => {
  const { desk } = open.margin;
  select(open, 'betaalt');
  desk.begin('comment');
  await desk.place('Ook vervoer?', []);
  desk.isOpen = false;
  const tap = (): void =>
    void open.editor.mount.querySelector('mark')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  const narrow = vi.spyOn(desk, 'fitsBeside', 'get').mockReturnValue(false);
  tap();
  expect(desk.isOpen).toBe(false);
  narrow.mockRestore();
  expect(desk.fitsBeside).toBe(true);
  tap();
  expect(desk.isOpen).toBe(true);
});

test('AGR-3 what was declined stands apart from what else is settled, with its sentence and the reason', async () => {
  show();
  await suggestOther('betaalt', 'vergoedt');
  const [suggestion] = open.margin.desk.view.suggestions;
  if (suggestion === undefined) throw new Error('no suggestion');
  select(open, 'op school');
  open.margin.desk.begin('comment');
  await open.margin.desk.place('Waar?', []);
  const [thread] = open.margin.desk.view.threads;
  if (thread === undefined) throw new Error('no comment');
  await open.margin.desk.settle(thread, 'resolved');
  await open.margin.desk.answer(suggestion, { state: 'declined', reason: 'Het is betalen.' });
  await user.click(await screen.findByText('Afgewezen: 1 voorstel'));
  const declined = within(screen.getByRole('list', { name: 'Afgewezen: 1 voorstel' }));
  expect(declined.getByText('Afgewezen: Het is betalen.')).toBeTruthy();
  expect(declined.getByLabelText('Voorstel bij: betaalt').textContent).toContain('De gemeente betaalt de begeleiding');
  expect(declined.queryByText('Waar?')).toBeNull();
  expect(screen.getByText('1 afgehandeld')).toBeTruthy();
});

// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EditorToolbar } from '$editor';
import { viewMargin } from '$domain';
import { readMargin } from '$table';
import SuggestionCard from '../../../../../src/features/table/margin/cards/SuggestionCard.svelte';
import { createAppHarness, type AppHarness } from '../../../../helpers/app-harness';
import { press, select, viewOf } from '../../../../unit/editor/devices';
import { openMargin, type OpenMargin } from '../margin-desk';

let harness: AppHarness;
let open: OpenMargin;

beforeEach(async () => {
  harness = await createAppHarness();
});
afterEach(async () => {
  await open.close();
});

const suggestions = () => viewMargin(readMargin(open.opened.table)).suggestions;

/** Types over words in the text, and goes on. */
async function suggest(words: string, key: string): Promise<void> {
  select(open, words);
  press(open, key);
  await vi.waitFor(() => expect(open.editor.mount.querySelector('textarea')).not.toBeNull());
  open.editor.mount.querySelector('textarea')?.dispatchEvent(new FocusEvent('blur'));
  await vi.waitFor(() => expect(open.margin.desk.suggesting.asked).toHaveLength(1));
}

test('AGR-3 with the mode on typing suggests, is read in the sentence, and asks quietly why', async () => {
  open = await openMargin(harness);
  const { suggesting } = open.margin.desk;
  const user = userEvent.setup();
  render(EditorToolbar, { editor: open.editor, suggesting });
  render(open.margin.ReasonAsk, { suggesting });
  await user.click(screen.getByRole('button', { name: 'Voorstellen' }));
  expect(await screen.findByText(/Wat u verandert, wordt een voorstel/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Voorstellen', pressed: true })).toBeTruthy();
  const before = open.editor.state.doc;
  await vi.waitFor(() => {
    select(open, 'betaalt');
    expect(press(open, 'v')).toBe(true);
  });
  open.editor.mount.querySelector('textarea')?.dispatchEvent(new FocusEvent('blur'));
  await vi.waitFor(() => expect(open.editor.mount.querySelector('ins')?.textContent).toBe('v'));
  expect(open.editor.mount.querySelector('mark.passage-struck')?.textContent).toBe('betaalt');
  expect(open.editor.state.doc.eq(before)).toBe(true);

  const form = within(await screen.findByRole('form', { name: 'Reden van uw voorstel' }));
  await user.type(form.getByRole('textbox', { name: 'Waarom stelt u dit voor: “v”?' }), 'Zo heet het.');
  await user.click(form.getByRole('button', { name: 'Zet erbij' }));
  await vi.waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  expect(suggestions()).toMatchObject([{ words: 'v', reason: 'Zo heet het.', isOpen: true }]);

  select(open, 'school');
  press(open, 'x');
  expect(suggesting.isTyping).toBe(true);
  open.editor.mount.querySelector('textarea')?.dispatchEvent(new FocusEvent('blur'));
  await user.click(await screen.findByRole('button', { name: 'Neem terug' }));
  await vi.waitFor(() => expect(suggestions().filter(({ isOpen }) => isOpen)).toHaveLength(1));
  expect(suggesting.isTyping).toBe(false);

  await suggesting.turn(false);
  expect(open.editor.mode).toBe('editing');
  // Who writes reads it there as well, and whose it is.
  await vi.waitFor(() => {
    const ins = open.editor.mount.querySelector('ins');
    expect([ins?.textContent, ins?.dataset['by']]).toEqual(['v', open.margin.desk.session.parties[0]?.letter]);
  });
  expect(open.editor.state.doc.eq(before)).toBe(true);
  expect(open.editor.mount.querySelector('mark.passage-struck')?.textContent).toBe('betaalt');
});

test('AGR-3 for who thinks along it is on from the beginning, and the reason comes along', async () => {
  open = await openMargin(harness, 'commenter');
  const { suggesting } = open.margin.desk;
  expect(suggesting.isOn).toBe(true);
  expect(viewOf(open).editable).toBe(false);
  await vi.waitFor(() => {
    select(open, 'betaalt');
    expect(press(open, 'v')).toBe(true);
  });
  open.editor.mount.querySelector('textarea')?.dispatchEvent(new FocusEvent('blur'));
  await vi.waitFor(() => expect(suggesting.asked).toHaveLength(1));
  expect(await suggesting.explain('Zo heet het.')).toBe(true);
  await vi.waitFor(() => expect(open.margin.desk.view.suggestions).toMatchObject([{ reason: 'Zo heet het.' }]));
});

test('AGR-3 nothing is accepted without a reason', async () => {
  open = await openMargin(harness);
  const { desk } = open.margin;
  await desk.suggesting.turn(true);
  await vi.waitFor(() => {
    select(open, 'betaalt');
    expect(press(open, 'v')).toBe(true);
  });
  await suggest('school', 'x');
  await vi.waitFor(() => expect(desk.view.suggestions).toHaveLength(2));
  const [first] = desk.view.suggestions.filter(({ words }) => words === 'x');
  if (first === undefined) throw new Error('no suggestion');
  const found = desk.places.find(({ id }) => id === first.id)?.found;
  render(SuggestionCard, { suggestion: first, found, desk, onsettled: () => undefined });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Neem over: school' }));
  expect(suggestions().find(({ id }) => id === first.id)?.isOpen).toBe(true);
  await user.type(
    screen.getByRole('textbox', { name: 'Waarom wordt dit overgenomen?' }),
    'Daar zijn wij het over eens.',
  );
  await user.click(screen.getByRole('button', { name: 'Neem over' }));
  await vi.waitFor(() =>
    expect(suggestions().find(({ id }) => id === first.id)?.lastState).toMatchObject({
      state: 'accepted',
      reason: 'Daar zijn wij het over eens.',
    }),
  );
  expect(open.editor.state.doc.textContent).toContain('op x.');
});

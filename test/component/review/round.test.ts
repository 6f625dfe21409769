// @vitest-environment happy-dom
import { beginReviewRound } from '$actions';
import { answerId, type Answer } from '$domain';
import { toasts } from '$ui';
import '@testing-library/jest-dom/vitest';
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import PartPage from '../../../src/features/review/PartPage.svelte';
import ReviewPage from '../../../src/features/review/ReviewPage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { sampleAnswer } from '../../helpers/samples';

const school = { partyKind: 'school', role: 'care-coordinator' } as const;

afterEach(() => {
  for (const { id } of toasts.list) toasts.dismiss(id);
});

async function read({ services }: AppHarness, code: string): Promise<Answer | undefined> {
  const found = await services.store.answers.get(answerId('clarifying-questions', code));
  return found.ok ? found.value : undefined;
}

/** The screen of a part whose answer is of the round before. */
async function openInRound(change: Parameters<typeof sampleAnswer>[1] = { value: 'no' }): Promise<AppHarness> {
  const harness = await createAppHarness(school);
  await harness.services.store.answers.put(sampleAnswer('1.3a', change));
  await beginReviewRound(harness.services, 'clarifying-questions', ['1.3a']);
  renderWithApp(PartPage, { params: { code: '1.3a' } }, harness);
  return harness;
}

test('CHK-10 a new round begins from the last, and can be taken back', async () => {
  const harness = await createAppHarness(school);
  await harness.services.store.answers.put(sampleAnswer('1.3a', { value: 'no' }));
  renderWithApp(ReviewPage, {}, harness);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Begin een nieuwe ronde' }));
  expect(await screen.findByText(/1 antwoord is nog niet bevestigd/)).toBeVisible();
  expect(screen.getByText(/· nog niet bevestigd/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Begin een nieuwe ronde' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Ga verder bij 1.3a' })).toHaveAttribute(
    'href',
    '#/voorbereiden/vragen/1.3a',
  );
  toasts.act(toasts.list.at(-1)?.id ?? 0);
  expect(await screen.findByRole('button', { name: 'Begin een nieuwe ronde' })).toBeVisible();
  expect(await read(harness, '1.3a')).toEqual(sampleAnswer('1.3a', { value: 'no' }));
});

test('CHK-10 one tap says that an answer still holds, and one takes that back', async () => {
  const harness = await openInRound();
  const user = userEvent.setup();
  expect(await screen.findByText(/antwoordde u: Nee\.$/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Klopt nog' }));
  const back = await screen.findByRole('button', { name: 'Toch niet bevestigen' });
  await waitFor(() => {
    expect(back).toHaveFocus();
  });
  expect(screen.getByText('U hebt bevestigd dat dit nog klopt.')).toBeVisible();
  expect(screen.queryByLabelText('Wat is er veranderd?')).toBeNull();
  expect(await read(harness, '1.3a')).toMatchObject({ value: 'no', earlier: [{ value: 'no' }] });
  await user.click(back);
  const again = await screen.findByRole('button', { name: 'Klopt nog' });
  await waitFor(() => {
    expect(again).toHaveFocus();
  });
});

test('CHK-10 who answers otherwise is asked why, and still reads what was said before', async () => {
  const harness = await openInRound({ value: 'no', explanation: 'Nog niet besproken.' });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('radio', { name: 'Ja' }));
  await user.type(await screen.findByLabelText('Wat is er veranderd?'), 'Afgesproken in maart');
  await user.tab();
  await waitFor(async () => {
    expect(await read(harness, '1.3a')).toMatchObject({ value: 'yes', changeReason: 'Afgesproken in maart' });
  });
  await user.click(screen.getByText('Wat u eerder zei'));
  expect(screen.getByText('Nog niet besproken.', { selector: 'p' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Klopt nog' })).toBeNull();
});

test('outside a round nothing of it is shown', async () => {
  const harness = await createAppHarness(school);
  await harness.services.store.answers.put(sampleAnswer('1.3a'));
  renderWithApp(PartPage, { params: { code: '1.3a' } }, harness);
  await screen.findByRole('radio', { name: 'Ja' });
  await vi.waitFor(() => {
    expect(screen.getByRole('radio', { name: 'Ja' })).toBeChecked();
  });
  expect(screen.queryByRole('button', { name: 'Klopt nog' })).toBeNull();
});

// @vitest-environment happy-dom
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { language } from '$i18n';
import GuardedField from './GuardedField.svelte';

const user = userEvent.setup();
const field = (): HTMLElement => screen.getByRole('textbox');
const isText = (text: string) => waitFor(() => expect(field()).toHaveProperty('value', text));

test('a citizen number is pointed out after a pause, masked in one tap, and put back', async () => {
  render(GuardedField);
  await user.type(field(), 'Het bsn is 123456782.');
  await user.click(await screen.findByRole('button', { name: 'Maak onleesbaar' }));
  await isText('Het bsn is [burgerservicenummer weggelaten].');
  expect(document.activeElement).toBe(field());
  expect(screen.queryByRole('button', { name: 'Maak onleesbaar' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Zet terug' }));
  await isText('Het bsn is 123456782.');
});

test('the form around the field hears what was masked', async () => {
  const onmasked = vi.fn();
  render(GuardedField, { onmasked });
  await user.type(field(), 'Het bsn is 123456782.');
  await user.click(await screen.findByRole('button', { name: 'Maak onleesbaar' }));
  expect(onmasked).toHaveBeenCalledWith({ kind: 'citizen-number', words: '123456782' });
});

test('what is left standing is not pointed out again, also in another field', async () => {
  const first = render(GuardedField);
  await user.type(field(), 'Bel 06-87654321');
  expect(await screen.findByText('06-87654321')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Laat staan' }));
  await waitFor(() => expect(screen.queryByText('06-87654321')).toBeNull());
  first.unmount();
  render(GuardedField);
  await user.type(field(), 'Bel 06-87654321 of sem@mailpost.nl');
  expect(await screen.findByText('sem@mailpost.nl')).toBeTruthy();
  expect(screen.queryByText('06-87654321')).toBeNull();
});

test('several are told one after the other, in the language of the interface', async () => {
  await language.choose('en');
  render(GuardedField, { spellcheck: true });
  await user.type(field(), 'bsn 123456782, mail noor@mailpost.nl');
  expect(await screen.findByText('There is 1 more place.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Make unreadable' }));
  expect(await screen.findByText('noor@mailpost.nl')).toBeTruthy();
  await language.choose('nl');
});

test('nobody looks at a code', async () => {
  render(GuardedField, { spellcheck: false });
  await user.type(field(), 'bsn 123456782');
  expect(document.querySelector('[aria-live]')).toBeNull();
});

// @vitest-environment happy-dom
import { makeTable } from '$actions';
import '@testing-library/jest-dom/vitest';
import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import HandInPage from '../../../../src/features/storage/hand-in/HandInPage.svelte';
import { HANDED_IN_KEY } from '../../../../src/features/storage/hand-in/other-windows';
import { createAppHarness, renderWithApp } from '../../../helpers/app-harness';
import { sampleAnswer } from '../../../helpers/samples';
import { introduction } from '../../../helpers/services';

const user = userEvent.setup();

beforeEach(() => {
  vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test('OFF-6 says what is only here and offers the backup first; after it nothing is only here', async () => {
  const harness = await createAppHarness();
  await harness.services.store.answers.put(sampleAnswer('1.0a'));
  await makeTable(harness.services, 'Werktafel', introduction, []);
  renderWithApp(HandInPage, {}, harness);
  expect(await screen.findByText('Niet in een reservekopie: 1 antwoord.')).toBeVisible();
  expect(screen.getByText('Tafel Werktafel: woorden die nog op geen ander apparaat staan.')).toBeVisible();
  expect(
    screen.getByRole('checkbox', { name: 'Ik weet dat alles hier weggaat, ook wat alleen hier staat' }),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Bewaar' }));
  expect(await screen.findByText('Er staat niets alleen op dit apparaat')).toBeVisible();
});

test('OFF-6 what cannot be read is not called safe', async () => {
  const harness = await createAppHarness();
  vi.spyOn(harness.services.store.answers, 'list').mockRejectedValue(new Error('damaged'));
  renderWithApp(HandInPage, {}, harness);
  expect(await screen.findByText(/Niet alles is te lezen/)).toBeVisible();
  expect(screen.queryByText('Er staat niets alleen op dit apparaat')).toBeNull();
});

test('OFF-6 only who is sure can go on; then other windows are told, all is removed, and the proof is shown', async () => {
  const harness = await createAppHarness();
  const told = vi.spyOn(Storage.prototype, 'setItem');
  const closed = vi.spyOn(harness.services.store, 'close');
  renderWithApp(HandInPage, {}, harness);
  const go = await screen.findByRole('button', { name: 'Haal alles weg' });
  expect(go).toBeDisabled();
  await user.click(screen.getByRole('checkbox', { name: 'Ik weet dat alles hier weggaat' }));
  await user.click(go);
  expect(await screen.findByText('Dit apparaat is leeg')).toBeVisible();
  expect(screen.getByText('Opslag met werk: niets meer.')).toBeVisible();
  expect(screen.getByText('Losse aantekeningen van de app: niets meer.')).toBeVisible();
  expect(told).toHaveBeenCalledWith(HANDED_IN_KEY, expect.any(String));
  expect(closed).toHaveBeenCalled();
  expect(localStorage.getItem(HANDED_IN_KEY)).toBeNull();
});

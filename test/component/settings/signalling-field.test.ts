// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import SettingsPage from '../../../src/features/settings/SettingsPage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';

const user = userEvent.setup();

afterEach(() => {
  vi.unstubAllGlobals();
});

const addressField = (): HTMLElement => screen.getByRole('textbox', { name: /^Eigen adres om elkaar te vinden/ });
const kept = async ({ services }: AppHarness): Promise<string> =>
  (await services.store.settings.read()).signallingAddress;

test('an own address is kept as it is typed, and the page says that it is in use and goes along', async () => {
  const harness = await createAppHarness();
  renderWithApp(SettingsPage, {}, harness);
  expect(screen.getByText('Nu in gebruik: ws://localhost/signalling')).toBeTruthy();
  expect(screen.getByText(/gaat mee met uw uitnodigingen/)).toBeTruthy();
  await user.type(addressField(), 'wss://tafel.example/signalling');
  await waitFor(async () => {
    expect(await kept(harness)).toBe('wss://tafel.example/signalling');
  });
  expect(await screen.findByText('Nu in gebruik: wss://tafel.example/signalling')).toBeTruthy();
  await user.clear(addressField());
  expect(await screen.findByText('Nu in gebruik: ws://localhost/signalling')).toBeTruthy();
  expect(await kept(harness)).toBe('');
});

test('what is no address is explained beside the field, and the one before stays in use', async () => {
  const harness = await createAppHarness({ signallingAddress: 'wss://eerst.example' });
  renderWithApp(SettingsPage, {}, harness);
  await user.clear(addressField());
  await waitFor(async () => {
    expect(await kept(harness)).toBe('');
  });
  await user.type(addressField(), 'https://tafel.example');
  expect(addressField().getAttribute('aria-invalid')).toBe('true');
  expect(await kept(harness)).toBe('');
});

test('where the app came by https an address without encryption is refused, and it says why', async () => {
  const harness = await createAppHarness();
  vi.stubGlobal('location', new URL('https://app.example/'));
  renderWithApp(SettingsPage, {}, harness);
  await user.type(addressField(), 'ws://tafel.example');
  expect(screen.getByText(/staat de browser alleen wss:\/\/ toe/)).toBeTruthy();
  expect(await kept(harness)).toBe('');
  await user.clear(addressField());
  await user.type(addressField(), 'wss://tafel.example');
  expect(screen.queryByText(/staat de browser alleen/)).toBeNull();
  await waitFor(async () => {
    expect(await kept(harness)).toBe('wss://tafel.example');
  });
});

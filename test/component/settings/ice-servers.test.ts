// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import IceServers from '../../../src/features/settings/IceServers.svelte';
import { createAppHarness, renderWithApp } from '../../helpers/app-harness';

const user = userEvent.setup();

async function openForm(): Promise<void> {
  await user.click(screen.getByText('Voeg een server toe'));
}

test('none is set, and it says that nobody else’s is asked', async () => {
  renderWithApp(IceServers, {}, await createAppHarness());
  expect(screen.getByText(/De app vraagt niets aan servers van anderen/)).toBeTruthy();
});

test('an address that cannot be used is explained beside the field and not kept', async () => {
  const harness = await createAppHarness();
  renderWithApp(IceServers, {}, harness);
  await openForm();
  const field = screen.getByRole('textbox', { name: 'Adres van de server' });
  await user.type(field, 'https://turn.example.org');
  await user.click(screen.getByRole('button', { name: 'Voeg toe' }));
  expect(screen.getByText(/Dit adres kan niet/)).toBeTruthy();
  await waitFor(() => {
    expect(document.activeElement).toBe(field);
  });
  expect((await harness.services.store.settings.read()).iceServers).toEqual([]);
});

test('a TURN server with short-lived credentials is kept, shows until when it counts, and can be removed', async () => {
  const harness = await createAppHarness();
  renderWithApp(IceServers, {}, harness);
  await openForm();
  await user.type(screen.getByRole('textbox', { name: 'Adres van de server' }), 'turns:turn.example.org:443');
  await user.type(screen.getByRole('textbox', { name: 'Naam' }), '4102444800:tafel');
  await user.type(screen.getByLabelText('Wachtwoord'), 'geheim');
  await user.click(screen.getByRole('button', { name: 'Voeg toe' }));
  expect(await screen.findByText(/Geldig tot 1 januari 2100/)).toBeTruthy();
  expect((await harness.services.store.settings.read()).iceServers).toEqual([
    { urls: 'turns:turn.example.org:443', username: '4102444800:tafel', credential: 'geheim' },
  ]);
  await user.click(screen.getByRole('button', { name: 'Haal turns:turn.example.org:443 weg' }));
  expect(await screen.findByText(/Er is er geen ingesteld/)).toBeTruthy();
});

test('credentials that have ended are called so', async () => {
  const iceServers = [{ urls: 'turn:turn.example.org', username: '1000000000:x', credential: 'y' }];
  renderWithApp(IceServers, {}, await createAppHarness({ iceServers }));
  expect(await screen.findByText(/Verlopen op 9 september 2001/)).toBeTruthy();
});

// @vitest-environment happy-dom
import { deriveTableKeys, keyToInvitation } from '$table';
import { screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import JoinPage from '../../../src/features/connect/JoinPage.svelte';
import { createAppHarness, renderWithApp } from '../../helpers/app-harness';
import { bo, makeKey, makeKnownTable } from '../../helpers/table-harness';

const user = userEvent.setup();

afterEach(() => {
  window.location.hash = '';
});

const key = await makeKey();
const invitation = keyToInvitation(key);

test.each([
  ['foreign', 'hallo', /niet van Ontwikkeltafel of is onderweg veranderd/],
  ['incomplete', invitation.slice(0, -6), /niet compleet/],
  ['damaged', `${invitation.slice(0, -1)}!`, /onderweg veranderd/],
  ['newer', `ot9.${key.seed}`, /nieuwere versie/],
  [
    'an address',
    keyToInvitation(key, 'wss://u:p@x.example/'),
    /Het adres om elkaar te vinden dat erin staat, kan niet/,
  ],
])('an invitation that is %s says so in plain words, with a way out', async (_kind, unfit, words) => {
  renderWithApp(JoinPage, { params: { invitation: unfit } }, await createAppHarness());
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Plak de link opnieuw' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Sluit aan' })).toBeNull();
});

test('TR16 the address of the invitation, and what it sees, stands there before one joins', async () => {
  const harness = await createAppHarness();
  renderWithApp(JoinPage, { params: { invitation: keyToInvitation(key, 'wss://regio.example/s') } }, harness);
  expect(
    await screen.findByText(/^Deze tafel vindt u via wss:\/\/regio\.example\/s\. Wie dat adres beheert/),
  ).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Sluit aan' })).toBeTruthy();
});

test('TR16 a page that came by https refuses an address without encryption', async () => {
  vi.stubGlobal('location', { protocol: 'https:', hash: '' });
  const params = { invitation: keyToInvitation(key, 'ws://10.0.0.7/s') };
  renderWithApp(JoinPage, { params }, await createAppHarness());
  expect(screen.getByText(/Het adres om elkaar te vinden dat erin staat, kan niet/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Sluit aan' })).toBeNull();
  vi.unstubAllGlobals();
});

test('TR16 who knows the table chooses whether another address is used', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  const invited = keyToInvitation(known.key, 'wss://regio.example/s');
  renderWithApp(JoinPage, { params: { invitation: invited } }, harness);
  await user.click(await screen.findByRole('button', { name: 'Ga verder zonder dit adres' }));
  await waitFor(() => {
    expect(window.location.hash).toBe(`#/aan-tafel/${known.id}`);
  });
});

test('what is missing is said beside each field, and focus goes to the first', async () => {
  renderWithApp(JoinPage, { params: { invitation } }, await createAppHarness());
  await user.click(await screen.findByRole('button', { name: 'Sluit aan' }));
  const name = screen.getByRole('textbox', { name: 'Uw naam' });
  await waitFor(() => {
    expect(document.activeElement).toBe(name);
  });
  expect(name.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('Kies uw rol.')).toBeTruthy();
});

test('a name, a party and a role, and one is at the table; the secret leaves the address bar', async () => {
  const harness = await createAppHarness();
  window.location.hash = `/aansluiten/${invitation}`;
  const replace = vi.spyOn(window.location, 'replace');
  renderWithApp(JoinPage, { params: { invitation } }, harness);
  await user.type(await screen.findByRole('textbox', { name: 'Uw naam' }), bo.personName);
  await user.selectOptions(screen.getByRole('combobox', { name: /Wat voor partij/ }), 'samenwerkingsverband');
  await user.type(screen.getByRole('textbox', { name: 'Naam van uw partij' }), bo.partyName);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Uw rol' }), 'coördinator samenwerkingsverband');
  await user.click(screen.getByRole('button', { name: 'Sluit aan' }));
  const keys = await deriveTableKeys(key);
  if (!keys.ok) throw new Error(keys.error.type);
  await waitFor(() => {
    expect(window.location.hash).toBe(`#/aan-tafel/${keys.value.tableId}`);
  });
  // In the place of the invitation: "back" does not bring the secret back.
  expect(replace).toHaveBeenCalledExactlyOnceWith(`#/aan-tafel/${keys.value.tableId}`);
  const known = await harness.services.store.knownTables.get(keys.value.tableId);
  expect(known.ok && known.value?.me.participant.name).toBe(bo.personName);
});

test('a device that knows who one is asks for nothing but the button', async () => {
  const harness = await createAppHarness(bo);
  renderWithApp(JoinPage, { params: { invitation } }, harness);
  const name = await screen.findByRole('textbox', { name: 'Uw naam' });
  expect(name).toHaveProperty('value', bo.personName);
  await user.click(screen.getByRole('button', { name: 'Sluit aan' }));
  await waitFor(() => {
    expect(window.location.hash).toMatch(/^#\/aan-tafel\//);
  });
});

test('who knows the table already goes straight there', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  renderWithApp(JoinPage, { params: { invitation: keyToInvitation(known.key) } }, harness);
  await waitFor(() => {
    expect(window.location.hash).toBe(`#/aan-tafel/${known.id}`);
  });
});

test.each([
  ['facilitator', /uitgenodigd als gespreksleider/],
  ['editor', /uitgenodigd als meeschrijver/],
  ['reader', /uitgenodigd als meelezer: u ziet alles meteen en verandert niets/],
] as const)('before joining one reads what one may do as %s, and what connecting reveals', async (role, words) => {
  const params = { invitation: keyToInvitation(await makeKey(role)) };
  renderWithApp(JoinPage, { params }, await createAppHarness());
  expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.getByText(/netwerkadres van dit apparaat/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Hoe u verbonden bent' })).toHaveProperty('hash', '#/verbinding');
});

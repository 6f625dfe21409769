// @vitest-environment happy-dom
import type { KnownTable, TableKey } from '$domain';
import { addressOfInvitation, parseInvitation } from '$table';
import { cleanup, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import InvitePage from '../../../src/features/connect/InvitePage.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { anna, lowerKey, makeKnownTable } from '../../helpers/table-harness';

let harness: AppHarness;
let known: KnownTable;
let tableId: string;

beforeEach(async () => {
  harness = await createAppHarness();
  known = await makeKnownTable(harness);
  tableId = known.id;
  renderWithApp(InvitePage, { params: { tableId } }, harness);
  await screen.findByRole('img', { name: /QR-code met de uitnodiging als meeschrijver voor Ontwikkeldocument 2027/ });
});

afterEach(() => openTablesOf(harness.services).closeNow(tableId));

/** An invitation has no room for the certificate: it comes from the first device one meets. */
const withoutCertificate = ({ certificate: _certificate, ...rest }: TableKey): TableKey => rest;

const linkField = (): HTMLElement => screen.getByRole('textbox', { name: 'Uitnodigingslink' });

test('the link holds the invitation after the # sign, and the page says what it gives', async () => {
  const link = linkField();
  if (!(link instanceof HTMLInputElement)) throw new Error('no field');
  expect(link.readOnly).toBe(true);
  expect(parseInvitation(link.value)).toEqual({ ok: true, value: withoutCertificate(await lowerKey(known, 'editor')) });
  expect(new URL(link.value).search).toBe('');
  expect(screen.getByText(/Wie deze link heeft, kan aan tafel komen/)).toBeTruthy();
  expect(screen.getByText(/naar geen enkele server/)).toBeTruthy();
});

test.each([
  ['wss://eigen.example/s', '', /U vindt elkaar via wss:\/\/eigen\.example\/s\./, 'wss://eigen.example/s'],
  ['wss://eigen.example/s', 'wss://regio.example/s', /via wss:\/\/regio\.example\/s\./, 'wss://regio.example/s'],
  ['wss://ik:geheim@eigen.example/s', '', /Wie u uitnodigt, vult dat zelf in/, ''],
])('TR16 the address %s, or that of the table (%s), goes along, but no password', async (set, ofTable, words, goes) => {
  cleanup();
  const own = await createAppHarness({ signallingAddress: set });
  const made = await makeKnownTable(own);
  await own.services.store.knownTables.put({ ...made, signallingAddress: ofTable });
  renderWithApp(InvitePage, { params: { tableId: made.id } }, own);
  expect(await screen.findByText(words)).toBeTruthy();
  const link = await screen.findByRole('textbox', { name: 'Uitnodigingslink' });
  expect(link instanceof HTMLInputElement && addressOfInvitation(link.value)).toBe(goes);
  await openTablesOf(own.services).closeNow(made.id);
});

test('who is at the table stands beside it, and the table stays open for the others', async () => {
  expect(screen.getByText(`${anna.personName} (u)`)).toBeTruthy();
  await waitFor(() => {
    expect(harness.connector.openCount).toBe(1);
  });
});

test('the link is copied', async () => {
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Kopieer de link' }));
  expect(await navigator.clipboard.readText()).toContain((await lowerKey(known, 'editor')).seed);
});

test('where copying is not allowed the link is selected, ready to copy by hand', async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  await user.click(screen.getByRole('button', { name: 'Kopieer de link' }));
  expect(await screen.findByText(/De tekst is geselecteerd/)).toBeTruthy();
  expect(document.activeElement).toBe(linkField());
});

test('when nobody new can join it is said, with what still works', async () => {
  harness.connector.tell({ signalling: 'unreachable' });
  expect(await screen.findByText('Nieuwe deelnemers kunnen nu niet aansluiten')).toBeTruthy();
  harness.connector.tell({ signalling: 'reachable' });
  await waitFor(() => {
    expect(screen.queryByText('Nieuwe deelnemers kunnen nu niet aansluiten')).toBeNull();
  });
});

test('a facilitator chooses what the link gives; the code and the link change with it', async () => {
  const user = userEvent.setup();
  const before = linkField();
  expect(screen.getByRole('radio', { name: 'Als meeschrijver' })).toHaveProperty('checked', true);
  for (const [name, role] of [
    ['Als meelezer', 'reader'],
    ['Als gespreksleider', 'facilitator'],
  ] as const) {
    await user.click(screen.getByRole('radio', { name }));
    const read = parseInvitation(before instanceof HTMLInputElement ? before.value : '');
    expect(read.ok && read.value.role).toBe(role);
    expect(screen.getByRole('img', { name: new RegExp(name.toLowerCase()) })).toBeTruthy();
  }
  expect(screen.getByRole('link', { name: 'Nieuwe sleutels' })).toBeTruthy();
});

test('nobody invites to more than they may do themselves', async () => {
  for (const [role, names] of [
    ['editor', ['Als meeschrijver', 'Als meedenker', 'Als meelezer']],
    ['commenter', ['Als meedenker', 'Als meelezer']],
    ['reader', ['Als meelezer']],
  ] as const) {
    cleanup();
    await openTablesOf(harness.services).closeNow(tableId);
    await harness.services.store.knownTables.put({ ...known, key: await lowerKey(known, role) });
    renderWithApp(InvitePage, { params: { tableId } }, harness);
    await screen.findByRole('img', { name: /QR-code met de uitnodiging/ });
    expect(screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toHaveLength(names.length);
    for (const name of names) expect(screen.getByRole('radio', { name })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Nieuwe sleutels' })).toBeNull();
  }
});

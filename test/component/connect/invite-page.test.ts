// @vitest-environment happy-dom
import { parseInvitation } from '$table';
import { configure, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import InvitePage from '../../../src/features/connect/InvitePage.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { anna, makeKnownTable } from '../../helpers/table-harness';

// A busy machine is not a fault.
configure({ asyncUtilTimeout: 15_000 });

let harness: AppHarness;
let secret: string;
let tableId: string;

beforeEach(async () => {
  harness = await createAppHarness();
  ({ id: tableId, secret } = await makeKnownTable(harness));
  renderWithApp(InvitePage, { params: { tableId } }, harness);
  await screen.findByRole('img', { name: /QR-code met de uitnodiging voor Ontwikkeldocument 2027/ });
});

afterEach(() => openTablesOf(harness.services).closeNow(tableId));

const linkField = (): HTMLElement => screen.getByRole('textbox', { name: 'Uitnodigingslink' });

test('the link holds the invitation after the # sign, and the page says what it gives', () => {
  const link = linkField();
  if (!(link instanceof HTMLInputElement)) throw new Error('no field');
  expect(link.readOnly).toBe(true);
  expect(parseInvitation(link.value)).toEqual({ ok: true, value: secret });
  expect(new URL(link.value).search).toBe('');
  expect(screen.getByText(/kan meelezen en meeschrijven/)).toBeTruthy();
  expect(screen.getByText(/naar geen enkele server/)).toBeTruthy();
});

test('who is at the table stands beside it, and the table stays open for the others', () => {
  expect(screen.getByText(`${anna.personName} (u)`)).toBeTruthy();
  expect(harness.connector.openCount).toBe(1);
});

test('the link is copied', async () => {
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Kopieer de link' }));
  expect(await navigator.clipboard.readText()).toContain(secret);
});

test('where copying is not allowed the link is selected, ready to copy by hand', async () => {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  await user.click(screen.getByRole('button', { name: 'Kopieer de link' }));
  expect(await screen.findByText(/De link is geselecteerd/)).toBeTruthy();
  expect(document.activeElement).toBe(linkField());
});

test('when nobody new can join it is said, with what still works', async () => {
  harness.connector.tell({ signalling: 'unreachable', linkCount: 0 });
  expect(await screen.findByText('Nieuwe deelnemers kunnen nu niet aansluiten')).toBeTruthy();
  harness.connector.tell({ signalling: 'reachable', linkCount: 1 });
  await waitFor(() => {
    expect(screen.queryByText('Nieuwe deelnemers kunnen nu niet aansluiten')).toBeNull();
  });
});

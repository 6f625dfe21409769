// @vitest-environment happy-dom
import { sayOfTerm } from '$actions';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../../src/features/shared/at-table/table-session.svelte';
import { loadTerms } from '../../../../src/features/shared/terms/load-terms';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { valueOf } from '../../../helpers/role-keys';
import { makeKnownTable } from '../../../helpers/table-harness';
import { closeDevices, makeDocument, openDevice, placeBelow, type } from '../../../unit/editor/devices';

const user = userEvent.setup();
const term = 'zorgklas';

let harness: AppHarness;
let session: TableSession;

beforeEach(async () => {
  harness = await createAppHarness();
  const { id } = await makeKnownTable(harness);
  session = openTablesOf(harness.services).hold(id);
  await vi.waitFor(() => {
    expect(session.opening.type).toBe('open');
  });
});

afterEach(async () => {
  closeDevices();
  await openTablesOf(harness.services).closeNow(session.tableId);
});

function openedHere() {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

async function openDocument(words: string) {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, words);
  const parts = await loadTerms();
  if (parts === undefined) throw new Error('not loaded');
  const { TermsInDocument, createTextMarks, glossary } = parts;
  const props = { editor: device.editor, session, opened: openedHere(), createTextMarks, glossary };
  renderWithApp(TermsInDocument, props, harness);
  return device;
}

test('AGR-10 HLP-4 what is settled, what deviates and abbreviations stand in a list below the text, each explained', async () => {
  valueOf(
    await sayOfTerm(harness.services, openedHere(), [
      { kind: 'settled', term, wording: 'Onderwijs met zorg.' },
      { kind: 'avoided', term, word: 'plusklas', isAvoided: true },
    ]),
  );
  await openDocument('De zorgklas, de plusklas en het OOGO; nog een zorgklas.');
  await user.click(await screen.findByText('3 begrippen in deze tekst · 1 plek wijkt af', {}, { timeout: 5_000 }));
  const list = within(screen.getByRole('list', { name: '3 begrippen in deze tekst' }));
  expect(list.getAllByRole('listitem').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).toEqual([
    'plusklas Wijkt af van wat is vastgesteld 1 keer',
    'zorgklas 2 keer',
    'OOGO 1 keer',
  ]);
  await user.click(list.getByRole('button', { name: 'plusklas: wat betekent dit?' }));
  const dialog = within(screen.getByRole('dialog', { name: 'plusklas' }));
  expect(dialog.getByText(/^Aan deze tafel betekent ‘zorgklas’ het volgende/)).toBeTruthy();
  expect(dialog.getByText('Onderwijs met zorg.')).toBeTruthy();
  expect(dialog.getByText(/^Anna de Vries \(Gemeente Leiden\), /)).toBeTruthy();
  expect(dialog.getByRole('link', { name: 'Naar de begrippen' }).getAttribute('href')).toBe(
    `#/aan-tafel/${session.tableId}/begrippen`,
  );
});

test('a tap on a word tells what it means without a dialog; what is settled later is underlined then', async () => {
  const device = await openDocument('De zorgklas.');
  expect(screen.queryByText(/in deze tekst/)).toBeNull();
  valueOf(await sayOfTerm(harness.services, openedHere(), [{ kind: 'settled', term, wording: 'Onderwijs met zorg.' }]));
  await screen.findByText('1 begrip in deze tekst', {}, { timeout: 5_000 });
  device.mount.querySelector<HTMLElement>('.term-settled')?.click();
  expect(await screen.findByText('Onderwijs met zorg.')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Sluit' }));
  expect(screen.queryByText('Onderwijs met zorg.')).toBeNull();
});

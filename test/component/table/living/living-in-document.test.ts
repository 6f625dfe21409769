// @vitest-environment happy-dom
import { bringIn, readTableContent, settleValue } from '$table';
import { prepareContribution } from '$domain';
import { toasts } from '$ui';
import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../../src/features/shared/at-table/table-session.svelte';
import { loadTogether } from '../../../../src/features/table/together/load-together';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { sampleArrangement } from '../../../helpers/samples';
import { makeKnownTable } from '../../../helpers/table-harness';
import { closeDevices, makeDocument, openDevice, placeBelow, type, viewOf } from '../../../unit/editor/devices';

const user = userEvent.setup();
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
  for (const { id } of toasts.list) toasts.dismiss(id);
  closeDevices();
  await openTablesOf(harness.services).closeNow(session.tableId);
});

function openedHere() {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

function layArrangement(youthCount: number): void {
  const { table, known } = openedHere();
  const arrangements = [
    sampleArrangement('r1', {
      name: 'Zorgklas',
      youthCount,
      schools: ['De Brug'],
      volume: { amount: 6, unit: 'hours-per-week' },
    }),
  ];
  const contribution = prepareContribution('c1', table.id, {
    answers: [],
    arrangements,
    agreementDrafts: [],
    registerRows: [],
  });
  bringIn(table, contribution, known.me.participant, 5);
}

async function openDocument(isPlacing = false) {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  type(device, 'Tekst');
  const parts = await loadTogether();
  if (parts === undefined) throw new Error('not loaded');
  const props = { session, editor: device.editor, aids: parts.aids, isPlacing };
  renderWithApp(parts.LivingInDocument, props, harness);
  return { ...device, aids: parts.aids };
}

test('DOC-8 what is chosen is seen before it is placed, and follows the table in the text', async () => {
  layArrangement(7);
  const device = await openDocument(true);
  const dialog = within(await screen.findByRole('dialog', { name: 'Voeg gegevens in' }));
  const preview = within(dialog.getByRole('region', { name: 'Zo staat het er nu' }));
  expect(await preview.findByText('Zorgklas')).toBeVisible();
  await user.click(dialog.getByRole('radio', { name: /^Acties van deze tafel/ }));
  expect(await preview.findByText('Er staan nog geen acties op tafel.')).toBeVisible();
  await user.click(dialog.getByRole('radio', { name: /^Arrangementen aan deze tafel/ }));
  await user.click(dialog.getByRole('button', { name: 'Voeg in' }));
  const inText = within(device.mount);
  const block = within(await inText.findByRole('group', { name: 'Arrangementen aan deze tafel' }));
  expect(await block.findByText('7')).toBeVisible();
  expect(block.getByText('Volgt de gegevens van deze tafel · nu')).toBeVisible();
  const [arrangement] = readTableContent(openedHere().table).arrangements;
  const claim = arrangement?.claims[0];
  if (claim === undefined) throw new Error('nothing lies there');
  settleValue(openedHere().table, {
    id: 's1',
    at: 9,
    participantId: openedHere().known.me.participant.id,
    partyId: openedHere().known.me.party.id,
    field: 'youthCount',
    state: 'settled',
    facts: { youthCount: 12 },
    seen: [{ entryId: claim.entryId, partyId: claim.partyId, claimedAt: claim.claimedAt }],
  });
  expect(await block.findByText('12')).toBeVisible();
  await user.click(block.getByRole('button', { name: 'Haal weg uit de tekst: Arrangementen aan deze tafel' }));
  await vi.waitFor(() => {
    expect(viewOf(device).state.doc.children.map(({ type: { name } }) => name)).not.toContain('living');
  });
});

test('DOC-8 a picture is chosen with what it adds up, and stands drawn in the text with its table', async () => {
  layArrangement(7);
  const device = await openDocument(true);
  const dialog = within(await screen.findByRole('dialog', { name: 'Voeg gegevens in' }));
  await user.click(dialog.getByRole('radio', { name: /^Beeld per school/ }));
  expect(await dialog.findByRole('img', { name: /In totaal zijn het er 7/ })).toBeVisible();
  await user.selectOptions(dialog.getByLabelText('Toon'), 'uren per week');
  await user.click(dialog.getByRole('button', { name: 'Voeg in' }));
  const block = within(await within(device.mount).findByRole('group', { name: 'Per school: uren per week' }));
  expect(await block.findByRole('img', { name: /In totaal zijn het er 6/ })).toBeVisible();
  expect(block.getByRole('row', { name: /^De Brug 6 1/ })).toBeVisible();
  expect(device.mount.querySelector('[data-living="school-hours-per-week"]')).toBeVisible();
});

test('DOC-8 a block of a newer build says so', async () => {
  const device = await openDocument();
  device.aids.insertLiving(device.editor, 'budget');
  expect(
    await within(device.mount).findByRole('group', { name: /^Dit blok kent deze versie van de app niet/ }),
  ).toBeVisible();
});

test('DOC-8 what is refused in the text is not said to stand there', async () => {
  const device = await openDocument(true);
  device.editor.guard(() => false);
  const dialog = within(await screen.findByRole('dialog', { name: 'Voeg gegevens in' }));
  await user.click(dialog.getByRole('button', { name: 'Voeg in' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('Er is niets ingevoegd');
  expect(toasts.list).toEqual([]);
  device.editor.guard(undefined);
  await user.click(dialog.getByRole('button', { name: 'Voeg in' }));
  await vi.waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
  expect(toasts.list.map(({ text }) => text)).toEqual(['‘Arrangementen aan deze tafel’ staat in de tekst.']);
});

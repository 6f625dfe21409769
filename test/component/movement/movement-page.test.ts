// @vitest-environment happy-dom
import { prepareContribution, type Answer } from '$domain';
import { bringIn, joinTable, withdraw } from '$table';
import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import MovementPage from '../../../src/features/movement/MovementPage.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../src/features/shared/at-table/table-session.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { sampleAnswer, sampleSeat } from '../../helpers/samples';
import { makeKnownTable } from '../../helpers/table-harness';

const MARCH = Date.UTC(2026, 2, 3, 12);
const APRIL = Date.UTC(2026, 3, 7, 12);
const MAY = Date.UTC(2026, 4, 5, 12);

let harness: AppHarness;
let session: TableSession;
const school = sampleSeat('De Brug', Date.now() + 60_000);

beforeEach(async () => {
  harness = await createAppHarness();
  const { id } = await makeKnownTable(harness);
  session = openTablesOf(harness.services).hold(id);
  await vi.waitFor(() => {
    expect(session.opening.type).toBe('open');
  });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await openTablesOf(harness.services).closeNow(session.tableId);
});

function openedHere() {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

function lay(id: string, atMs: number, answers: readonly Answer[], seat = openedHere().known.me): void {
  const { table } = openedHere();
  joinTable(table, seat.participant, seat.party);
  const choice = { answers, arrangements: [], agreementDrafts: [], registerRows: [] };
  bringIn(table, prepareContribution(id, table.id, choice), seat.participant, atMs);
}

const openPage = (): void => {
  renderWithApp(MovementPage, { params: { tableId: session.tableId } }, harness);
};

test('CHK-10 without a second time there is nothing to compare with, and that is said', async () => {
  lay('c1', MARCH, [sampleAnswer('1.0a')]);
  openPage();
  expect(await screen.findByText('Er is nog niets om mee te vergelijken')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Druk af' })).toBeNull();
});

test('CHK-10 OVV-5 each change stands under its theme with who, from what to what and why', async () => {
  lay('c1', MARCH, [sampleAnswer('1.0a', { value: 'no' }), sampleAnswer('3.1b', { value: 'yes' })]);
  lay('c2', MARCH, [sampleAnswer('1.0a', { value: 'yes' })], school);
  lay('c3', APRIL, [{ ...sampleAnswer('1.0a', { value: 'yes' }), changeReason: 'Staat nu in het jeugdplan.' }]);
  lay('c4', APRIL, [sampleAnswer('3.1b', { value: 'no', explanation: '' })]);
  openPage();
  expect(
    await screen.findByText(
      'Sinds de inbreng tot en met 3 maart 2026: bij 1 vraag kwamen partijen dichter bij elkaar en bij 1 vraag veranderde een antwoord.',
    ),
  ).toBeVisible();
  const plans = screen.getByRole('region', { name: /^1 · / });
  expect(within(plans).getByText('1 vraag dichter bij elkaar')).toBeVisible();
  expect(within(plans).getByText('Van “Nee” naar “Ja”')).toBeVisible();
  expect(within(plans).getByText('Staat nu in het jeugdplan.')).toBeVisible();
  expect(within(plans).getByText('Gemeente Leiden')).toBeVisible();
  expect(within(screen.getByRole('region', { name: /^3 · / })).getByText('Geen reden gegeven.')).toBeVisible();
  const table = screen.getByRole('table', { name: 'Aantal vragen per thema' });
  const row = within(table).getByRole('row', { name: /^1 · / });
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent.trim()),
  ).toEqual(['1', '0', '0', '0', '0']);
});

test('CHK-10 one chooses what to look back to; the nearest is there first', async () => {
  lay('c1', MARCH, [sampleAnswer('1.0a', { value: 'no' })]);
  lay('c2', APRIL, [sampleAnswer('1.0a', { value: 'partly' })]);
  lay('c3', MAY, [sampleAnswer('1.0a', { value: 'yes' })]);
  openPage();
  expect(await screen.findByText('Van “Deels” naar “Ja”')).toBeVisible();
  await userEvent.setup().selectOptions(screen.getByLabelText('Vergelijk met'), 'de inbreng tot en met 3 maart 2026');
  expect(await screen.findByText('Van “Nee” naar “Ja”')).toBeVisible();
});

test('OVV-5 a withdrawn answer is seen as such, without its words', async () => {
  lay('c1', MARCH, [sampleAnswer('1.0a', { value: 'no', explanation: 'Teruggenomen woorden' })]);
  lay('c2', APRIL, [sampleAnswer('1.0b')]);
  withdraw(openedHere().table, ['c1.a0'], APRIL);
  openPage();
  expect(await screen.findByText('Antwoord teruggenomen')).toBeVisible();
  expect(screen.queryByText('Teruggenomen woorden')).toBeNull();
});

test('the page prints', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  lay('c1', MARCH, [sampleAnswer('1.0a', { value: 'no' })]);
  lay('c2', APRIL, [sampleAnswer('1.0a')]);
  openPage();
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Druk af' }));
  expect(print).toHaveBeenCalledOnce();
});

test('PRV-1 what looks like personal data is pointed out before it prints, and one tap masks it on paper', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  lay('c1', MARCH, [sampleAnswer('1.0a', { value: 'no' })]);
  lay('c2', APRIL, [{ ...sampleAnswer('1.0a', { value: 'yes' }), changeReason: 'Bel moeder op 06-12345678.' }]);
  openPage();
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Druk af' }));
  expect(print).not.toHaveBeenCalled();
  expect(screen.getByText('Vraag 1.0a')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Maak onleesbaar: 06-12345678' }));
  expect(await screen.findByText('Bel moeder op [telefoonnummer weggelaten].')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Druk af' }));
  expect(print).toHaveBeenCalledOnce();
});

// @vitest-environment happy-dom
import { matchEntries, settleValue } from '$actions';
import { NOTHING_IS_SMALL, prepareContribution, type Arrangement } from '$domain';
import { bringIn, joinTable, readTableContent } from '$table';
import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import TablePicturePage from '../../../../src/features/inventory/picture/table/TablePicturePage.svelte';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../../src/features/shared/at-table/table-session.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { valueOf } from '../../../helpers/role-keys';
import { sampleArrangement, sampleSeat } from '../../../helpers/samples';
import { makeKnownTable } from '../../../helpers/table-harness';

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
  await openTablesOf(harness.services).closeNow(session.tableId);
});

function lay(id: string, arrangements: readonly Arrangement[], seat?: typeof school, smallBelow?: number): void {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  const { table, known } = session.opening.opened;
  const { participant, party } = seat ?? known.me;
  joinTable(table, participant, party);
  const choice = { answers: [], arrangements, agreementDrafts: [], registerRows: [] };
  bringIn(table, prepareContribution(id, table.id, choice, { smallBelow }), participant, 5);
}

const openPage = (): void => {
  renderWithApp(TablePicturePage, { params: { tableId: session.tableId } }, harness);
};

const cellsOf = (row: RegExp): readonly string[] =>
  within(within(screen.getByRole('table', { name: 'Per school: jongeren, als tabel' })).getByRole('row', { name: row }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent.trim());

test('INV-10 OVV-3 at the table small numbers are a range, in sums too, whatever build brought them in', async () => {
  lay('c1', [sampleArrangement('a', { schools: ['De Brug'], youthCount: 3 })]);
  lay('c2', [sampleArrangement('b', { schools: ['De Brug'], youthCount: 20 })], school);
  lay('c3', [sampleArrangement('c', { schools: ['Het Anker'], youthCount: 2 })], school, NOTHING_IS_SMALL);
  openPage();
  await screen.findByRole('img', { name: /bij De Brug: 21-24\. In totaal zijn het er 22-28/ });
  expect(cellsOf(/^De Brug/)).toEqual(['21-24', '2']);
  expect(cellsOf(/^Het Anker/)).toEqual(['1-4', '1']);
  await userEvent.setup().selectOptions(screen.getByLabelText('Van wie'), 'De Brug');
  expect(cellsOf(/^De Brug/)).toEqual(['20', '1']);
});

test('OVV-3 INV-8 what the table settled counts, once, and that is said', async () => {
  lay('c1', [sampleArrangement('a', { schools: ['De Brug'], youthCount: 16 })]);
  lay('c2', [sampleArrangement('b', { schools: ['De Brug'], youthCount: 19 })], school);
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  const { opened } = session.opening;
  valueOf(await matchEntries(harness.services, opened, [{ entryIds: ['c1.r0', 'c2.r0'], verdict: 'same' }]));
  openPage();
  await screen.findByRole('img', { name: /bij De Brug: 16\. In totaal zijn het er 16/ });
  const { arrangements } = readTableContent(opened.table);
  const seen = arrangements.flatMap(({ claims }) =>
    claims.map(({ entryId, partyId, claimedAt }) => ({ entryId, partyId, claimedAt })),
  );
  valueOf(
    await settleValue(harness.services, opened, {
      state: 'settled',
      field: 'youthCount',
      seen,
      facts: { youthCount: 18 },
    }),
  );
  expect(await screen.findByText('Bij 1 arrangement telt wat aan tafel is vastgesteld.')).toBeVisible();
  expect(cellsOf(/^De Brug/)).toEqual(['18', '1']);
});

test('without arrangements on the table that is said', async () => {
  openPage();
  expect(await screen.findByRole('heading', { name: 'Er liggen nog geen arrangementen op tafel' })).toBeVisible();
});

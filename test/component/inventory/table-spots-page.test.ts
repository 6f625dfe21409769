// @vitest-environment happy-dom
import { blankRegisterRow, prepareContribution, type ContributionChoice } from '$domain';
import { bringIn, settleRegisterField } from '$table';
import { screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import TableSpotsPage from '../../../src/features/inventory/blind-spots/table/TableSpotsPage.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../src/features/shared/at-table/table-session.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { settledField } from '../../helpers/lying-registers';
import { sampleArrangement, sampleSchool } from '../../helpers/samples';
import { makeKnownTable } from '../../helpers/table-harness';

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

afterEach(() => openTablesOf(harness.services).closeNow(session.tableId));

function openedHere() {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

function lay(id: string, change: Partial<ContributionChoice>): void {
  const { table, known } = openedHere();
  const choice = { answers: [], arrangements: [], agreementDrafts: [], registerRows: [], ...change };
  bringIn(table, prepareContribution(id, table.id, choice), known.me.participant, 5);
}

const open = (): void => {
  renderWithApp(TableSpotsPage, { params: { tableId: session.tableId } }, harness);
};

test('an empty table has nothing to look over', async () => {
  open();
  expect(await screen.findByRole('heading', { name: 'Nog niets om na te kijken' })).toBeTruthy();
});

test('INV-11 each spot at a table is a sentence that leads to where it lies, registers included', async () => {
  lay('c1', {
    arrangements: [sampleArrangement('r1', { contractEnd: '2999-12-31', offeredTo: ['Leiden', 'Lisse'] })],
    registerRows: [
      sampleSchool('g1', { name: 'De Werf' }),
      { ...blankRegisterRow('contract', 'g2', 1), provider: 'Zorg & Co', until: '2020-01-31' },
    ],
  });
  open();
  const link = async (name: RegExp): Promise<string | null> =>
    (await screen.findByRole('link', { name })).getAttribute('href');
  const here = `#/aan-tafel/${session.tableId}`;
  expect(await link(/^De Werf staat in het register/)).toBe(`${here}/registers?zoek=De+Werf`);
  expect(await link(/^Het contract van Zorg & Co is afgelopen/)).toBe(`${here}/registers?zoek=Zorg+%26+Co`);
  expect(await link(/^Het contract van ‘Zorgklas’ eindigt/)).toBe(`${here}/arrangementen/c1.r0`);
  expect(screen.getByText('Er zijn 3 blinde vlekken.')).toBeTruthy();
});

test('INV-11 what was settled counts, and a table without blind spots says so', async () => {
  lay('c1', {
    registerRows: [{ ...blankRegisterRow('contract', 'g2', 1), provider: 'Zorg X', until: '2020-01-31' }],
  });
  open();
  expect(await screen.findByText('Er is 1 blinde vlek.')).toBeTruthy();
  const until = { kind: 'contract' as const, name: 'zorg x', field: 'until' };
  settleRegisterField(openedHere().table, settledField('s1', 9, '2999-07-31', until));
  expect(await screen.findByText(/geen blinde vlekken gevonden in wat er op tafel ligt/)).toBeTruthy();
});

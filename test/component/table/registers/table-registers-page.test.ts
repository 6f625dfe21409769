// @vitest-environment happy-dom
import { blankRegisterRow, prepareContribution, type RegisterRow } from '$domain';
import { bringIn, deriveKey, joinTable, readRegisterRows } from '$table';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../../src/features/shared/at-table/table-session.svelte';
import BringInPage from '../../../../src/features/table/bring-in/BringInPage.svelte';
import TableRegistersPage from '../../../../src/features/table/registers/TableRegistersPage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { valueOf } from '../../../helpers/role-keys';
import { sampleSchool, sampleSeat } from '../../../helpers/samples';
import { makeKnownTable } from '../../../helpers/table-harness';

const user = userEvent.setup();
const school = sampleSeat('De Brug');
const estimate = {
  ...blankRegisterRow('estimate', 'g9', 1),
  area: 'Leiden',
  formOfHelp: 'Ambulant',
  unit: 'youths' as const,
};

let harness: AppHarness;
let session: TableSession;

beforeEach(async () => {
  harness = await createAppHarness();
  const { id } = await makeKnownTable(harness);
  session = openTablesOf(harness.services).hold(id);
  await vi.waitFor(() => {
    expect(session.opening.type).toBe('open');
  });
  joinTable(openedHere().table, school.participant, school.party);
});

afterEach(() => openTablesOf(harness.services).closeNow(session.tableId));

function openedHere() {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

function lay(id: string, by: 'own' | 'school', registerRows: readonly RegisterRow[]): void {
  const { table, known } = openedHere();
  const choice = { answers: [], arrangements: [], agreementDrafts: [], registerRows };
  bringIn(
    table,
    prepareContribution(id, table.id, choice),
    by === 'own' ? known.me.participant : school.participant,
    5,
  );
}

const openPage = (): void => {
  renderWithApp(TableRegistersPage, { params: { tableId: session.tableId } }, harness);
};

describe('INV-1 the registers at a table', () => {
  test('without any it is said how they come here, and who reads along is not sent to bring in', async () => {
    session.key = valueOf(await deriveKey(openedHere().known.key, 'reader'));
    openPage();
    expect(await screen.findByRole('heading', { name: 'Nog geen registers op tafel' })).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Breng in' })).toBeNull());
  });

  test('what parties say of one name stands together, each by its party where they differ', async () => {
    lay('c1', 'own', [sampleSchool('g1', { brin: '00AA' })]);
    lay('c2', 'school', [sampleSchool('g2', { brin: '00AB' }), sampleSchool('g3', { name: 'School 9' })]);
    openPage();
    expect(await screen.findByText('Bij 1 naam zeggen partijen iets anders.')).toBeTruthy();
    const list = within(screen.getByRole('list', { name: 'Scholen' }));
    expect(list.getByText('verschilt: BRIN-nummer')).toBeTruthy();
    const said = (): readonly string[] =>
      list.getAllByRole('definition', { hidden: true }).map(({ textContent }) => textContent.trim());
    await waitFor(() => expect(said()).toContain('De Brug: 00AB'));
    expect(said()).toContain('Leiden');
    await user.click(screen.getByRole('checkbox', { name: 'Toon alleen waar partijen iets anders zeggen' }));
    expect(screen.queryByText('School 9')).toBeNull();
  });

  test('what comes in is seen, and can be searched', async () => {
    lay('c1', 'own', [sampleSchool('g1')]);
    openPage();
    await screen.findByText('Nergens zeggen partijen iets anders.');
    lay('c2', 'school', [sampleSchool('g3', { name: 'School 9', municipality: 'Katwijk' })]);
    expect(await screen.findByText('School 9')).toBeTruthy();
    await user.type(screen.getByRole('searchbox', { name: 'Zoek in de registers' }), 'katwijk');
    expect(await screen.findByText('1 regel gevonden')).toBeTruthy();
    await user.type(screen.getByRole('searchbox', { name: 'Zoek in de registers' }), ' zonder');
    expect(await screen.findByRole('heading', { name: 'Niets gevonden' })).toBeTruthy();
  });

  test('INV-12 the sources of an estimate stand side by side, with who gave them and one band', async () => {
    lay('c1', 'own', [{ ...estimate, basis: 'youth-plans', from: 10, to: 12, trust: 'high' }]);
    lay('c2', 'school', [{ ...estimate, id: 'g8', basis: 'school-profiles', from: 20, trust: 'high' }]);
    openPage();
    const heading = await screen.findByRole('heading', { name: 'Leiden, Ambulant' });
    expect(heading).toBeTruthy();
    expect(screen.getByText('Samen: 9 tot 21 jongeren')).toBeTruthy();
    expect(await screen.findByText(/^De Brug: 20 · betrouwbaarheid: goed$/)).toBeTruthy();
  });
});

describe('INV-1 bringing in rows of registers', () => {
  test('the preview shows every field, and what is laid is masked where it was asked', async () => {
    const { store } = harness.services;
    await store.registerRows.put(sampleSchool('g1', { remarks: 'Bel 06-12345678' }));
    await store.registerRows.put(sampleSchool('g2', { name: 'School 9' }));
    renderWithApp(BringInPage, { params: { tableId: session.tableId } }, harness);
    await user.click(await screen.findByRole('button', { name: 'Kies alle regels: Scholen' }));
    await user.click(screen.getByRole('button', { name: /Bekijk wat de anderen zien/ }));
    const sheet = within(screen.getByRole('dialog', { name: 'Dit zien de anderen' }));
    expect(sheet.getByRole('heading', { name: 'School: De Brug' })).toBeTruthy();
    expect(sheet.getByText('Bel 06-12345678')).toBeTruthy();
    await user.click(sheet.getByRole('button', { name: /Maak onleesbaar/ }));
    expect(await sheet.findByText('Bel [telefoonnummer weggelaten]')).toBeTruthy();
    await user.click(sheet.getByRole('button', { name: 'Breng in' }));
    expect(await screen.findByText('2 regels van registers')).toBeTruthy();
    const { records } = await store.registerRows.list();
    expect(JSON.stringify(records)).not.toContain('06-12345678');
    openPage();
    expect(await screen.findByRole('heading', { name: 'Registers aan tafel' })).toBeTruthy();
    expect(await screen.findByText('Wat er staat over School 9')).toBeTruthy();
  });

  test('a row that was changed takes the place of what lay there, and can be taken back', async () => {
    const { store } = harness.services;
    await store.registerRows.put(sampleSchool('g1'));
    renderWithApp(BringInPage, { params: { tableId: session.tableId } }, harness);
    const bring = async (): Promise<void> => {
      await user.click(await screen.findByRole('checkbox', { name: /De Brug/ }));
      await user.click(screen.getByRole('button', { name: /Bekijk wat de anderen zien/ }));
      await user.click(
        within(screen.getByRole('dialog', { name: 'Dit zien de anderen' })).getByRole('button', { name: 'Breng in' }),
      );
    };
    await bring();
    await waitFor(() => expect(screen.getByRole('checkbox', { name: /De Brug/ })).toHaveProperty('disabled', true));
    await store.registerRows.put(sampleSchool('g1', { brin: '00BB' }));
    await waitFor(() => expect(screen.getByRole('checkbox', { name: /De Brug/ })).toHaveProperty('disabled', false));
    await bring();
    expect(await screen.findByText('vervangen door een nieuwere')).toBeTruthy();
    const lying = (): readonly unknown[] => readRegisterRows(openedHere().table).rows;
    expect(lying()).toMatchObject([{ row: { brin: '00BB' } }]);
    await user.click(await screen.findByRole('button', { name: 'Neem terug' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Neem terug' }));
    await waitFor(() => expect(lying()).toEqual([]));
  });
});

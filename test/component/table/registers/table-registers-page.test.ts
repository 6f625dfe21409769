// @vitest-environment happy-dom
import { blankRegisterRow, prepareContribution, type RegisterRow } from '$domain';
import {
  bringIn,
  deriveKey,
  joinTable,
  readRegisterRows,
  readSettledFields,
  settleRegisterField,
  withdraw,
} from '$table';
import { toasts } from '$ui';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../../src/features/shared/at-table/table-session.svelte';
import BringInPage from '../../../../src/features/table/bring-in/BringInPage.svelte';
import DisputesPage from '../../../../src/features/table/settling/disputes/DisputesPage.svelte';
import TableRegistersPage from '../../../../src/features/table/registers/TableRegistersPage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { settledField } from '../../../helpers/lying-registers';
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

afterEach(async () => {
  window.location.hash = '';
  for (const { id } of toasts.list) toasts.dismiss(id);
  await openTablesOf(harness.services).closeNow(session.tableId);
});

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

/** What stands beside one of the values that parties give. */
function given(value: string) {
  const text = screen.getAllByText(value).find((one) => one.classList.contains('said'));
  const card = text?.closest('li');
  if (card === null || card === undefined) throw new Error(value);
  return within(card);
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
    await waitFor(() => expect(given('00AB').getByText('De Brug')).toBeTruthy());
    expect(given('00AA').queryByText('De Brug')).toBeNull();
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

  test('INV-12 what contracts offer stands beside the band, a contract of both parties once, and how it was counted', async () => {
    const rows = { ...blankRegisterRow('contract', 'g4', 1), provider: 'Zorg X' };
    const offers = (amount: number) => [{ municipality: 'Leiden', volume: { amount, unit: 'places' as const } }];
    const places = { ...estimate, formOfHelp: '', unit: 'places' as const, basis: 'youth-plans' as const, from: 10 };
    lay('c1', 'own', [places, { ...rows, offers: offers(20) }]);
    lay('c2', 'school', [{ ...rows, offers: offers(30) }]);
    openPage();
    expect(await screen.findByText('Ingekocht volgens 1 contract: 20 tot 30 plaatsen.')).toBeTruthy();
    expect(screen.getByText(/^Een contract van dezelfde aanbieder voor hetzelfde perceel telt één keer/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Kies Leiden \(30 plaatsen\) bij/, hidden: true }));
    expect(await screen.findByText('Ingekocht volgens 1 contract: 30 plaatsen.')).toBeTruthy();
  });
});

describe('INV-8 settling what parties say of a name of a register', () => {
  const layBoth = (): void => {
    lay('c1', 'own', [sampleSchool('g1', { brin: '00AA' })]);
    lay('c2', 'school', [sampleSchool('g2', { brin: '00AB' })]);
  };
  const said = () => readSettledFields(openedHere().table).settled;
  const dialog = (name: string) => within(screen.getByRole('dialog', { name }));

  test('a value is taken, says who of which party settled it, and can be undone and opened again', async () => {
    layBoth();
    openPage();
    expect(await screen.findByText('1 verschil: 1 nog open, 0 vastgesteld, 0 betwist.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Kies 00AB bij BRIN-nummer van De Brug', hidden: true }));
    expect(await screen.findByText('Vastgesteld: 00AB')).toBeTruthy();
    const { person, party } = {
      person: openedHere().known.me.participant.name,
      party: openedHere().known.me.party.name,
    };
    expect(screen.getByText((words) => words.startsWith(`${person} (${party}), `))).toBeTruthy();
    expect(screen.getByText('1 verschil: 0 nog open, 1 vastgesteld, 0 betwist.')).toBeTruthy();
    expect(screen.queryByText('verschilt: BRIN-nummer')).toBeNull();
    toasts.list[0]?.action?.run();
    expect(await screen.findByText('verschilt: BRIN-nummer')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Kies 00AA bij BRIN-nummer van De Brug', hidden: true }));
    await screen.findByText('Vastgesteld: 00AA');
    await user.click(screen.getByRole('button', { name: 'Maak weer open: BRIN-nummer van De Brug', hidden: true }));
    expect(await screen.findByText('verschilt: BRIN-nummer')).toBeTruthy();
    expect(screen.getByText('Wat er gebeurde: 4 stappen')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stel weer vast: BRIN-nummer 00AB', hidden: true }));
    expect(await screen.findByText('Vastgesteld: 00AB')).toBeTruthy();
  });

  test('another value is typed, and what stays disputed says why', async () => {
    layBoth();
    openPage();
    const press = async (name: string): Promise<void> =>
      user.click(await screen.findByRole('button', { name: `${name} van De Brug`, hidden: true }));
    await press('Andere waarde bij BRIN-nummer');
    await user.click(dialog('Andere waarde voor BRIN-nummer').getByRole('button', { name: 'Stel vast' }));
    expect(dialog('Andere waarde voor BRIN-nummer').getByText('Vul een waarde in die hier past.')).toBeTruthy();
    await user.type(dialog('Andere waarde voor BRIN-nummer').getByLabelText('BRIN-nummer'), '00AC');
    await user.click(dialog('Andere waarde voor BRIN-nummer').getByRole('button', { name: 'Stel vast' }));
    expect(await screen.findByText('Vastgesteld: 00AC')).toBeTruthy();
    await press('Blijft betwist: BRIN-nummer');
    await user.type(dialog('BRIN-nummer blijft betwist').getByLabelText('Waarom?'), 'Nog vragen');
    await user.click(dialog('BRIN-nummer blijft betwist').getByRole('button', { name: 'Laat betwist' }));
    expect(await screen.findByText('Betwist: Nog vragen')).toBeTruthy();
    expect(screen.getByText('1 betwist')).toBeTruthy();
    expect(
      said()
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['disputed', 'settled']);
  });

  test('a party that then brings in another value is pointed out, and what was settled stands', async () => {
    layBoth();
    openPage();
    await user.click(await screen.findByRole('button', { name: /^Kies 00AA bij/, hidden: true }));
    await screen.findByText('Vastgesteld: 00AA');
    expect(screen.queryByText('opnieuw bekijken')).toBeNull();
    withdraw(openedHere().table, ['c2.g0'], 6);
    lay('c3', 'school', [sampleSchool('g2', { brin: '00AZ' })]);
    expect((await screen.findAllByText('opnieuw bekijken')).length).toBeGreaterThan(0);
    expect(screen.getByText('Vastgesteld: 00AA')).toBeTruthy();
    expect(screen.getByText('Een partij zegt nu iets anders. De vastgestelde waarde is niet veranderd.')).toBeTruthy();
  });

  test('who reads along sees what was settled and cannot change it', async () => {
    layBoth();
    session.key = valueOf(await deriveKey(openedHere().known.key, 'reader'));
    openPage();
    await screen.findByText('verschilt: BRIN-nummer');
    settleRegisterField(openedHere().table, settledField('s1', 1, '00AA', { name: 'de brug', field: 'brin' }));
    expect(await screen.findByText('Vastgesteld: 00AA')).toBeTruthy();
    await waitFor(() => expect(screen.queryAllByRole('button', { name: /BRIN-nummer/, hidden: true })).toEqual([]));
  });

  test('where differences are gathered those of registers are counted, with a link that shows only them', async () => {
    layBoth();
    renderWithApp(DisputesPage, { params: { tableId: session.tableId } }, harness);
    expect(await screen.findByText(/Ook in de registers: 1 verschil, 1 nog open\./)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Bekijk ze bij de registers' });
    window.location.hash = link.getAttribute('href') ?? '';
    openPage();
    const only = await screen.findByRole('checkbox', { name: 'Toon alleen waar partijen iets anders zeggen' });
    expect(only).toHaveProperty('checked', true);
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

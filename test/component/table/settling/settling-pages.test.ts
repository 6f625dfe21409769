// @vitest-environment happy-dom
import { matchEntries } from '$actions';
import { prepareContribution, saveView, wholeInventory, type Arrangement } from '$domain';
import { bringIn, deriveKey, joinTable, readTableContent } from '$table';
import { toasts } from '$ui';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../../src/features/shared/at-table/table-session.svelte';
import GroupPage from '../../../../src/features/table/settling/arrangement/GroupPage.svelte';
import ArrangementsPage from '../../../../src/features/table/settling/ArrangementsPage.svelte';
import DisputesPage from '../../../../src/features/table/settling/disputes/DisputesPage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { valueOf } from '../../../helpers/role-keys';
import { sampleArrangement, sampleSeat } from '../../../helpers/samples';
import { makeKnownTable } from '../../../helpers/table-harness';

const NOW_MS = new Date(2026, 10, 26, 12).getTime();
const user = userEvent.setup();
const school = sampleSeat('De Brug', NOW_MS);
const unclear = { state: 'unclear' as const, names: [] };

let harness: AppHarness;
let session: TableSession;

beforeEach(async () => {
  harness = await createAppHarness({}, { clock: { nowMs: () => NOW_MS } });
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

function lay(id: string, by: 'own' | 'school', change: Partial<Arrangement>): string {
  const { table, known } = openedHere();
  const participant = by === 'own' ? known.me.participant : school.participant;
  const choice = {
    answers: [],
    arrangements: [sampleArrangement('r1', change)],
    agreementDrafts: [],
    registerRows: [],
  };
  bringIn(table, prepareContribution(id, table.id, choice), participant, NOW_MS);
  return `${id}.r0`;
}

/** One arrangement of two parties that differ on how many youths there are. */
async function layBoth(): Promise<string> {
  const entryIds: [string, string] = [lay('c1', 'own', { youthCount: 6 }), lay('c2', 'school', { youthCount: 9 })];
  valueOf(await matchEntries(harness.services, openedHere(), [{ entryIds, verdict: 'same' }]));
  return entryIds[0];
}

async function readOnly(): Promise<void> {
  session.key = valueOf(await deriveKey(openedHere().known.key, 'reader'));
}

const settled = () => readTableContent(openedHere().table).settledValues;
const dialog = (name: string) => within(screen.getByRole('dialog', { name }));

describe('INV-8 the arrangements at a table', () => {
  const openPage = (): void => {
    renderWithApp(ArrangementsPage, { params: { tableId: session.tableId } }, harness);
  };

  test('without any it is said what comes here', async () => {
    openPage();
    expect(await screen.findByRole('heading', { name: 'Nog geen arrangementen aan tafel' })).toBeTruthy();
  });

  test('what looks the same is offered, combined by a person, and then counted as one with its disputes', async () => {
    lay('c1', 'own', { youthCount: 6, financialOwner: unclear });
    lay('c2', 'school', { youthCount: 9, financialOwner: unclear });
    openPage();
    expect(await screen.findByText('Zonder eigenaar: 2')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Voeg samen: Zorgklas en Zorgklas' }));
    expect(await screen.findByText('1 verschil: 1 nog open, 0 vastgesteld, 0 betwist.')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Deze lijken dezelfde' })).toBeNull();
    const list = within(screen.getByRole('list', { name: 'Arrangementen aan tafel' }));
    expect(list.getByText('1 verschil')).toBeTruthy();
    expect(list.getByText('De Brug en Het Anker · Leiden')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Bekijk de verschillen' })).toBeTruthy();
    toasts.list[0]?.action?.run();
    expect(await screen.findByText('2 arrangementen.')).toBeTruthy();
  });

  test('what is not the same is not offered again', async () => {
    lay('c1', 'own', {});
    lay('c2', 'school', {});
    openPage();
    await user.click(await screen.findByRole('button', { name: 'Niet dezelfde: Zorgklas en Zorgklas' }));
    await waitFor(() => {
      expect(screen.queryByRole('heading', { name: 'Deze lijken dezelfde' })).toBeNull();
    });
    expect(screen.getByText('2 arrangementen.')).toBeTruthy();
  });

  test('INV-9 a view of the table is kept under a name on this device, opens by its link and is removed with a way back', async () => {
    lay('c1', 'own', { financialOwner: unclear });
    const inventoryViews = harness.services.store.inventoryViews;
    await inventoryViews.put(saveView('own', 1, 'Van mijzelf', wholeInventory));
    await inventoryViews.put(saveView('other', 1, 'Andere tafel', wholeInventory, { tableId: 'x', show: 'all' }));
    renderWithApp(ArrangementsPage, { params: { tableId: session.tableId } }, harness);
    const show = await screen.findByLabelText('Toon');
    expect(screen.queryByRole('button', { name: 'Bewaar als weergave' })).toBeNull();
    await user.selectOptions(show, 'zonder eigenaar');
    await user.click(screen.getByRole('button', { name: 'Bewaar als weergave' }));
    const saving = within(await screen.findByRole('dialog'));
    expect(saving.getByText('U ziet: zonder eigenaar.')).toBeTruthy();
    await user.type(saving.getByLabelText('Naam van de weergave'), 'Wie betaalt');
    await user.click(saving.getByRole('button', { name: 'Bewaar weergave' }));
    const link = await screen.findByRole('link', { name: 'Wie betaalt' });
    expect(link.getAttribute('href')).toBe(`#/aan-tafel/${session.tableId}/arrangementen?toon=zonder`);
    expect(link.getAttribute('aria-current')).toBe('true');
    expect(screen.queryByRole('link', { name: /Van mijzelf|Andere tafel/ })).toBeNull();
    expect(JSON.stringify(readTableContent(openedHere().table))).not.toContain('Wie betaalt');
    await user.click(screen.getByRole('button', { name: 'Verwijder weergave Wie betaalt' }));
    await waitFor(() => {
      expect(screen.queryByRole('link', { name: 'Wie betaalt' })).toBeNull();
    });
    toasts.list.at(-1)?.action?.run();
    expect(await screen.findByRole('link', { name: 'Wie betaalt' })).toBeTruthy();
  });

  test('INV-9 a link to a view shows what it names', async () => {
    lay('c1', 'own', { name: 'Zorgklas' });
    lay('c2', 'school', { name: 'Leertuin' });
    window.location.hash = `#/aan-tafel/${session.tableId}/arrangementen?zoek=tuin`;
    renderWithApp(ArrangementsPage, { params: { tableId: session.tableId } }, harness);
    expect(await screen.findByRole('link', { name: /Leertuin/ })).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Zorgklas/ })).toBeNull();
    window.location.hash = `#/aan-tafel/${session.tableId}/arrangementen`;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    expect(await screen.findByRole('link', { name: /Zorgklas/ })).toBeTruthy();
  });

  test('INV-3 those without owner can be seen alone', async () => {
    lay('c1', 'own', { name: 'Met eigenaar' });
    lay('c2', 'own', { name: 'Zonder', contentOwner: unclear });
    openPage();
    await user.selectOptions(await screen.findByLabelText('Toon'), 'zonder eigenaar');
    expect(await screen.findByText('1 arrangement.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Zonder' })).toBeTruthy();
    const search = screen.getByRole('searchbox');
    await user.type(search, 'eigenaar');
    expect(await screen.findByRole('heading', { name: 'Niets om te tonen' })).toBeTruthy();
    await user.clear(search);
    await user.selectOptions(screen.getByLabelText('Toon'), 'met verschillen');
    expect(await screen.findByRole('heading', { name: 'Niets om te tonen' })).toBeTruthy();
  });
});

describe('INV-8 the settle view', () => {
  const openPage = (): void => {
    renderWithApp(DisputesPage, { params: { tableId: session.tableId } }, harness);
  };

  test('without disputes it is said how there come to be some', async () => {
    lay('c1', 'own', {});
    openPage();
    expect(await screen.findByRole('heading', { name: 'Geen verschillen' })).toBeTruthy();
  });

  test('each value stands with its party, source and day; one is chosen, opened again and chosen anew', async () => {
    await layBoth();
    openPage();
    const open = await screen.findByRole('list', { name: 'Nog open' });
    expect(open.textContent).toMatch(/Aantal jongeren[\s\S]*6[\s\S]*Gemeente Leiden[\s\S]*9[\s\S]*De Brug/);
    expect(open.textContent).toContain('Bron: Telling school · peildatum 1 september 2026');
    await user.click(screen.getByRole('button', { name: 'Kies 9 bij Aantal jongeren van Zorgklas' }));
    await user.click(await screen.findByText('Vastgesteld: 1'));
    await waitFor(() => {
      expect(document.activeElement).not.toBe(document.body);
    });
    const list = await screen.findByRole('list', { name: 'Vastgesteld: 1' });
    expect(list.textContent).toMatch(/Vastgesteld: 9[\s\S]*Anna de Vries \(Gemeente Leiden\), 26 november 2026/);
    expect(settled()).toMatchObject([{ state: 'settled', facts: { youthCount: 9 } }]);
    await user.click(screen.getByRole('button', { name: 'Maak weer open: Aantal jongeren van Zorgklas' }));
    expect(await screen.findByRole('list', { name: 'Nog open' })).toBeTruthy();
    expect(settled()).toHaveLength(2);
  });

  test('INV-2 a volume stands as it was given, with the hours a year beside it and the factor', async () => {
    const volume = (amount: number) => ({ volume: { amount, unit: 'hours-per-week' as const } });
    const entryIds: [string, string] = [lay('c1', 'own', volume(6)), lay('c2', 'school', volume(8))];
    valueOf(await matchEntries(harness.services, openedHere(), [{ entryIds, verdict: 'same' }]));
    openPage();
    expect(await screen.findByText('6 uren per week = 240 uur per jaar (40 schoolweken)')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Kies 8 uren per week/ }));
    expect(await screen.findByText(/^Vastgesteld: 8 uren per week = 320 uur per jaar/)).toBeTruthy();
  });

  test('another value is filled in; what does not fit is said beside the field and changes nothing', async () => {
    await layBoth();
    openPage();
    await user.click(await screen.findByRole('button', { name: 'Andere waarde bij Aantal jongeren van Zorgklas' }));
    const form = dialog('Andere waarde voor Aantal jongeren');
    await user.type(form.getByLabelText('Aantal jongeren'), 'acht');
    await user.click(form.getByRole('button', { name: 'Stel vast' }));
    expect(form.getByText('Vul een waarde in die hier past.')).toBeTruthy();
    expect(settled()).toEqual([]);
    await user.clear(form.getByLabelText('Aantal jongeren'));
    await user.type(form.getByLabelText('Aantal jongeren'), '8');
    await user.click(form.getByRole('button', { name: 'Stel vast' }));
    expect(await screen.findByText('Vastgesteld: 1')).toBeTruthy();
    expect(settled()).toMatchObject([{ facts: { youthCount: 8 } }]);
    toasts.list[0]?.action?.run();
    expect(await screen.findByRole('list', { name: 'Nog open' })).toBeTruthy();
  });

  test('INV-10 a small number that is typed does not get to the table, and the person reads why', async () => {
    await layBoth();
    openPage();
    await user.click(await screen.findByRole('button', { name: 'Andere waarde bij Aantal jongeren van Zorgklas' }));
    const form = dialog('Andere waarde voor Aantal jongeren');
    await user.type(form.getByLabelText('Aantal jongeren'), '3');
    expect(await form.findByText(/^Aan tafel komt “1-4” te staan/)).toBeTruthy();
    await user.click(form.getByRole('button', { name: 'Stel vast' }));
    expect(await screen.findByText('Vastgesteld: 1-4')).toBeTruthy();
    expect(settled()).toMatchObject([{ state: 'settled', facts: { youthCountBelow: 5 } }]);
    expect(JSON.stringify(settled())).not.toContain('"youthCount":');
  });

  test('INV-10 a range in place of a small number says why no number is given', async () => {
    const entryIds: [string, string] = [lay('c1', 'own', { youthCount: 3 }), lay('c2', 'school', { youthCount: 9 })];
    valueOf(await matchEntries(harness.services, openedHere(), [{ entryIds, verdict: 'same' }]));
    openPage();
    expect(await screen.findByText('1-4')).toBeTruthy();
    expect(screen.getByText(/^Een aantal onder 5 kan naar een jongere wijzen/)).toBeTruthy();
  });

  test('what stays disputed says why', async () => {
    await layBoth();
    openPage();
    await user.click(await screen.findByRole('button', { name: 'Blijft betwist: Aantal jongeren van Zorgklas' }));
    const form = dialog('Aantal jongeren blijft betwist');
    await user.click(form.getByRole('button', { name: 'Laat betwist' }));
    expect(form.getByText('Schrijf op waarom dit betwist blijft.')).toBeTruthy();
    await user.type(form.getByLabelText('Waarom?'), 'Andere dag geteld');
    await user.click(form.getByRole('button', { name: 'Laat betwist' }));
    expect(await screen.findByText('Betwist: Andere dag geteld')).toBeTruthy();
    expect(screen.getByText('1 verschil: 0 nog open, 0 vastgesteld, 1 betwist.')).toBeTruthy();
    expect(screen.getByText('Alles is besproken.')).toBeTruthy();
  });

  test('PRV-1 what is typed is looked at before it gets to the table, and masked in one tap', async () => {
    await layBoth();
    openPage();
    await user.click(await screen.findByRole('button', { name: 'Blijft betwist: Aantal jongeren van Zorgklas' }));
    const form = dialog('Aantal jongeren blijft betwist');
    await user.type(form.getByLabelText('Waarom?'), 'Bel 06-12345678');
    await user.click(form.getByRole('button', { name: 'Laat betwist' }));
    expect(settled()).toEqual([]);
    await user.click(await form.findByRole('button', { name: 'Maak onleesbaar: 06-12345678' }));
    await user.click(form.getByRole('button', { name: 'Laat betwist' }));
    expect(await screen.findByText('Betwist: Bel [telefoonnummer weggelaten]')).toBeTruthy();
    expect(settled()).toMatchObject([{ reason: 'Bel [telefoonnummer weggelaten]' }]);
  });

  test('PRV-1 another value is looked at too', async () => {
    const entryIds: [string, string] = [
      lay('c1', 'own', { municipality: 'Leiden' }),
      lay('c2', 'school', { municipality: 'Katwijk' }),
    ];
    valueOf(await matchEntries(harness.services, openedHere(), [{ entryIds, verdict: 'same' }]));
    openPage();
    await user.click(
      await screen.findByRole('button', { name: 'Andere waarde bij Gemeente van de school van Zorgklas' }),
    );
    const form = dialog('Andere waarde voor Gemeente van de school');
    await user.type(form.getByLabelText('Gemeente van de school'), 'Lisse, bel 06-12345678');
    await user.click(form.getByRole('button', { name: 'Stel vast' }));
    expect(settled()).toEqual([]);
    await user.click(await form.findByRole('button', { name: 'Maak onleesbaar: 06-12345678' }));
    await user.click(form.getByRole('button', { name: 'Stel vast' }));
    await waitFor(() =>
      expect(settled()).toMatchObject([{ facts: { municipality: 'Lisse, bel [telefoonnummer weggelaten]' } }]),
    );
  });

  test('who reads along sees everything and changes nothing', async () => {
    await layBoth();
    await readOnly();
    openPage();
    expect(await screen.findByRole('list', { name: 'Nog open' })).toBeTruthy();
    await waitFor(() => {
      expect(screen.queryAllByRole('button', { name: /^(Kies|Andere|Blijft|Maak)/ })).toEqual([]);
    });
  });
});

describe('INV-13 one arrangement at a table', () => {
  const openPage = (entryId: string): void => {
    renderWithApp(GroupPage, { params: { tableId: session.tableId, entryId } }, harness);
  };

  test('what each party says stands side by side, with how it stands at the table', async () => {
    openPage(await layBoth());
    const table = await screen.findByRole('table', { name: 'Wat de partijen zeggen' });
    const row = within(table).getByRole('row', { name: /^Aantal jongeren/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent.trim()),
    ).toEqual(['6', '9', 'verschil']);
    expect(within(table).getByRole('row', { name: /^Waar komen deze gegevens/ })).toBeTruthy();
  });

  test('an owner is filled in and confirmed for one’s own party, and that can be taken back', async () => {
    openPage(lay('c2', 'school', { financialOwner: unclear }));
    await user.click(await screen.findByRole('button', { name: 'Vul in: Financiële eigenaar' }));
    const form = dialog('Andere waarde voor Financiële eigenaar');
    await user.selectOptions(form.getByLabelText('Hoe staat het ermee?'), 'Bekend');
    await user.type(form.getByLabelText('Namen'), 'Gemeente Leiden');
    await user.click(form.getByRole('button', { name: 'Stel vast' }));
    const confirm = 'Dat klopt: Bekend: Gemeente Leiden als Financiële eigenaar';
    await user.click(await screen.findByRole('button', { name: confirm }));
    expect(await screen.findByText('Bevestigd door Gemeente Leiden. Nog niet door De Brug.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Trek de bevestiging terug: Financiële eigenaar' }));
    expect(await screen.findByRole('button', { name: confirm })).toBeTruthy();
  });

  test('two are combined by hand and taken apart again', async () => {
    lay('c1', 'own', { name: 'Schakelklas' });
    openPage(lay('c2', 'school', { name: 'Time-out', schools: ['Het Anker'] }));
    await user.selectOptions(
      await screen.findByLabelText('Welk arrangement is hetzelfde?'),
      'Schakelklas · De Brug en Het Anker · Leiden',
    );
    await user.click(screen.getByRole('button', { name: 'Voeg samen' }));
    await user.click(await screen.findByRole('button', { name: 'Haal eruit: Time-out van De Brug' }));
    expect(await screen.findByLabelText('Welk arrangement is hetzelfde?')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Samengevoegd' })).toBeNull();
  });

  test('what happened is read back, and a value that was settled before is settled anew', async () => {
    const entryId = await layBoth();
    const { unmount } = renderWithApp(DisputesPage, { params: { tableId: session.tableId } }, harness);
    await user.click(await screen.findByRole('button', { name: /^Kies 6 bij/ }));
    await user.click(await screen.findByText('Vastgesteld: 1'));
    await user.click(await screen.findByRole('button', { name: /^Kies 9 bij/ }));
    await waitFor(() => {
      expect(settled()).toHaveLength(2);
    });
    unmount();
    openPage(entryId);
    await user.click(await screen.findByText('Wat er gebeurde: 5 stappen'));
    const list = within(screen.getByRole('list', { name: 'Wat er gebeurde: 5 stappen' }));
    expect(list.getAllByRole('listitem')[0]?.textContent).toContain('Aantal jongeren vastgesteld: van 6 naar 9.');
    await user.click(list.getByRole('button', { name: 'Stel weer vast: Aantal jongeren 6' }));
    expect(await screen.findByText('Aantal jongeren vastgesteld: van 9 naar 6.')).toBeTruthy();
  });

  test('PRV-1 what was masked since is not to be read in what happened', async () => {
    const entryId = lay('c1', 'own', { remarks: 'Bel 06-12345678', targetGroup: 'mail sem@mailpost.nl' });
    const { table, known } = openedHere();
    const again = prepareContribution(
      'c3',
      table.id,
      {
        answers: [],
        agreementDrafts: [],
        registerRows: [],
        arrangements: [sampleArrangement('r1', { remarks: 'Bel [weg]', targetGroup: 'of mail sem@mailpost.nl' })],
      },
      { lyingIds: new Map([['r1', entryId]]) },
    );
    bringIn(table, again, known.me.participant, NOW_MS + 1);
    openPage(entryId);
    await user.click(await screen.findByText(/^Wat er gebeurde: 3 stappen/));
    const list = within(screen.getByRole('list', { name: /^Wat er gebeurde/ }));
    expect(list.getByText(/van Bel \[telefoonnummer weggelaten\] naar Bel \[weg\]\./)).toBeTruthy();
    expect(list.getByText(/van mail sem@mailpost\.nl naar of mail/)).toBeTruthy();
  });

  test('what is no longer there says so', async () => {
    openPage('weg');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Dit arrangement ligt niet meer op tafel' }),
    ).toBeTruthy();
  });
});

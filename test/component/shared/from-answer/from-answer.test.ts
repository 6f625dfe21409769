// @vitest-environment happy-dom
import { prepareContribution } from '$domain';
import { bringIn, deriveKey, listSentences, lockChapter, readTableContent } from '$table';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { headingMarks } from '../../../../src/editor/aids/sections';
import AgreementDraftPage from '../../../../src/features/agreements/AgreementDraftPage.svelte';
import ArrangementPage from '../../../../src/features/inventory/ArrangementPage.svelte';
import MirrorPage from '../../../../src/features/mirror/MirrorPage.svelte';
import PartPage from '../../../../src/features/review/PartPage.svelte';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../../src/features/shared/at-table/table-session.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { valueOf } from '../../../helpers/role-keys';
import { sampleArrangement, sampleDraft } from '../../../helpers/samples';
import { makeKnownTable } from '../../../helpers/table-harness';

const FROM = { checklistId: 'clarifying-questions', partCode: '4.1a' };
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
  window.location.hash = '';
  await openTablesOf(harness.services).closeNow(session.tableId);
});

function openedHere() {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

/** Opens the mirror by the address of a part, as a trace does. */
async function openMirrorAtPart() {
  window.location.hash = `#/aan-tafel/${session.tableId}/spiegel?lijst=${FROM.checklistId}&vraag=${FROM.partCode}`;
  renderWithApp(MirrorPage, { params: { tableId: session.tableId } }, harness);
  return within(await screen.findByRole('dialog', { name: /4\.1a/ }));
}

describe('CHK-9 making work of a part in the mirror', () => {
  test('an action is proposed by the question, and stands with what came of it', async () => {
    const dialog = await openMirrorAtPart();
    await user.click(await dialog.findByText('Maak hier werk van'));
    await user.click(dialog.getByRole('radio', { name: 'Een actie' }));
    const title = dialog.getByLabelText<HTMLInputElement>('Wat gaat er gebeuren?');
    expect(title.value).toMatch(/^Uitzoeken: \S/);
    await user.click(dialog.getByRole('button', { name: 'Voeg toe' }));
    expect(await dialog.findByText('De actie staat bij de acties van deze tafel.')).toBeTruthy();
    expect(dialog.getByRole('link', { name: 'Naar de acties' }).getAttribute('href')).toBe(
      `#/aan-tafel/${session.tableId}/acties`,
    );
    expect(await dialog.findByText('Hieruit kwam: 1 actie.')).toBeTruthy();
    expect(dialog.getByRole('link', { name: /^Actie: Uitzoeken: .* \(open\)$/ })).toBeTruthy();
    expect(readTableContent(openedHere().table).actions).toMatchObject([{ startedFrom: FROM }]);
    expect(dialog.queryByLabelText('Wat gaat er gebeuren?')).toBeNull();
  });

  test('a sentence asks for its heading, and is found in the document again', async () => {
    const dialog = await openMirrorAtPart();
    await user.click(await dialog.findByText('Maak hier werk van'));
    await user.click(dialog.getByRole('radio', { name: 'Een zin in het document' }));
    const words = dialog.getByLabelText('De zin');
    await user.clear(words);
    await user.click(dialog.getByRole('button', { name: 'Zet in het document' }));
    expect(dialog.getByText('Schrijf de zin op.')).toBeTruthy();
    expect(dialog.getByText('Kies onder welk kopje de zin komt.')).toBeTruthy();
    await user.type(words, 'De wachttijd{Enter}staat in het plan.');
    await user.selectOptions(dialog.getByLabelText('Onder welk kopje?'), 'Visie');
    await user.click(dialog.getByRole('button', { name: 'Zet in het document' }));
    expect(await dialog.findByText('De zin staat in het document, onder Visie.')).toBeTruthy();
    expect(listSentences(openedHere().table, FROM)).toEqual(['De wachttijd staat in het plan. (vraag 4.1a)']);
    expect(await dialog.findByText('Hieruit kwam: 1 zin.')).toBeTruthy();
  });

  test('AC82 in a locked chapter it is not placed: the words stay, and it is said whom to ask', async () => {
    const { table } = openedHere();
    const mark = headingMarks(table.document)[0] ?? '';
    lockChapter(table, { id: 'lock', mark, participantId: 'p', lockedAt: 1, says: 'x' });
    const dialog = await openMirrorAtPart();
    await user.click(await dialog.findByText('Maak hier werk van'));
    await user.click(dialog.getByRole('radio', { name: 'Een zin in het document' }));
    const words = dialog.getByRole('textbox', { name: /^De zin/ });
    await user.clear(words);
    await user.type(words, 'Dit blijft hier staan.');
    await user.selectOptions(dialog.getByRole('combobox', { name: /^Onder welk kopje/ }), 'Visie (op slot)');
    await user.click(dialog.getByRole('button', { name: 'Zet in het document' }));
    expect(await dialog.findByText(/^‘Visie’ staat op slot\. .* Vraag de gespreksleider/)).toBeTruthy();
    expect(dialog.getByRole('textbox', { name: /^De zin/ })).toHaveProperty('value', 'Dit blijft hier staan.');
    expect(listSentences(table, FROM)).toEqual([]);
  });

  test('a draft and a row begin on this device alone, and say so', async () => {
    const dialog = await openMirrorAtPart();
    await user.click(await dialog.findByText('Maak hier werk van'));
    await user.click(dialog.getByRole('radio', { name: 'Een conceptafspraak' }));
    expect(dialog.getByText(/nog niet aan tafel\. Anderen zien het pas als u het inbrengt/)).toBeTruthy();
    const name = dialog.getByLabelText('Titel van de conceptafspraak');
    await user.clear(name);
    await user.click(dialog.getByRole('button', { name: 'Begin' }));
    expect(dialog.getByText('Geef de conceptafspraak een titel.')).toBeTruthy();
    await user.type(name, 'Geheime bodem');
    await user.click(dialog.getByRole('button', { name: 'Begin' }));
    expect(await dialog.findByText('De conceptafspraak staat in uw voorbereiding, nog niet aan tafel.')).toBeTruthy();
    await user.click(dialog.getByRole('radio', { name: 'Een rij in de inventarisatie' }));
    await user.click(dialog.getByRole('button', { name: 'Begin' }));
    expect(await dialog.findByText('De rij staat in uw voorbereiding, nog niet aan tafel.')).toBeTruthy();
    expect(await dialog.findByText('Hieruit kwam: 1 conceptafspraak en 1 rij in de inventarisatie.')).toBeTruthy();
    // Others may look at this screen: what one's own work is called is not said here.
    expect(dialog.queryByText(/Geheime bodem/)).toBeNull();
    const { store } = harness.services;
    expect((await store.agreementDrafts.list()).records).toMatchObject([{ themeCode: 'A6', startedFrom: FROM }]);
    expect((await store.arrangements.list()).records).toMatchObject([
      { name: 'Arrangement bij vraag 4.1a', startedFrom: FROM },
    ]);
    expect(readTableContent(openedHere().table)).toMatchObject({ agreements: [], arrangements: [], actions: [] });
  });

  test('what was brought in with its trace is shown to everybody, who reads along too', async () => {
    const { table, known } = openedHere();
    const choice = {
      answers: [],
      arrangements: [sampleArrangement('r1', { startedFrom: FROM })],
      agreementDrafts: [sampleDraft('d1', { startedFrom: FROM })],
      registerRows: [],
    };
    bringIn(table, prepareContribution('c1', table.id, choice), known.me.participant, 5);
    session.key = valueOf(await deriveKey(known.key, 'reader'));
    const dialog = await openMirrorAtPart();
    expect(await dialog.findByText('Hieruit kwam: 1 afspraak aan tafel en 1 arrangement aan tafel.')).toBeTruthy();
    expect(dialog.getByText('Afspraak van Gemeente Leiden: Wachttijd melden')).toBeTruthy();
    expect(dialog.getByText('Arrangement van Gemeente Leiden: Zorgklas')).toBeTruthy();
    expect(dialog.queryByText('Maak hier werk van')).toBeNull();
  });
});

test('CHK-9 a part in one’s own preparation leads to what came of it, and that leads back', async () => {
  const view = renderWithApp(PartPage, { params: { code: '4.1a' } }, harness);
  await user.click(await screen.findByText('Maak hier werk van'));
  expect(screen.queryByRole('radio', { name: 'Een actie' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Een conceptafspraak' }));
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  const link = await screen.findByRole('link', { name: /^Conceptafspraak: Afspraak over: / });
  await user.click(screen.getByRole('radio', { name: 'Een rij in de inventarisatie' }));
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  const rowLink = await screen.findByRole('link', { name: 'Inventarisatie: Arrangement bij vraag 4.1a' });
  const idOf = (element: HTMLElement): string => element.getAttribute('href')?.split('/').at(-1) ?? '';
  view.unmount();
  const draftView = renderWithApp(AgreementDraftPage, { params: { id: idOf(link) } }, harness);
  expect((await screen.findByRole('link', { name: 'Begonnen bij vraag 4.1a' })).getAttribute('href')).toBe(
    '#/voorbereiden/vragen/4.1a',
  );
  draftView.unmount();
  renderWithApp(ArrangementPage, { params: { id: idOf(rowLink) } }, harness);
  expect(await screen.findByRole('link', { name: 'Begonnen bij vraag 4.1a' })).toBeTruthy();
});

test('CHK-9 an address that asks for a part while the mirror is open opens its line', async () => {
  const address = `#/aan-tafel/${session.tableId}/spiegel`;
  window.location.hash = address;
  renderWithApp(MirrorPage, { params: { tableId: session.tableId } }, harness);
  await screen.findByRole('heading', { level: 1, name: 'Spiegel' });
  window.location.hash = `${address}?lijst=${FROM.checklistId}&vraag=${FROM.partCode}`;
  window.dispatchEvent(new Event('hashchange'));
  expect(await screen.findByRole('dialog', { name: /4\.1a/ })).toBeTruthy();
});

test('an address that asks for a part this app does not know opens the mirror alone', async () => {
  window.location.hash = `#/aan-tafel/${session.tableId}/spiegel?lijst=andere&vraag=4.1a`;
  renderWithApp(MirrorPage, { params: { tableId: session.tableId } }, harness);
  await screen.findByRole('heading', { level: 1, name: 'Spiegel' });
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

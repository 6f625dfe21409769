// @vitest-environment happy-dom
import { sayOfTerm } from '$actions';
import { viewDefinitions, type Definition, type TermSaying } from '$domain';
import { joinTable, readTermStatements, sayOfTerms } from '$table';
import { toasts } from '$ui';
import { screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import DefinitionsPage from '../../../src/features/definitions/DefinitionsPage.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../src/features/shared/at-table/table-session.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { valueOf } from '../../helpers/role-keys';
import { sampleSeat } from '../../helpers/samples';
import { makeKnownTable } from '../../helpers/table-harness';

const NOW_MS = new Date(2026, 10, 26, 12).getTime();
const user = userEvent.setup();
const school = sampleSeat('De Brug', NOW_MS + 60_000);
const term = 'thuiszitter';

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
  for (const { id } of toasts.list) toasts.dismiss(id);
  await openTablesOf(harness.services).closeNow(session.tableId);
});

function openedHere() {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

const say = async (...sayings: readonly TermSaying[]): Promise<void> => {
  for (const saying of sayings) valueOf(await sayOfTerm(harness.services, openedHere(), [saying]));
};
const openPage = (): void => {
  renderWithApp(DefinitionsPage, { params: { tableId: session.tableId } }, harness);
};
const definitions = (): readonly Definition[] => viewDefinitions(readTermStatements(openedHere().table).statements);
const dialog = (name: string) => within(screen.getByRole('dialog', { name }));

describe('AGR-10 the words of a table', () => {
  test('without any it is said how one begins; one is added by typing or from the words of the app', async () => {
    openPage();
    expect(await screen.findByRole('heading', { name: 'Nog geen begrippen' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Nieuw begrip' }));
    const form = dialog('Nieuw begrip');
    await user.click(form.getByRole('button', { name: 'Voeg toe' }));
    expect(form.getByText('Schrijf het woord op.')).toBeTruthy();
    await user.selectOptions(await form.findByLabelText('Of kies een woord uit de begrippen van de app'), term);
    expect(form.getByLabelText('Woord of begrip')).toHaveProperty('value', term);
    await user.click(form.getByRole('button', { name: 'Voeg toe' }));
    expect(await screen.findByRole('heading', { name: term })).toBeTruthy();
    expect(screen.getByText(/^In de begrippen van de app: Leerling die leerplichtig is/)).toBeTruthy();
    expect(definitions()).toMatchObject([{ term, isListed: true }]);
  });

  test('a word that is on the list is not added again, and nothing changes', async () => {
    await say({ kind: 'listed', term, isListed: true });
    openPage();
    await user.click(await screen.findByRole('button', { name: 'Nieuw begrip' }));
    const form = dialog('Nieuw begrip');
    await user.type(form.getByLabelText('Woord of begrip'), ' Thuiszitter ');
    await user.click(form.getByRole('button', { name: 'Voeg toe' }));
    expect(form.getByText('Dit woord staat al op de lijst.')).toBeTruthy();
    expect(readTermStatements(openedHere().table).statements).toHaveLength(1);
  });

  test('a party writes its own reading beside that of another; what was typed is there again after closing', async () => {
    const reading = { kind: 'reading', term, text: 'Wie vier weken thuis zit.' } as const;
    const other = { id: 'other', participantId: school.participant.id, partyId: school.party.id, at: NOW_MS };
    valueOf(sayOfTerms(openedHere().table, [{ ...reading, ...other }]));
    openPage();
    const own = await screen.findByRole('button', { name: `Schrijf wat uw partij bedoelt: ${term}` });
    await user.click(own);
    await user.type(
      dialog(`Uw uitleg bij ‘${term}’`).getByLabelText(`Wat bedoelt Gemeente Leiden met ‘${term}’?`),
      'Wie niet naar school gaat.',
    );
    await user.click(dialog(`Uw uitleg bij ‘${term}’`).getByRole('button', { name: 'Annuleer' }));
    await user.click(own);
    expect(dialog(`Uw uitleg bij ‘${term}’`).getByDisplayValue('Wie niet naar school gaat.')).toBeTruthy();
    await user.click(dialog(`Uw uitleg bij ‘${term}’`).getByRole('button', { name: 'Zet op tafel' }));
    const readings = within(await screen.findByRole('list', { name: `Wat de partijen met ‘${term}’ bedoelen` }));
    expect(await readings.findByText('Wie niet naar school gaat.')).toBeTruthy();
    expect(readings.getByText('Wie vier weken thuis zit.')).toBeTruthy();
    expect(definitions()[0]?.readings).toHaveLength(2);
  });

  test('one wording is settled from a reading, with who and when, and opened again with a reason', async () => {
    await say({ kind: 'reading', term, text: 'Wie niet naar school gaat.' });
    openPage();
    await user.click(
      await screen.findByRole('button', { name: `Neem de uitleg van Gemeente Leiden bij ‘${term}’ over` }),
    );
    const form = dialog(`Stel ‘${term}’ vast`);
    const words = form.getByLabelText(`Wat betekent ‘${term}’ aan deze tafel?`);
    await user.clear(words);
    await user.click(form.getByRole('button', { name: 'Stel vast' }));
    expect(form.getByText('Schrijf op wat het woord betekent.')).toBeTruthy();
    await user.type(words, 'Wie vier weken niet op school komt.');
    await user.click(form.getByRole('button', { name: 'Stel vast' }));
    expect(await screen.findByRole('heading', { name: 'Vastgesteld' })).toBeTruthy();
    expect(screen.getByText('Wie vier weken niet op school komt.')).toBeTruthy();
    expect(screen.getByText(/^Anna de Vries \(Gemeente Leiden\), 26 november 2026/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: `Maak ‘${term}’ weer open` }));
    const why = dialog(`Maak ‘${term}’ weer open`);
    await user.type(why.getByLabelText('Waarom?'), 'Te streng');
    await user.click(why.getByRole('button', { name: 'Maak weer open' }));
    expect(await screen.findByText('Weer open gemaakt: Te streng')).toBeTruthy();
    expect(screen.getByText('Vastgesteld: Wie vier weken niet op school komt.')).toBeTruthy();
    expect(definitions()[0]?.settled).toBeUndefined();
  });

  test('words to avoid are named and taken away; the word itself is none', async () => {
    await say({ kind: 'listed', term, isListed: true });
    openPage();
    await user.click(await screen.findByText('Woorden om te mijden'));
    const field = screen.getByLabelText(`Welk woord gebruikt u liever niet voor ‘${term}’?`);
    const add = screen.getByRole('button', { name: `Voeg woord toe: liever niet voor ‘${term}’` });
    await user.type(field, 'Thuiszitter');
    await user.click(add);
    expect(screen.getByText('Dit is het begrip zelf.')).toBeTruthy();
    await user.clear(field);
    await user.type(field, 'spijbelaar');
    await user.click(add);
    expect(await screen.findByText('Liever niet: spijbelaar')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Haal weg: spijbelaar' }));
    await vi.waitFor(() => {
      expect(definitions()[0]?.avoidedWords).toEqual([]);
    });
  });

  test('a word is taken off the list and put back with all that was said of it', async () => {
    await say({ kind: 'reading', term, text: 'Wie niet naar school gaat.' });
    openPage();
    await user.click(await screen.findByRole('button', { name: `Haal ‘${term}’ van de lijst` }));
    await user.click(await screen.findByText('1 begrip van de lijst gehaald'));
    await user.click(screen.getByRole('button', { name: `Zet ‘${term}’ weer op de lijst` }));
    expect(await screen.findByText('Wie niet naar school gaat.')).toBeTruthy();
  });

  test('a reader sees everything and changes nothing; what cannot be read is counted', async () => {
    await say(
      { kind: 'settled', term, wording: 'Wie niet komt.' },
      { kind: 'avoided', term, word: 'x', isAvoided: true },
    );
    openedHere().table.replica.doc.getMap('definitions').set('odd', { kind: 'dream' });
    vi.spyOn(session, 'mayWrite', 'get').mockReturnValue(false);
    openPage();
    expect(await screen.findByText('Wie niet komt.')).toBeTruthy();
    expect(screen.getByText('Liever niet: x')).toBeTruthy();
    expect(screen.getByText('1 regel kan deze app niet lezen. Die staat hier niet bij.')).toBeTruthy();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});

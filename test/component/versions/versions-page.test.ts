// @vitest-environment happy-dom
import {
  addAction,
  freezeVersion,
  makeSuggestion,
  placeComment,
  putSentence,
  restoreVersion,
  sayOfTerm,
} from '$actions';
import { frozenToText, type Version } from '$domain';
import {
  ALONE,
  joinTable,
  layVersion,
  lockChapter,
  makeVersion,
  readFrozen,
  readLockedChapters,
  readVersions,
} from '$table';
import { toasts } from '$ui';
import '@testing-library/jest-dom/vitest';
import { cleanup, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { headingMarks } from '../../../src/editor/aids/sections';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import type { TableSession } from '../../../src/features/shared/at-table/table-session.svelte';
import { COMPARE_VIEW, compareHref } from '../../../src/features/versions/version-places';
import VersionsPage from '../../../src/features/versions/VersionsPage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { valueOf } from '../../helpers/role-keys';
import { sampleSeat } from '../../helpers/samples';
import { anna, makeKnownTable, showLive } from '../../helpers/table-harness';

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
  window.location.hash = '';
  vi.unstubAllGlobals();
  await openTablesOf(harness.services).closeNow(session.tableId);
});

function openedHere() {
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  return session.opening.opened;
}

const freeze = async (name: string): Promise<Version> =>
  valueOf(await freezeVersion(harness.services, openedHere(), { name, state: 'concept' }));
const write = async (words: string): Promise<void> => {
  const from = { checklistId: 'x', partCode: '1.1a' };
  valueOf(await putSentence(openedHere(), undefined, { words, from, traceWords: '(vraag 1.1a)' }));
};
const nowText = (): string => frozenToText(readFrozen(openedHere().table));
function lock(): void {
  const { table } = openedHere();
  const mark = headingMarks(table.document)[0] ?? '';
  lockChapter(table, { id: 'lock', mark, participantId: 'p', lockedAt: 1, says: 'x' });
}
const openPage = (view?: string | null): void => {
  renderWithApp(
    VersionsPage,
    { params: { tableId: session.tableId, ...(view === undefined ? {} : { view }) } },
    harness,
  );
};
const section = (name: string) => within(screen.getByRole('region', { name }));
const dialog = (name: string | RegExp) => within(screen.getByRole('dialog', { name }));

describe('DOC-5 the versions of a table', () => {
  test('one is frozen with a name and a state, and is read with its six words', async () => {
    openPage(null);
    await user.click(await screen.findByRole('button', { name: 'Leg een versie vast' }));
    const form = dialog('Leg een versie vast');
    await user.click(form.getByRole('button', { name: 'Leg vast' }));
    expect(form.getByText('Geef de versie een naam.')).toBeVisible();
    expect(readVersions(openedHere().table).versions).toEqual([]);
    await user.type(form.getByRole('textbox', { name: /^Naam van de versie/ }), 'Voor december');
    await user.click(form.getByRole('radio', { name: /^Besproken/ }));
    await user.click(form.getByRole('button', { name: 'Leg vast' }));
    await vi.waitFor(() => {
      expect(readVersions(openedHere().table).versions).toMatchObject([{ name: 'Voor december', state: 'discussed' }]);
    });
    const [version] = readVersions(openedHere().table).versions;
    await vi.waitFor(() => {
      expect(window.location.hash).toBe(`#/aan-tafel/${session.tableId}/versies/${version?.id ?? ''}`);
    });
  });

  test('DOC-12 AGR-10 TD111 it keeps the lanes and what words mean, shows and compares them, and underlines what was settled', async () => {
    const { services } = harness;
    await write('Basisondersteuning is er voor elk kind.');
    const term = 'basisondersteuning';
    valueOf(await sayOfTerm(services, openedHere(), [{ kind: 'settled', term, wording: 'Wat elke school biedt.' }]));
    const action = { title: 'Bel de scholen', lane: 'short', dueDate: '2027-01-15' } as const;
    valueOf(await addAction(services, openedHere(), action));
    openPage(null);
    await user.click(await screen.findByRole('button', { name: 'Leg een versie vast' }));
    const form = dialog('Leg een versie vast');
    await user.type(form.getByRole('textbox', { name: /^Naam van de versie/ }), 'Eerste');
    await user.click(form.getByRole('button', { name: 'Leg vast' }));
    await vi.waitFor(() => {
      expect(readVersions(openedHere().table).versions).toHaveLength(1);
    });
    const [version] = readVersions(openedHere().table).versions;
    if (version === undefined) throw new Error('no version');
    cleanup();
    // What changes afterwards stands in the comparison, and not in the version.
    valueOf(await sayOfTerm(services, openedHere(), [{ kind: 'settled', term, wording: 'Wat overal gelijk is.' }]));
    openPage(version.id);
    const kept = within(await screen.findByRole('region', { name: 'Begrippen en acties' }));
    expect(kept.getByRole('heading', { name: 'Begrip: basisondersteuning' })).toBeVisible();
    expect(kept.getByText(/Wat elke school biedt/)).toBeVisible();
    expect(kept.getByRole('heading', { name: 'Actie: Bel de scholen' })).toBeVisible();
    expect(document.querySelector('article .settled')?.textContent).toBe('Basisondersteuning');
    cleanup();
    window.location.hash = compareHref(session.tableId, version.id);
    openPage(COMPARE_VIEW);
    const summary = within(await screen.findByRole('region', { name: 'Wat er veranderde' }));
    expect(summary.getByText('Begrip: basisondersteuning')).toBeVisible();
    expect(summary.queryByText('Actie: Bel de scholen')).toBeNull();
  });

  test('while words of others are coming in nothing is frozen, and who is away is named', async () => {
    const bo = sampleSeat('De Brug', Date.now());
    joinTable(openedHere().table, bo.participant, bo.party);
    showLive(harness, session.tableId, { ...ALONE, receivedFraction: 0.4 });
    openPage();
    await user.click(await screen.findByRole('button', { name: 'Leg een versie vast' }));
    const form = dialog('Leg een versie vast');
    expect(await form.findByText(/^Nu niet verbonden: .+ \(De Brug\)\./)).toBeVisible();
    await user.type(form.getByRole('textbox', { name: /^Naam van de versie/ }), 'Te vroeg');
    await user.click(form.getByRole('button', { name: 'Leg vast' }));
    expect(await form.findByRole('alert')).toHaveTextContent(/^Er komen nog woorden van anderen binnen/);
    expect(readVersions(openedHere().table).versions).toEqual([]);
  });

  test('before freezing it tells what is open and where to see it, and freezes all the same', async () => {
    const passage = { start: '1.2<', end: '1.4>', quote: 'tekst', before: '', after: '' };
    valueOf(await placeComment(harness.services, openedHere(), { passage, text: 'Klopt dit?', mentions: [] }));
    const words = { passage, words: 'woorden', reason: 'Duidelijker.' };
    valueOf(await makeSuggestion(harness.services, openedHere(), words));
    openPage();
    await user.click(await screen.findByRole('button', { name: 'Leg een versie vast' }));
    const form = dialog('Leg een versie vast');
    expect(
      await form.findByText(/^Nog open: 1 opmerking en 1 voorstel\. U kunt de tekst ook zo vastleggen\./),
    ).toBeVisible();
    expect(form.getByRole('link', { name: 'Bekijk ze bij de tekst' })).toHaveAttribute(
      'href',
      `#/aan-tafel/${session.tableId}`,
    );
    expect(form.queryByRole('link', { name: 'Bekijk de plekken samen' })).toBeNull();
    await user.type(form.getByRole('textbox', { name: /^Naam van de versie/ }), 'Toch');
    await user.click(form.getByRole('button', { name: 'Leg vast' }));
    await vi.waitFor(() => {
      expect(readVersions(openedHere().table).versions).toMatchObject([{ name: 'Toch' }]);
    });
  });

  test('a version is read as it was, whatever was written since', async () => {
    const version = await freeze('Eerste');
    await write('Later geschreven.');
    openPage(version.id);
    expect(await screen.findByRole('heading', { level: 1, name: 'Eerste' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Visie' })).toBeVisible();
    expect(screen.queryByText(/Later geschreven/)).toBeNull();
    const words = within(screen.getByRole('list', { name: 'De zes woorden van deze versie' })).getAllByRole('listitem');
    expect(words).toHaveLength(6);
  });

  test('TD84 a version that was changed afterwards says so, in the list and where it is read, and is not put back', async () => {
    const version = await freeze('Eerste');
    const content = version.content.replace('Visie', 'Visia');
    openedHere()
      .table.replica.doc.getMap('versions')
      .set(version.id, { ...version, content });
    openPage();
    expect(await screen.findByText('veranderd na het vastleggen')).toBeVisible();
    expect(screen.queryByText(/^Zes woorden/)).toBeNull();
    expect(screen.queryByRole('button', { name: /^Zet terug/ })).toBeNull();
    openPage(version.id);
    expect(await screen.findByText('Deze versie is veranderd nadat zij werd vastgelegd')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Visia' })).toBeVisible();
    openedHere().table.replica.doc.getMap('versions').set(version.id, 'x');
    expect(await screen.findByText(/^1 versie is beschadigd of veranderd/)).toBeVisible();
  });

  test('who reads along freezes and puts back nothing', async () => {
    const { id } = await makeKnownTable(harness, { ...anna, role: 'reader' });
    const other = openTablesOf(harness.services).hold(id);
    await other.whenOpened();
    if (other.opening.type !== 'open') throw new Error(other.opening.type);
    const { table } = other.opening.opened;
    const who = { participantId: 'x', partyId: 'x' };
    layVersion(table, await makeVersion(table, { ...who, name: 'Eerste', state: 'concept', frozenAt: 1 }));
    renderWithApp(VersionsPage, { params: { tableId: id } }, harness);
    expect(await screen.findByRole('link', { name: 'Vergelijk met nu: Eerste' })).toBeVisible();
    expect(screen.getByText(/iemand die niet meer aan tafel zit$/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^(?:Zet terug|Leg een versie vast)/ })).toBeNull();
    await openTablesOf(harness.services).closeNow(id);
  });

  test('a version that is not here is told', async () => {
    openPage('bestaatniet');
    expect(await screen.findByRole('heading', { level: 1, name: 'Deze versie is er niet' })).toBeVisible();
  });
});

describe('DOC-6 comparing versions', () => {
  test('with now: a summary by chapter, and the words that came', async () => {
    const version = await freeze('Eerste');
    await write('Dit is nieuw.');
    window.location.hash = `#/aan-tafel/${session.tableId}/versies/vergelijken?van=${version.id}&naar=nu`;
    openPage('vergelijken');
    expect(await screen.findByText('Van ‘Eerste’ naar ‘De tekst van nu’.')).toBeVisible();
    expect(section('Wat er veranderde').getByText('1 zin nieuw')).toBeVisible();
    expect(
      section('In de tekst')
        .getByText(/Dit is nieuw\./)
        .closest('ins'),
    ).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Naar' }), version.id);
    expect(await screen.findByText('De teksten zijn gelijk.')).toBeVisible();
    expect(window.location.hash).toContain(`naar=${version.id}`);
  });

  test('by party it says whose words are new, in which chapter', async () => {
    const version = await freeze('Eerste');
    await write('Dit is nieuw.');
    window.location.hash = compareHref(session.tableId, version.id);
    openPage(COMPARE_VIEW);
    await screen.findByRole('heading', { level: 3, name: 'Gemeente Leiden' });
    const byParty = section('Per partij');
    expect(byParty.getByRole('heading', { level: 4, name: 'Visie' })).toBeVisible();
    expect(byParty.getByText('1 zin nieuw')).toBeVisible();
    expect(byParty.getByRole('insertion')).toHaveTextContent(/^Dit is nieuw\. \(vraag 1\.1a\)$/);
    expect(byParty.queryByText(/is niet bewaard wie wat schreef/)).toBeNull();
    expect(byParty.queryByText(/niet bekend wie ze schreef/)).toBeNull();
  });

  test('TD86 of a version without its writers the page says so, and tells the rest', async () => {
    const { table } = openedHere();
    const version = await freeze('Eerste');
    await write('Dit is nieuw.');
    table.replica.doc.getMap('versionWriters').delete(version.id);
    window.location.hash = compareHref(session.tableId, version.id);
    openPage(COMPARE_VIEW);
    expect(await screen.findByText(/^Van ‘Eerste’ is niet bewaard wie wat schreef/)).toBeVisible();
    expect(section('Per partij').getByRole('insertion')).toHaveTextContent(/^Dit is nieuw/);
  });

  test('what stayed the same is left out until one asks for it', async () => {
    await freeze('Eerste');
    await write('Dit is nieuw.');
    openPage('vergelijken');
    await user.click(await screen.findByRole('checkbox', { name: 'Laat ook zien wat gelijk bleef' }));
    expect(screen.queryByText(/gelijk …/)).toBeNull();
  });

  test('without a version there is nothing to compare with', async () => {
    openPage('vergelijken');
    expect(await screen.findByText('Leg eerst een versie vast. Dan is er iets om mee te vergelijken.')).toBeVisible();
  });
});

describe('DOC-7 putting a version back', () => {
  test('it shows first what changes, keeps what stood there, and is undone in the same way', async () => {
    await freeze('Eerste');
    await write('Dit verdwijnt zo.');
    const written = nowText();
    openPage();
    await user.click(await screen.findByRole('button', { name: 'Zet terug: Eerste' }));
    const preview = dialog('Zet ‘Eerste’ terug');
    expect(preview.getByText('1 zin weg')).toBeVisible();
    expect(preview.getByText(/Dit verdwijnt zo\./).closest('del')).toBeVisible();
    await user.click(preview.getByRole('button', { name: 'Zet terug' }));
    await vi.waitFor(() => {
      expect(nowText()).not.toBe(written);
    });
    expect(toasts.list.map(({ text }) => text)).toEqual(['‘Eerste’ is teruggezet.']);
    await user.click(await screen.findByRole('button', { name: 'Maak ongedaan: ‘Eerste’ terugzetten' }));
    await user.click(dialog(/^Zet ‘Wat er stond voordat/).getByRole('button', { name: 'Zet terug' }));
    await vi.waitFor(() => {
      expect(nowText()).toBe(written);
    });
    expect(
      await screen.findByText('Anna de Vries (Gemeente Leiden) maakte het terugzetten van ‘Eerste’ ongedaan.'),
    ).toBeVisible();
  });

  test('where the text is so already there is nothing to put back', async () => {
    await freeze('Eerste');
    openPage();
    await user.click(await screen.findByRole('button', { name: 'Zet terug: Eerste' }));
    const preview = dialog('Zet ‘Eerste’ terug');
    expect(preview.getByText('De tekst is al zo. Er valt niets terug te zetten.')).toBeVisible();
    expect(preview.queryByRole('button', { name: 'Zet terug' })).toBeNull();
  });

  test('AC82 which chapters are locked is said, and a facilitator opens them with it', async () => {
    await freeze('Eerste');
    await write('Dit verdwijnt zo.');
    lock();
    openPage();
    await user.click(await screen.findByRole('button', { name: 'Zet terug: Eerste' }));
    const preview = dialog('Zet ‘Eerste’ terug');
    expect(await preview.findByText('Op slot: ‘Visie’')).toBeVisible();
    expect(preview.getByText(/^Zet u deze versie terug, dan gaan/)).toBeVisible();
    await user.click(preview.getByRole('button', { name: 'Haal van het slot en zet terug' }));
    await vi.waitFor(() => {
      expect(nowText()).not.toContain('Dit verdwijnt zo.');
    });
    expect(readLockedChapters(openedHere().table)).toEqual([]);
  });

  test('AC82 who is no facilitator is asked to have the locked chapters opened first', async () => {
    await freeze('Eerste');
    await write('Dit blijft zo.');
    lock();
    const { key } = openedHere().known;
    vi.spyOn(session, 'key', 'get').mockReturnValue({ ...key, role: 'editor' });
    openPage();
    await user.click(await screen.findByRole('button', { name: 'Zet terug: Eerste' }));
    const preview = dialog('Zet ‘Eerste’ terug');
    expect(await preview.findByText(/^Vraag de gespreksleider om deze hoofdstukken/)).toBeVisible();
    expect(preview.queryByRole('button', { name: /zet terug/i })).toBeNull();
    vi.restoreAllMocks();
  });

  test('who put what back stays in the list', async () => {
    const version = await freeze('Eerste');
    await write('Even weg.');
    valueOf(await restoreVersion(harness.services, openedHere(), version, nowText()));
    openPage();
    expect(await screen.findByText('Anna de Vries (Gemeente Leiden) zette ‘Eerste’ terug.')).toBeVisible();
    expect(await screen.findByText('vanzelf bewaard')).toBeVisible();
  });
});

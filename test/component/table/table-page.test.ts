// @vitest-environment happy-dom
import { joinByKey, makeTable, type Services } from '$actions';
import { err, ok, type AppError } from '$domain';
import type { SaveState, StoredTable, TableStorage } from '$ports';
import { createMemoryTableStorage, type Replica } from '$table';
import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import ReadPage from '../../../src/features/table/ReadPage.svelte';
import TablePage from '../../../src/features/table/TablePage.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { device, liveWith } from '../../helpers/live-states';
import { valueOf } from '../../helpers/role-keys';
import { sampleSeat } from '../../helpers/samples';
import { anna, bo, lowerKey, makeKnownTable, showLive } from '../../helpers/table-harness';

const user = userEvent.setup();
const used: { readonly services: Services; readonly tableId: string }[] = [];

afterEach(async () => {
  vi.restoreAllMocks();
  for (const { services, tableId } of used.splice(0)) await openTablesOf(services).closeNow(tableId);
});

function openPage(harness: AppHarness, tableId: string, page = TablePage): ReturnType<typeof renderWithApp> {
  used.push({ services: harness.services, tableId });
  return renderWithApp(page, { params: { tableId } }, harness);
}

/** Memory that fails to open, or says it failed to save, when told to. */
function createFaultyStorage(): TableStorage<Replica> & { openError: AppError | undefined; saveState: SaveState } {
  const memory = createMemoryTableStorage();
  const storage: ReturnType<typeof createFaultyStorage> = {
    openError: undefined,
    saveState: { type: 'saved', atMs: undefined },
    open: async (tableId, replica) => {
      if (storage.openError !== undefined) return err(storage.openError);
      const opened = await memory.open(tableId, replica);
      if (!opened.ok) return opened;
      const stored: StoredTable = { ...opened.value, saveState: storage.saveState };
      return ok(stored);
    },
    openDamaged: (tableId, replica) => storage.open(tableId, replica),
    readSetAside: (tableId) => memory.readSetAside(tableId),
    remove: (tableId) => {
      storage.openError = undefined;
      return memory.remove(tableId);
    },
  };
  return storage;
}

test('the table shows its name, who is here, its chapters and the text to write in', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  openPage(harness, known.id);
  expect(await screen.findByRole('heading', { name: 'Ontwikkeldocument 2027', level: 1 })).toBeTruthy();
  expect(await screen.findByRole('textbox', { name: 'Ontwikkeldocument van Ontwikkeldocument 2027' })).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Visie' })).toBeTruthy();
  expect(screen.getByRole('toolbar')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Wie zit aan tafel: 1 deelnemer' }));
  const people = screen.getByRole('dialog', { name: 'Wie zit aan tafel' });
  expect(await within(people).findByText(`${anna.personName} (u)`)).toBeTruthy();
  expect(within(people).getByText('nu hier')).toBeTruthy();
});

test('every place of the table is one step away', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  openPage(harness, known.id);
  await user.click(await screen.findByRole('button', { name: 'Aan deze tafel' }));
  const places = screen.getByRole('navigation', { name: 'Aan deze tafel' });
  const links = within(places).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href')?.split('/').at(-1))).toEqual([
    'inbrengen',
    'namens',
    'spiegel',
    'beeld',
    'arrangementen',
    'vragen',
    'begrippen',
    'agenda',
    'schrijfronde',
    'scherm',
    'acties',
    'afsluiten',
    'uitnodigen',
    'samen',
    'lezen',
    'versies',
  ]);
});

test('the bar says that the table is on disk and on how many devices, and updates wait while it is open', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  const { unmount } = openPage(harness, known.id);
  await screen.findByRole('toolbar');
  const lacking = device('Co', { holdsMine: false, isHere: false, partyName: 'school X' });
  showLive(harness, known.id, liveWith([device('Bo'), lacking]));
  await waitFor(() => {
    expect(harness.told.tableStatuses.at(-1)?.label).toBe(
      'bewaard · uw laatste zin staat op 2 van 3 apparaten; school X (nu niet verbonden) nog niet',
    );
  });
  expect([harness.told.holdCount, harness.told.arrivalCount]).toEqual([1, 0]);
  unmount();
  expect(harness.told.tableStatuses.at(-1)).toBeUndefined();
  expect(harness.told.holdCount).toBe(0);
});

test('a table that has not come in yet says calmly what to wait for', async () => {
  const there = await createAppHarness();
  const here = await createAppHarness();
  const known = await makeKnownTable(there);
  await joinByKey(here.services, known.key, bo);
  openPage(here, known.id);
  expect(await screen.findByRole('heading', { name: 'Wachten op een apparaat met deze tafel' })).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('without a link to others the table works and says so in a line, not in a dialog', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  harness.connector.status = { signalling: 'unreachable', problem: { type: 'webrtc-unavailable' } };
  openPage(harness, known.id);
  expect(await screen.findByText('Deze browser kan geen andere apparaten bereiken')).toBeTruthy();
  expect(await screen.findByRole('textbox', { name: /Ontwikkeldocument van/ })).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('when saving fails it says so, tries again and offers a copy as a file', async () => {
  const tableStorage = createFaultyStorage();
  const harness = await createAppHarness({}, { tableStorage });
  const known = await makeKnownTable(harness);
  tableStorage.saveState = { type: 'failed', error: { type: 'save-failed', reason: 'disk-full' } };
  openPage(harness, known.id);
  expect((await screen.findByRole('alert')).textContent).toContain('Dit apparaat is vol');
  expect(screen.getByRole('button', { name: 'Probeer opnieuw' })).toBeTruthy();
  const saved = new Promise<Blob>((resolve) => {
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) resolve(file);
      return 'blob:copy';
    });
  });
  await user.click(screen.getByRole('button', { name: 'Bewaar een kopie' }));
  expect(await (await saved).text()).toContain('<h2>Visie</h2>');
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(true);
});

test('while everything is on disk nothing holds back who leaves', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  openPage(harness, known.id);
  await screen.findByRole('toolbar');
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(false);
});

test('a table that cannot be read can be fetched anew, after saying what that costs', async () => {
  const tableStorage = createFaultyStorage();
  const harness = await createAppHarness({}, { tableStorage });
  const known = await makeKnownTable(harness);
  tableStorage.openError = { type: 'table-unreadable' };
  openPage(harness, known.id);
  expect(await screen.findByText('Deze tafel is op dit apparaat niet te lezen')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Haal de tafel opnieuw op' }));
  const dialog = screen.getByRole('dialog', { name: 'De tafel opnieuw ophalen?' });
  expect(within(dialog).getByText(/Wat alleen op dit apparaat stond, is dan weg/)).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Haal de tafel opnieuw op' }));
  expect(await screen.findByRole('heading', { name: 'Wachten op een apparaat met deze tafel' })).toBeTruthy();
});

test('a table that was damaged says so, keeps working, and hands over what was set apart', async () => {
  const memory = createMemoryTableStorage();
  const tableStorage: TableStorage<Replica> = {
    ...memory,
    open: async (tableId, replica) => {
      const opened = await memory.open(tableId, replica);
      return opened.ok ? ok({ ...opened.value, damage: { count: 2, isSetAside: true } }) : opened;
    },
    readSetAside: () => Promise.resolve([Uint8Array.from([255])]),
  };
  const harness = await createAppHarness({}, { tableStorage });
  const known = await makeKnownTable(harness);
  const save = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:damaged');
  openPage(harness, known.id);
  const title = 'Een deel van deze tafel was beschadigd op dit apparaat';
  expect(await screen.findByText(title)).toBeTruthy();
  expect(screen.getByText(/2 beschadigde stukjes staan apart/)).toBeTruthy();
  expect(await screen.findByRole('toolbar')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Bewaar het beschadigde deel' }));
  await waitFor(() => {
    expect(save).toHaveBeenCalledTimes(1);
  });
  await user.click(screen.getByRole('button', { name: 'Verder' }));
  expect(screen.queryByText(title)).toBeNull();
});

test('a table this device does not know leads back to the tables', async () => {
  openPage(await createAppHarness(), 'no-such-table');
  expect(await screen.findByText('Dit staat niet op dit apparaat')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Probeer opnieuw' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Naar de tafels' })).toBeTruthy();
});

test('who reads along sees the text and no tools', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness, { ...anna, role: 'reader' });
  openPage(harness, known.id);
  expect(await screen.findByText(/U sloot aan als meelezer/)).toBeTruthy();
  expect(await screen.findByRole('document', { name: /Ontwikkeldocument van/ })).toBeTruthy();
  expect(screen.queryByRole('toolbar')).toBeNull();
});

test('the reading view shows the document as it stands, to print', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  openPage(harness, known.id, ReadPage);
  expect(await screen.findByRole('heading', { name: 'Visie', level: 2 })).toBeTruthy();
  expect(screen.getByText('Aan tafel: Gemeente Leiden.')).toBeTruthy();
  const print = vi.fn();
  vi.stubGlobal('print', print);
  await user.click(screen.getByRole('button', { name: 'Druk af' }));
  expect(print).toHaveBeenCalledOnce();
});

test('who is here tells of each whether they have the last words; a facilitator sees what was refused', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  openPage(harness, known.id);
  await screen.findByRole('toolbar');
  const refusal = { kind: 'reader-wrote', count: 3, lastAtMs: performance.now(), personName: 'Lees' } as const;
  const devices = [
    device('Bo', { partyName: 'SWV' }),
    device('Lees', { role: 'reader', holdsMine: false, isHere: false, partyName: 'Raad' }),
  ];
  showLive(harness, known.id, liveWith(devices, { refusals: [refusal] }));
  await user.click(await screen.findByRole('button', { name: /^Wie zit aan tafel/ }));
  const people = screen.getByRole('dialog', { name: 'Wie zit aan tafel' });
  expect(await within(people).findByText('nu hier · heeft uw laatste zin')).toBeTruthy();
  expect(within(people).getByText('nu niet verbonden · heeft uw laatste zin nog niet')).toBeTruthy();
  expect(within(people).getByText('gespreksleider')).toBeTruthy();
  expect(within(people).getByText('meelezer')).toBeTruthy();
  expect(
    within(people).getByText(/^Uw laatste zin staat op 2 van 3 apparaten; Raad \(nu niet verbonden\) nog niet\./),
  ).toBeTruthy();
  expect(within(people).getByText(/Een meelezer of meedenker probeerde te schrijven/)).toBeTruthy();
  expect(within(people).getByText(/Lees, 3 keer, laatst om \d\d:\d\d/)).toBeTruthy();
  expect(within(people).getByRole('link', { name: 'Nieuwe sleutels' })).toHaveProperty(
    'hash',
    `#/aan-tafel/${known.id}/sleutels`,
  );
});

test('who was invited as a reader reads, without tools and without bringing in', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  const key = await lowerKey(known, 'reader');
  await harness.services.store.knownTables.put({ ...known, key });
  openPage(harness, known.id);
  expect(await screen.findByText(/U bent meelezer/)).toBeTruthy();
  expect(await screen.findByRole('document', { name: /Ontwikkeldocument van/ })).toBeTruthy();
  expect(screen.queryByRole('toolbar')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Aan deze tafel' }));
  expect(screen.queryByRole('link', { name: /^Breng in/ })).toBeNull();
  expect(screen.getByRole('link', { name: /^Spiegel/ })).toBeTruthy();
});

test.each([
  [{ type: 'keys-renewed' }, 'Deze tafel heeft nieuwe sleutels, en dit apparaat heeft ze niet', 'Bewaar een kopie'],
  [{ type: 'diverged', personName: 'Bo' }, 'Op een ander apparaat staat iets anders dan hier', 'Bewaar een kopie'],
  [
    { type: 'other-version', isMineOlder: true },
    'De anderen hebben een nieuwere versie van de app',
    'Open de app opnieuw',
  ],
] as const)('what went wrong with the link (%o) stands there with a way out', async (problem, title, wayOut) => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  openPage(harness, known.id);
  await screen.findByRole('toolbar');
  showLive(harness, known.id, liveWith([], { problem }));
  expect(await screen.findByText(title)).toBeTruthy();
  expect(screen.getByRole('button', { name: wayOut })).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  // An older app writes no more, and may now be updated at the table.
  const isOlder = problem.type === 'other-version';
  expect(screen.queryByRole('toolbar') === null).toBe(isOlder);
  expect(harness.told.holdCount).toBe(isOlder ? 0 : 1);
});

test('someone else’s older app is told in a line, and one writes on', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  openPage(harness, known.id);
  await screen.findByRole('toolbar');
  showLive(harness, known.id, liveWith([], { problem: { type: 'other-version', isMineOlder: false } }));
  expect(await screen.findByText('Iemand heeft een oudere versie van de app')).toBeTruthy();
  expect(screen.getByRole('toolbar')).toBeTruthy();
});

test('a large table that comes in shows how far it is, and one can write meanwhile', async () => {
  const harness = await createAppHarness();
  const known = await makeKnownTable(harness);
  openPage(harness, known.id);
  await screen.findByRole('toolbar');
  showLive(harness, known.id, liveWith([device('Bo')], { receivedFraction: 0.402 }));
  expect(await screen.findByRole('progressbar', { name: 'De tafel komt binnen' })).toHaveProperty('value', 40);
  expect(screen.getByRole('toolbar')).toBeTruthy();
});

test('who waits with an old invitation is told to ask for a new one, and does not wait on', async () => {
  const there = await createAppHarness();
  const here = await createAppHarness();
  const known = await makeKnownTable(there);
  await joinByKey(here.services, known.key, bo);
  openPage(here, known.id);
  expect(await screen.findByRole('link', { name: 'Koppel met een apparaat naast u' })).toBeTruthy();
  showLive(here, known.id, liveWith([], { problem: { type: 'keys-renewed' } }));
  expect(await screen.findByText(/Vraag de gespreksleider om een nieuwe uitnodiging/)).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1, name: 'Nieuwe sleutels' })).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Wachten op een apparaat met deze tafel' })).toBeNull();
  expect(screen.queryByText(/Wat hier staat, houdt u/)).toBeNull();
  expect(screen.getByRole('link', { name: 'Naar de tafels' })).toBeTruthy();
});

test('on the first arrival the waiting screen shows how far it is', async () => {
  const there = await createAppHarness();
  const here = await createAppHarness();
  const known = await makeKnownTable(there);
  await joinByKey(here.services, known.key, bo);
  openPage(here, known.id);
  expect(await screen.findByRole('link', { name: 'Koppel met een apparaat naast u' })).toHaveProperty(
    'hash',
    `#/aan-tafel/${known.id}/koppelen`,
  );
  // AP5: meanwhile the app does not put itself on the device.
  expect(here.told.arrivalCount).toBe(1);
  showLive(here, known.id, liveWith([device('Bo')], { receivedFraction: 0.1 }));
  expect(await screen.findByRole('progressbar', { name: 'De tafel komt binnen' })).toHaveProperty('value', 10);
});

test.each([
  ['the party', /^Deze tafel is binnen .*Nodig de leden uit/, ['Stemmen', 'Stuur een pakket']],
  ['a member', /U antwoordt voor De Brug\./, ['Beantwoord de vragen', 'Breng in', 'Stuur een pakket']],
  ['a reader', /leest u bij Stemmen\.$/, ['Stemmen']],
] as const)('CHK-7 at an internal table %s reads what the table is and what to do', async (who, words, ways) => {
  const harness = await createAppHarness();
  const { services } = harness;
  const known = valueOf(await makeTable(services, 'Onze scholen', bo, [{ heading: 'Notities' }], 'within-party'));
  const key = who === 'a reader' ? await lowerKey(known, 'reader') : known.key;
  const me = who === 'the party' ? known.me : sampleSeat('De Brug');
  await services.store.knownTables.put({ ...known, key, me });
  openPage(harness, known.id);
  const notice = (await screen.findByText(words)).closest('[role="note"]');
  if (!(notice instanceof HTMLElement)) throw new Error('no notice');
  expect(
    within(notice)
      .getAllByRole('link')
      .map((link) => link.textContent.trim()),
  ).toEqual(ways);
  expect(screen.getByText(`Aan tafel · binnen ${bo.partyName}`)).toBeTruthy();
});

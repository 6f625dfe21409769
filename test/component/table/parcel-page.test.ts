// @vitest-environment happy-dom
import { makeHoldingsSeries, makeParcel } from '$actions';
import { openParcelFile } from '$exchange';
import { layComment, putSentence } from '$table';
import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import ParcelPage from '../../../src/features/table/parcel/ParcelPage.svelte';
import { openTablesOf } from '../../../src/features/shared/at-table/open-tables';
import { incoming } from '../../../src/features/shared/incoming-file.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../helpers/app-harness';
import { FakePairing } from '../../helpers/fake-pairing';
import { joinHolder, makeHolder, paragraph, sealedIn, takeIn, writeAt, type Holder } from '../../helpers/parcels';
import { valueOf } from '../../helpers/role-keys';
import { makeKnownTable } from '../../helpers/table-harness';

const { pairing } = vi.hoisted(() => ({ pairing: { current: undefined as FakePairing | undefined } }));
vi.mock('$transport', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  loadPairing: () => pairing.current?.load(),
}));

/** The parcel of a table as it is now. */
async function sealedNow({ services, known }: Holder): Promise<Uint8Array> {
  return sealedIn(valueOf(await makeParcel(services, known.id, { type: 'with-keys' })).bytes);
}

/** Every file that was handed over, by its name. */
function catchFiles(): Map<string, File> {
  const shared = new Map<string, File>();
  vi.stubGlobal('navigator', {
    canShare: () => true,
    share: ({ files = [] }: ShareData) => {
      for (const file of files) shared.set(file.name, file);
      return Promise.resolve();
    },
  });
  return shared;
}

async function openPage(harness: AppHarness, tableId: string): Promise<void> {
  renderWithApp(ParcelPage, { params: { tableId } }, harness);
  await screen.findByRole('heading', { name: 'Samenbrengen met een bestand' });
}

/** A table that is open here, in whose text stands a sentence. */
async function openTableWith(words: string) {
  const harness = await createAppHarness();
  const { id } = await makeKnownTable(harness);
  const tables = openTablesOf(harness.services);
  const session = tables.hold(id);
  await session.whenOpened();
  if (session.opening.type !== 'open') throw new Error(session.opening.type);
  const { table } = session.opening.opened;
  const from = { checklistId: 'clarifying-questions', partCode: '1.1a' };
  putSentence(table, undefined, { words, from, traceWords: '(vraag)' });
  const close = (): Promise<void> => {
    tables.release(session);
    return tables.closeNow(id);
  };
  return { harness, id, table, close };
}

afterEach(() => {
  vi.unstubAllGlobals();
  incoming.take();
});

describe('bringing together with a file', () => {
  test('TBL-2 a parcel for who belongs to the table is made with one button and handed over', async () => {
    const harness = await createAppHarness();
    const { id } = await makeKnownTable(harness);
    const files = catchFiles();
    await openPage(harness, id);
    await userEvent.click(screen.getByRole('button', { name: 'Maak pakket' }));
    expect(await screen.findByText('Het pakket is doorgegeven.')).toBeTruthy();
    const [[name, file] = ['', new File([], '')]] = [...files];
    expect(name).toMatch(/^ontwikkeldocument-2027-.*\.ontwikkeltafel$/);
    expect(await openParcelFile(new Uint8Array(await file.arrayBuffer()))).toMatchObject({ value: { type: 'open' } });
    await openTablesOf(harness.services).closeNow(id);
  });

  test('a readable version comes along only when asked for, after the warning what that means', async () => {
    const harness = await createAppHarness();
    const { id } = await makeKnownTable(harness);
    const files = catchFiles();
    await openPage(harness, id);
    expect(screen.queryByText(/iedereen die dit bestand krijgt/)).toBeNull();
    await userEvent.click(screen.getByLabelText('Doe er een leesbare versie bij'));
    expect(screen.getByText(/iedereen die dit bestand krijgt/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Maak pakket' }));
    await screen.findByText('Het pakket is doorgegeven.');
    expect([...files.keys()][0]).toMatch(/\.zip$/);
    await openTablesOf(harness.services).closeNow(id);
  });

  test('TBL-11 for somebody who is not at the table yet a phrase of some length is asked for', async () => {
    const harness = await createAppHarness();
    const { id } = await makeKnownTable(harness);
    const files = catchFiles();
    await openPage(harness, id);
    await userEvent.click(screen.getByLabelText(/^Voor iemand die nog niet aan tafel zit/));
    await userEvent.type(screen.getByLabelText(/^Wachtzin/), 'kort');
    await userEvent.click(screen.getByRole('button', { name: 'Maak pakket' }));
    expect(screen.getByText('Deze wachtzin is te kort. Neem ten minste 12 tekens.')).toBeTruthy();
    expect(files.size).toBe(0);
    await userEvent.click(screen.getByRole('button', { name: 'Bedenk er een' }));
    await userEvent.click(screen.getByRole('button', { name: 'Maak pakket' }));
    await screen.findByText('Het pakket is doorgegeven.');
    const [file = new File([], '')] = [...files.values()];
    expect(await openParcelFile(new Uint8Array(await file.arrayBuffer()))).toMatchObject({ value: { type: 'locked' } });
    await openTablesOf(harness.services).closeNow(id);
  });

  test('TR17 an own address goes along with an invitation alone, and is said before', async () => {
    const harness = await createAppHarness({ signallingAddress: 'wss://regio.example/s' });
    const { id } = await makeKnownTable(harness);
    await openPage(harness, id);
    const said = /^Een eigen adres om elkaar te vinden gaat mee: wss:\/\/regio\.example\/s\./;
    expect(screen.queryByText(said)).toBeNull();
    await userEvent.click(screen.getByLabelText(/^Voor iemand die nog niet aan tafel zit/));
    expect(await screen.findByText(said)).toBeTruthy();
    await openTablesOf(harness.services).closeNow(id);
  });

  test('IO-4 a small table is shown as codes that can be held still and stepped through', async () => {
    const harness = await createAppHarness();
    const { id } = await makeKnownTable(harness);
    await openPage(harness, id);
    await userEvent.click(screen.getByRole('button', { name: 'Laat als QR-codes zien' }));
    await screen.findByRole('dialog', { name: 'QR-codes van deze tafel' });
    await userEvent.click(await screen.findByRole('button', { name: 'Zet stil' }));
    const place = (): string => screen.getByText(/^Code \d+ van \d+$/).textContent;
    const [number = 0, total = 0] = (place().match(/\d+/g) ?? []).map(Number);
    expect(await screen.findByRole('img', { name: place() })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Volgende code' }));
    expect(place()).toBe(`Code ${(number % total) + 1} van ${total}`);
    await userEvent.click(screen.getByRole('button', { name: 'Vorige code' }));
    expect(place()).toBe(`Code ${number} van ${total}`);
    await userEvent.click(screen.getByRole('button', { name: 'Laat draaien' }));
    await screen.findByText(`Code ${(number % total) + 1} van ${total}`);
    await userEvent.click(screen.getByRole('button', { name: 'Sluiten' }));
    await vi.waitFor(() => {
      expect(screen.queryByText(/^Code /)).toBeNull();
    });
    await openTablesOf(harness.services).closeNow(id);
  });

  test('IO-4 of a table that is too large for codes only what the other lacks is shown, once it was scanned what that has', async () => {
    const camera = new FakePairing();
    pairing.current = camera;
    const harness = await createAppHarness();
    const known = await makeKnownTable(harness);
    const holder = { services: harness.services, known };
    const words = Array.from({ length: 9_000 }, (_, at) => ((at * 7_919) % 99_991).toString(36)).join(' ');
    await writeAt(holder, paragraph(words));
    const other = await joinHolder(holder, 'editor');
    await takeIn(other, await sealedNow(holder));
    await writeAt(holder, paragraph('een zin van na de koffie'));
    await openPage(harness, known.id);
    await userEvent.click(await screen.findByRole('button', { name: 'Laat als QR-codes zien' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Scan wat het andere apparaat heeft' }));
    await vi.waitFor(() => {
      expect(camera.openCameras).toBe(1);
    });
    const shown = valueOf(await makeHoldingsSeries(other.services, other.known.id));
    if (typeof shown === 'string') throw new Error(shown);
    for (const text of shown) camera.see(text);
    expect(await screen.findByText(/^Code 1 van [123]$/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Scan wat het andere apparaat heeft' })).toBeNull();
    await openTablesOf(harness.services).closeNow(known.id);
  });

  test('what the other device has of another table is refused with what to do', async () => {
    const camera = new FakePairing();
    pairing.current = camera;
    const harness = await createAppHarness();
    const known = await makeKnownTable(harness);
    const words = Array.from({ length: 9_000 }, (_, at) => ((at * 7_919) % 99_991).toString(36)).join(' ');
    await writeAt({ services: harness.services, known }, paragraph(words));
    const elsewhere = await makeHolder();
    const shown = valueOf(await makeHoldingsSeries(elsewhere.services, elsewhere.known.id));
    if (typeof shown === 'string') throw new Error(shown);
    await openPage(harness, known.id);
    await userEvent.click(await screen.findByRole('button', { name: 'Laat als QR-codes zien' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Scan wat het andere apparaat heeft' }));
    await vi.waitFor(() => {
      expect(camera.openCameras).toBe(1);
    });
    for (const text of shown) camera.see(text);
    expect(await screen.findByText(/zijn van een andere tafel/)).toBeTruthy();
    await openTablesOf(harness.services).closeNow(known.id);
  });

  test('what is here is shown in codes of its own', async () => {
    const harness = await createAppHarness();
    const { id } = await makeKnownTable(harness);
    await openPage(harness, id);
    await userEvent.click(screen.getByRole('button', { name: 'Laat zien wat ik al heb' }));
    await screen.findByRole('dialog', { name: 'Wat dit apparaat al heeft' });
    expect(await screen.findByText(/^Code 1 van 1$/)).toBeTruthy();
    await openTablesOf(harness.services).closeNow(id);
  });

  test('a reader can take in, and makes none', async () => {
    const harness = await createAppHarness();
    const { known } = await joinHolder(await makeHolder(), 'reader', harness.services);
    await openPage(harness, known.id);
    expect(screen.getByText('U bent meelezer: u kunt pakketten inlezen, maar er geen maken.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Maak pakket' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Laat als QR-codes zien' })).toBeNull();
    const file = new File(['x'], 'a.ontwikkeltafel');
    await userEvent.upload(screen.getByLabelText('Kies een pakket'), file);
    expect(incoming.current).toBe(file);
    await openTablesOf(harness.services).closeNow(known.id);
  });

  test('PRV-1 what looks like personal data is masked at the table itself before it goes along, and what others said is pointed out', async () => {
    const { harness, id, table, close } = await openTableWith('Bel 06-12345678.');
    const passage = { start: '1.2<', end: '1.4>', quote: 'x', before: '', after: '' };
    const by = { participantId: 'else', partyId: 'school.x', at: 1 };
    layComment(table, { ...by, id: 'c', passage, text: 'mail sem@mailpost.nl', mentions: [] });
    const files = catchFiles();
    await openPage(harness, id);
    expect(await screen.findByText(/kan in de geschiedenis van de tafel blijven/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Maak onleesbaar: sem@mailpost.nl' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Maak onleesbaar: 06-12345678' }));
    await vi.waitFor(() => {
      expect(table.document.toJSON()).toContain('Bel [telefoonnummer weggelaten].');
      expect(screen.queryByText('06-12345678')).toBeNull();
    });
    await userEvent.click(screen.getByRole('button', { name: 'Maak pakket' }));
    expect(files.size).toBe(0);
    expect(screen.getByText('sem@mailpost.nl')).toBeTruthy();
    expect(screen.getByText(/Ga erheen om het te veranderen/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Laat staan, ik weet het zeker' }));
    await userEvent.click(screen.getByRole('button', { name: 'Maak pakket' }));
    await screen.findByText('Het pakket is doorgegeven.');
    await close();
  });

  test('PRV-1 who masked the last of it reads that it was done', async () => {
    const { harness, id, close } = await openTableWith('Bel 06-12345678.');
    await openPage(harness, id);
    await userEvent.click(await screen.findByRole('button', { name: 'Maak onleesbaar: 06-12345678' }));
    const said = await screen.findByText('Onleesbaar gemaakt.');
    expect(document.activeElement).toBe(said);
    await close();
  });
});

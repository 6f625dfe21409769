// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest';
import { makeRegionFile, makeTable, openTable, type Services } from '$actions';
import { blankOwnQuestion, type Settings } from '$domain';
import { createIndexedDbTableStorage, deriveKey } from '$table';
import { cleanup, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import FilePage from '../../../../src/features/files/FilePage.svelte';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import { incoming } from '../../../../src/features/shared/incoming-file.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { REGION_PHRASE, sampleRegion } from '../../../helpers/region-files';
import { valueOf } from '../../../helpers/role-keys';
import { introduction } from '../../../helpers/services';
import { documentText } from '../../../helpers/tables';
import { bo } from '../../../helpers/table-harness';

const { indexedDB: sharedDisk } = globalThis;

beforeEach(() => {
  vi.stubGlobal('navigator', {});
});

afterEach(() => {
  incoming.take();
  vi.unstubAllGlobals();
});

afterAll(() => {
  globalThis.indexedDB = sharedDisk;
});

/** A device with a disk of its own, at which one sits from now on. */
function createDiskHarness(settings: Partial<Settings> = {}): Promise<AppHarness> {
  globalThis.indexedDB = new IDBFactory();
  return createAppHarness(settings, { tableStorage: createIndexedDbTableStorage({ nowMs: () => Date.now() }) });
}

async function makeFile(services: Services, tableIds: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  return valueOf(await makeRegionFile(services, { tableIds, role: 'facilitator', phrase: REGION_PHRASE })).bytes;
}

async function prepareFile(): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly id: string }> {
  const { services } = await createDiskHarness();
  await services.store.regions.put(sampleRegion());
  const { id } = valueOf(await makeTable(services, 'Tafel Leiden', introduction, [{ heading: 'Visie' }]));
  return { id, bytes: await makeFile(services, [id]) };
}

async function open(bytes: Uint8Array<ArrayBuffer>, phrase = REGION_PHRASE): Promise<void> {
  incoming.offer(new File([bytes], 'regio.ontwikkeltafel'));
  await userEvent.type(await screen.findByLabelText('Wachtzin'), phrase);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
}

describe('a region file that came in', () => {
  test('CHK-1 IO-4 the questions of the region in it lead to the own questions, once the rest is taken in', async () => {
    const from = await createDiskHarness();
    const { id } = valueOf(await makeTable(from.services, 'Tafel Leiden', introduction, []));
    const hidden = { ...blankOwnQuestion({ id: 'clarifying-questions' }, '1.1a', 1_000), isHidden: true };
    await from.services.store.ownQuestions.put(hidden);
    const choice = { tableIds: [id], role: 'facilitator', phrase: REGION_PHRASE, hasQuestions: true } as const;
    const { bytes } = valueOf(await makeRegionFile(from.services, choice));
    // On the device it comes from there is nothing else to take in.
    renderWithApp(FilePage, {}, from);
    await open(bytes);
    await userEvent.click(await screen.findByRole('button', { name: 'Bekijk de vragen' }));
    expect(window.location.hash).toBe('#/voorbereiden/vragen/eigen');
    expect(incoming.takeHandedOn()?.name).toBe('vragenlijst.json');
    cleanup();
    renderWithApp(FilePage, {}, await createDiskHarness());
    await open(bytes);
    expect(
      await screen.findByText('Er zitten ook vragen van de regio in. Die bekijkt u na het samenvoegen.'),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Bekijk de vragen' })).toBeNull();
  });

  test('IO-4 J10 who has nothing says who they are, and has the region and its tables; again it says equal', async () => {
    const { bytes, id } = await prepareFile();
    const harness = await createDiskHarness();
    renderWithApp(FilePage, {}, harness);
    await open(bytes, 'een andere zin dan die');
    expect(await screen.findByText(/^Deze wachtzin opent het bestand niet/)).toBeTruthy();
    await userEvent.clear(screen.getByLabelText('Wachtzin'));
    await userEvent.type(screen.getByLabelText('Wachtzin'), REGION_PHRASE);
    await userEvent.click(screen.getByRole('button', { name: 'Open' }));
    expect(await screen.findByText('Duinstreek komt op dit apparaat.')).toBeTruthy();
    expect(screen.getByText(/Komt op dit apparaat, met 1 woord .*U zit er als gespreksleider/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Voeg samen' }));
    expect((await harness.services.store.knownTables.list()).records).toEqual([]);
    await userEvent.type(screen.getByLabelText(/^Uw naam/), bo.personName);
    await userEvent.selectOptions(screen.getByLabelText(/^Wat voor partij/), 'samenwerkingsverband');
    await userEvent.type(screen.getByLabelText(/^Naam van uw partij/), bo.partyName);
    await userEvent.selectOptions(screen.getByLabelText(/^Uw rol/), 'gespreksleider');
    await userEvent.click(screen.getByRole('button', { name: 'Voeg samen' }));
    expect(await screen.findByText('Het regiobestand is ingelezen')).toBeTruthy();
    const [known] = (await harness.services.store.knownTables.list()).records;
    expect(known).toMatchObject({ id, name: 'Tafel Leiden', me: { participant: { name: bo.personName } } });
    await waitFor(async () => {
      expect((await harness.services.store.settings.read()).personName).toBe(bo.personName);
    });
    const opened = valueOf(await openTable(harness.services, id));
    expect(documentText(opened.table)).toContain('Visie');
    await opened.close();
    await open(bytes);
    expect(await screen.findByText(/^Alles uit dit regiobestand staat al op dit apparaat/)).toBeTruthy();
    expect(screen.getByText('Duinstreek staat hier al.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Voeg samen' })).toBeNull();
  });

  test('TR17 the address by which its tables are found stands there, and one may go on without it', async () => {
    const { services } = await createDiskHarness({ signallingAddress: 'wss://regio.example/s' });
    const { id } = valueOf(await makeTable(services, 'Tafel Leiden', introduction, [{ heading: 'Visie' }]));
    const bytes = await makeFile(services, [id]);
    const cor = { personName: 'Cor', partyName: 'Leiden', partyKind: 'municipality', role: 'secretary' } as const;
    const harness = await createDiskHarness(cor);
    renderWithApp(FilePage, {}, harness);
    await open(bytes);
    const use = await screen.findByRole('checkbox', { name: 'Gebruik dit adres om elkaar te vinden' });
    expect(use).toBeChecked();
    expect(use).toHaveAccessibleDescription(/^Wie het adres beheert, ziet het netwerkadres van dit apparaat/);
    expect(screen.getAllByText(/U vindt elkaar via wss:\/\/regio\.example\/s\./)).toHaveLength(2);
    await userEvent.click(use);
    await userEvent.click(screen.getByRole('button', { name: 'Voeg samen' }));
    expect(await screen.findByText('Het regiobestand is ingelezen')).toBeTruthy();
    const read = async (): Promise<string> =>
      valueOf(await harness.services.store.knownTables.get(id))?.signallingAddress ?? '';
    expect(await read()).toBe('');
    // Now the table is known, nothing else is new, and other people's machines are asked for first.
    await open(bytes);
    const again = await screen.findByRole('checkbox', { name: 'Gebruik dit adres om elkaar te vinden' });
    expect(again).not.toBeChecked();
    await userEvent.click(again);
    await userEvent.click(screen.getByRole('button', { name: 'Voeg samen' }));
    await waitFor(async () => {
      expect(await read()).toBe('wss://regio.example/s');
    });
  });

  test('AC3 a better key is kept, also where the table was open with the earlier one; one’s own region stays', async () => {
    const { services } = await createDiskHarness();
    await services.store.regions.put(sampleRegion());
    const known = valueOf(await makeTable(services, 'Tafel Leiden', introduction, [{ heading: 'Visie' }]));
    const bytes = await makeFile(services, [known.id]);
    const harness = await createDiskHarness();
    const key = valueOf(await deriveKey(known.key, 'reader'));
    await harness.services.store.knownTables.put({ ...known, key });
    await harness.services.store.regions.put(sampleRegion({ name: 'Van mij' }));
    const session = openTablesOf(harness.services).hold(known.id);
    await session.whenOpened();
    renderWithApp(FilePage, {}, harness);
    await open(bytes);
    expect(await screen.findByText(/U bent er daarna gespreksleider/)).toBeTruthy();
    expect(screen.getByText(/^De regio van dit apparaat blijft zoals zij is\. Duinstreek/)).toBeTruthy();
    expect(screen.queryByLabelText(/^Uw naam/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Voeg samen' }));
    expect(await screen.findByText('Het regiobestand is ingelezen')).toBeTruthy();
    expect(valueOf(await harness.services.store.knownTables.get(known.id))?.key.role).toBe('facilitator');
    expect((await harness.services.store.regions.list()).records).toMatchObject([{ name: 'Van mij' }]);
  });

  test('what is damaged, and what cannot be written, is said and changes nothing', async () => {
    const { bytes } = await prepareFile();
    const cor = { personName: 'Cor', partyName: 'Leiden', partyKind: 'municipality', role: 'secretary' } as const;
    const harness = await createDiskHarness(cor);
    renderWithApp(FilePage, {}, harness);
    const damaged = new Uint8Array(bytes);
    damaged[200] = (damaged[200] ?? 0) ^ 1;
    incoming.offer(new File([damaged], 'regio.ontwikkeltafel'));
    expect(await screen.findByText(/^Het bestand is beschadigd/)).toBeTruthy();
    const error = { type: 'save-failed', reason: 'disk-full' } as const;
    vi.spyOn(harness.services.store.regions, 'put').mockResolvedValueOnce({ ok: false, error });
    vi.spyOn(harness.services.store.knownTables, 'put').mockResolvedValueOnce({ ok: false, error });
    await open(bytes);
    await screen.findByText('Duinstreek komt op dit apparaat.');
    await userEvent.click(screen.getByRole('button', { name: 'Voeg samen' }));
    expect(await screen.findByText('Samenvoegen lukte niet')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Voeg samen' }));
    expect(await screen.findByText(/^Deze tafels konden niet worden bijgewerkt: Tafel Leiden/)).toBeTruthy();
  });
});

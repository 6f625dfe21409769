// @vitest-environment happy-dom
import { bringInContribution, joinByKey, makeTable, openTable, readHere, type Services } from '$actions';
import { prepareContribution } from '$domain';
import { openContainer } from '$exchange';
import { createIndexedDbTableStorage, createTable, deriveKey, joinBytes } from '$table';
import { screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { openTablesOf } from '../../../../src/features/shared/at-table/open-tables';
import RegionFilePage from '../../../../src/features/table/region-file/RegionFilePage.svelte';
import { createAppHarness, renderWithApp, type AppHarness } from '../../../helpers/app-harness';
import { openRegion, REGION_PHRASE } from '../../../helpers/region-files';
import { valueOf } from '../../../helpers/role-keys';
import { sampleAnswer } from '../../../helpers/samples';
import { introduction } from '../../../helpers/services';

const { indexedDB: sharedDisk } = globalThis;
const files = new Map<string, File>();

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('navigator', {
    canShare: () => true,
    share: ({ files: shared = [] }: ShareData) => {
      for (const file of shared) files.set(file.name, file);
      return Promise.resolve();
    },
  });
});

afterEach(() => {
  files.clear();
  vi.unstubAllGlobals();
});

afterAll(() => {
  globalThis.indexedDB = sharedDisk;
});

const createDiskHarness = (): Promise<AppHarness> =>
  createAppHarness({}, { tableStorage: createIndexedDbTableStorage({ nowMs: () => Date.now() }) });

const made = async (): Promise<Uint8Array> => new Uint8Array((await [...files.values()][0]?.arrayBuffer()) ?? []);

/** Makes a table with a paragraph and an answer on it. */
async function prepareTable(services: Services, explanation = 'Op tafel', words = 'Wat <wij> willen'): Promise<string> {
  const { id } = valueOf(await makeTable(services, 'Tafel Leiden', introduction, [{ heading: 'Visie' }]));
  const opened = valueOf(await openTable(services, id));
  const block = new Y.XmlElement('paragraph');
  block.insert(0, [new Y.XmlText(words)]);
  opened.table.document.push([block]);
  const choice = {
    answers: [sampleAnswer('1.0a', { value: 'yes', explanation, ownNote: 'Alleen voor mij' })],
    arrangements: [],
    agreementDrafts: [],
    registerRows: [],
  };
  valueOf(await bringInContribution(services, opened, prepareContribution('c1', id, choice), choice));
  await opened.close();
  return id;
}

describe('the page of the region file', () => {
  test('IO-4 a file with all tables is made with a phrase, and a sheet for it is offered', async () => {
    const harness = await createDiskHarness();
    const id = await prepareTable(harness.services);
    renderWithApp(RegionFilePage, {}, harness);
    expect(await screen.findByRole('checkbox', { name: 'Tafel Leiden' })).toHaveProperty('checked', true);
    expect(screen.getByText(/^Een regiobestand is om te geven/)).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'Alles wat u zelf mag' })).toHaveProperty('checked', true);
    await userEvent.click(screen.getByRole('button', { name: 'Maak regiobestand' }));
    expect(await screen.findByText(/^Deze wachtzin is te kort/)).toBeTruthy();
    expect(files.size).toBe(0);
    await userEvent.type(screen.getByLabelText(/^Wachtzin/), REGION_PHRASE);
    await userEvent.click(screen.getByRole('radio', { name: 'Alleen lezen' }));
    await userEvent.click(screen.getByRole('button', { name: 'Maak regiobestand' }));
    expect(await screen.findByText('Het regiobestand is doorgegeven.')).toBeTruthy();
    expect([...files.keys()][0]).toMatch(/^ontwikkeltafel-regio-[\d-]+\.ontwikkeltafel$/);
    expect((await openRegion(await made())).tables).toMatchObject([
      { id, name: 'Tafel Leiden', key: { role: 'reader' } },
    ]);
    const sheet = document.querySelector('[data-recovery-sheet]');
    expect(sheet?.textContent).toContain('Voeg samen');
  });

  test('IO-4 a readable page comes along only when asked for, after the warning what that means', async () => {
    const harness = await createDiskHarness();
    await prepareTable(harness.services);
    renderWithApp(RegionFilePage, {}, harness);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Doe er een leesbare versie bij' }));
    expect(screen.getByText(/Iedereen die dit bestand heeft, kan haar lezen/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Bedenk er een' }));
    await userEvent.click(screen.getByRole('button', { name: 'Maak regiobestand' }));
    await screen.findByText('Het regiobestand is doorgegeven.');
    expect([...files.keys()][0]).toMatch(/\.zip$/);
    const { bytesByName } = valueOf(await openContainer(await made()));
    const html = new TextDecoder().decode(bytesByName.get('leesbaar.html'));
    for (const words of ['<h1>Tafel Leiden</h1>', 'Wat &lt;wij&gt; willen', 'Op tafel']) expect(html).toContain(words);
    expect(html).not.toContain('Alleen voor mij');
  });

  test('TR17 the addresses of the tables that go along are said before', async () => {
    const harness = await createDiskHarness();
    const id = await prepareTable(harness.services);
    const known = valueOf(await harness.services.store.knownTables.get(id));
    if (known === undefined) throw new Error('no table');
    await harness.services.store.knownTables.put({ ...known, signallingAddress: 'wss://regio.example/s' });
    renderWithApp(RegionFilePage, {}, harness);
    const said = /^Een eigen adres om elkaar te vinden gaat mee: wss:\/\/regio\.example\/s\./;
    expect(await screen.findByText(said)).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Tafel Leiden' }));
    expect(screen.queryByText(said)).toBeNull();
  });

  test('PRV-1 what looks like personal data on a table is listed first, and goes along once somebody is sure', async () => {
    const harness = await createDiskHarness();
    await prepareTable(harness.services, 'Het bsn is 123456782.');
    renderWithApp(RegionFilePage, {}, harness);
    await userEvent.type(await screen.findByLabelText(/^Wachtzin/), REGION_PHRASE);
    await userEvent.click(screen.getByRole('button', { name: 'Maak regiobestand' }));
    expect(await screen.findByText('123456782')).toBeTruthy();
    expect(screen.getByText(/^Tafel Leiden · Antwoord/)).toBeTruthy();
    expect(files.size).toBe(0);
    await userEvent.click(screen.getByRole('button', { name: 'Laat staan, ik weet het zeker' }));
    await userEvent.click(screen.getByRole('button', { name: 'Maak regiobestand' }));
    expect(await screen.findByText('Het regiobestand is doorgegeven.')).toBeTruthy();
  });

  test('PRV-1 one tap masks it at the table itself, also of a table that is not open, and leaves other tables alone', async () => {
    const harness = await createDiskHarness();
    const id = await prepareTable(harness.services, 'Op tafel', 'Bel 06-12345678.');
    const other = await prepareTable(harness.services);
    renderWithApp(RegionFilePage, {}, harness);
    await userEvent.click(await screen.findByRole('button', { name: 'Maak regiobestand' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Maak onleesbaar: 06-12345678' }));
    const said = await screen.findByText('Onleesbaar gemaakt.');
    expect(document.activeElement).toBe(said);
    await openTablesOf(harness.services).closeAll();
    const readKept = async (tableId: string): Promise<string> => {
      const table = createTable(tableId);
      joinBytes(table, valueOf(await readHere(harness.services, tableId)).bytes ?? new Uint8Array());
      return table.document.toJSON();
    };
    expect(await readKept(id)).toContain('Bel [telefoonnummer weggelaten].');
    expect(await readKept(other)).toContain('Wat <wij> willen');
  });

  test('without a table chosen nothing is made; a reader gives no more than a reader has', async () => {
    const harness = await createDiskHarness();
    const maker = await createDiskHarness();
    const { key } = valueOf(await makeTable(maker.services, 'Van een ander', introduction, []));
    const known = valueOf(await joinByKey(harness.services, valueOf(await deriveKey(key, 'reader')), introduction));
    await harness.services.store.knownTables.put({ ...known, name: 'Van een ander' });
    renderWithApp(RegionFilePage, {}, harness);
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Van een ander' }));
    expect(screen.getByText(/^U bent overal meelezer/)).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    await userEvent.type(screen.getByLabelText(/^Wachtzin/), REGION_PHRASE);
    await userEvent.click(screen.getByRole('button', { name: 'Maak regiobestand' }));
    expect(await screen.findByText('Kies ten minste één tafel.')).toBeTruthy();
    expect(files.size).toBe(0);
  });

  test('what cannot be made is said; without tables the page says what goes here', async () => {
    const harness = await createDiskHarness();
    const { unmount } = renderWithApp(RegionFilePage, {}, harness);
    expect(await screen.findByText(/^Er staat nog geen tafel op dit apparaat/)).toBeTruthy();
    unmount();
    await prepareTable(harness.services);
    renderWithApp(RegionFilePage, {}, harness);
    await userEvent.type(await screen.findByLabelText(/^Wachtzin/), REGION_PHRASE);
    vi.spyOn(harness.services.store.regions, 'list').mockRejectedValue(new Error('gone'));
    await userEvent.click(screen.getByRole('button', { name: 'Maak regiobestand' }));
    expect(await screen.findByText('Het regiobestand kon niet worden gemaakt')).toBeTruthy();
  });
});

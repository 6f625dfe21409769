import { joinByKey, makeTable, openTable, planRegionFile, takeInRegionFile, type Services } from '$actions';
import { emptyRegion, type KnownTable } from '$domain';
import type { RegionFile } from '$exchange';
import { createTable, deriveKey, deriveTableKeys, joinKeptBytes, readKeptBytes, readTableBytes } from '$table';
import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createDiskDevice, sitAt, type DiskDevice } from '../../../helpers/disks';
import { handOn, sampleRegion } from '../../../helpers/region-files';
import { createRoleKeys, valueOf } from '../../../helpers/role-keys';
import { introduction } from '../../../helpers/services';
import { documentText } from '../../../helpers/tables';

const { indexedDB: sharedDisk } = globalThis;
const successor = { ...introduction, personName: 'Cor', partyName: 'Gemeente Leiden' };

/** Writes a paragraph at a table, as someone who opens it, writes and closes it. */
async function write(services: Services, tableId: string, words: string): Promise<void> {
  const opened = valueOf(await openTable(services, tableId));
  const block = new Y.XmlElement('paragraph');
  block.insert(0, [new Y.XmlText(words)]);
  opened.table.document.push([block]);
  await opened.stored.flush();
  await opened.close();
}

async function readText(services: Services, tableId: string): Promise<string> {
  const opened = valueOf(await openTable(services, tableId));
  const text = documentText(opened.table);
  await opened.close();
  return text;
}

/** Everything on the device but what changes with each opening of a table. */
const contentOf = async ({ store }: Services): Promise<unknown> =>
  JSON.parse(JSON.stringify(valueOf(await store.rows.readAll())).replaceAll(/"openedAt":\d+/g, '"openedAt":0'));

async function prepareDevice(): Promise<{ readonly device: DiskDevice; readonly known: KnownTable }> {
  const device = createDiskDevice();
  await device.services.store.regions.put(sampleRegion());
  const known = valueOf(await makeTable(device.services, 'Tafel Leiden', introduction, [{ heading: 'Visie' }]));
  await write(device.services, known.id, 'Wat wij willen');
  return { device, known };
}

const ADDRESS = 'wss://regio.example/s';

const only = ({ tables, ...rest }: RegionFile, change: Partial<RegionFile['tables'][number]>): RegionFile => ({
  ...rest,
  tables: tables.map((table) => ({ ...table, ...change })),
});

describe('taking in a region file', () => {
  afterAll(() => {
    globalThis.indexedDB = sharedDisk;
  });

  test.each([true, false])(
    'TR17 the address of a table comes along, and is used only where one wants that (%s)',
    async (isUsed) => {
      const { device, known } = await prepareDevice();
      await device.services.store.settings.change({ signallingAddress: ADDRESS });
      const file = await handOn(device.services);
      const { services } = createDiskDevice();
      expect(valueOf(await planRegionFile(services, file)).tables).toMatchObject([{ newAddress: ADDRESS }]);
      valueOf(await takeInRegionFile(services, file, successor, isUsed));
      const noted = valueOf(await services.store.knownTables.get(known.id));
      expect(noted?.signallingAddress ?? '').toBe(isUsed ? ADDRESS : '');
      expect(valueOf(await planRegionFile(services, file)).tables).toMatchObject([
        { newAddress: isUsed ? '' : ADDRESS },
      ]);
      // Who knows the table and says yes after all keeps the seat.
      valueOf(await takeInRegionFile(services, file, undefined, true));
      const again = valueOf(await services.store.knownTables.get(known.id));
      expect(again).toMatchObject({ key: noted?.key, me: noted?.me, signallingAddress: ADDRESS });
    },
  );

  test('AC31 tells what it will do; done on an empty device it gives equal content, and again changes nothing', async () => {
    const { device, known } = await prepareDevice();
    const file = await handOn(device.services);
    const text = await readText(device.services, known.id);
    const { services } = createDiskDevice();
    const empty = await contentOf(services);
    const plan = valueOf(await planRegionFile(services, file));
    expect(plan).toMatchObject({
      region: { name: 'Duinstreek', outcome: 'new' },
      tables: [
        { id: known.id, name: 'Tafel Leiden', outcome: 'new', wordsMore: 4, isKnown: false, role: 'facilitator' },
      ],
    });
    expect(await contentOf(services)).toEqual(empty);
    expect(await takeInRegionFile(services, file)).toEqual({ ok: false, error: { type: 'not-allowed' } });
    expect(await contentOf(services)).toEqual(empty);
    expect(valueOf(await takeInRegionFile(services, file, successor))).toEqual({ ...plan, failedTableIds: [] });
    const [joined] = (await services.store.knownTables.list()).records;
    expect(joined).toMatchObject({ id: known.id, name: 'Tafel Leiden', key: known.key });
    expect(joined?.me).toMatchObject({ participant: { name: 'Cor' }, party: { name: 'Gemeente Leiden' } });
    expect((await services.store.regions.list()).records).toEqual([sampleRegion()]);
    const again = valueOf(await planRegionFile(services, file));
    expect(again).toMatchObject({ region: { outcome: 'equal' }, tables: [{ outcome: 'equal', isKnown: true }] });
    expect(await readText(services, known.id)).toContain(text);
    const once = await contentOf(services);
    expect((await takeInRegionFile(services, file)).ok).toBe(true);
    expect(await contentOf(services)).toEqual(once);
  });

  test('AC31 whatever was written, an empty device comes to the same text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 4 }),
        async (lines) => {
          const source = createTable('source');
          for (const line of lines) {
            const block = new Y.XmlElement('paragraph');
            block.insert(0, [new Y.XmlText(line)]);
            source.document.push([block]);
          }
          const { facilitator } = await createRoleKeys();
          const id = facilitator.anchor ?? '';
          const bytes = readTableBytes(source);
          const { services } = createDiskDevice();
          const file = { madeAtMs: 1, tables: [{ id, name: 'Tafel', key: facilitator, bytes }] };
          expect(valueOf(await takeInRegionFile(services, file, successor)).failedTableIds).toEqual([]);
          const [handedOn] = (await handOn(services)).tables;
          expect(handedOn).toEqual({ id, name: 'Tafel', key: facilitator, bytes });
        },
      ),
      { numRuns: 6 },
    );
  }, 60_000);

  test('AC31 joins a table that both went on with, open or not, and keeps one’s own place and the better key', async () => {
    const { device, known } = await prepareDevice();
    const other = createDiskDevice();
    const readerKey = valueOf(await deriveKey(known.key, 'reader'));
    await joinByKey(other.services, readerKey, successor);
    sitAt(device);
    const file = await handOn(device.services);
    sitAt(other);
    expect(valueOf(await planRegionFile(other.services, file)).tables).toMatchObject([
      { outcome: 'new', isKnown: true, isKeyBetter: true },
    ]);
    await takeInRegionFile(other.services, file);
    expect(valueOf(await other.services.store.knownTables.get(known.id))).toMatchObject({
      key: known.key,
      me: { participant: { name: 'Cor' } },
    });
    await write(other.services, known.id, 'Van de opvolger');
    const back = await handOn(other.services, 'reader');
    sitAt(device);
    await write(device.services, known.id, 'Van dit apparaat');
    const opened = valueOf(await openTable(device.services, known.id));
    const taken = valueOf(await takeInRegionFile(device.services, back));
    expect(taken.tables).toMatchObject([{ outcome: 'joined', wordsMore: 3, isKeyBetter: false }]);
    for (const words of ['Van de opvolger', 'Van dit apparaat']) expect(documentText(opened.table)).toContain(words);
    await opened.close();
    const after = valueOf(await device.services.store.knownTables.get(known.id));
    expect(after?.key.role).toBe('facilitator');
    expect(await readText(device.services, known.id)).toContain('Van de opvolger');
  });

  test('AC31 a table that had not come to the maker is known afterwards, without content', async () => {
    const { reader } = await createRoleKeys();
    const id = reader.anchor ?? '';
    const file = { madeAtMs: 1, tables: [{ id, name: 'Nog leeg', key: reader }] };
    const { services } = createDiskDevice();
    expect(valueOf(await takeInRegionFile(services, file, successor)).tables).toMatchObject([{ outcome: 'new' }]);
    expect((await services.store.knownTables.list()).records).toMatchObject([{ id, name: 'Nog leeg', key: reader }]);
    expect(valueOf(await planRegionFile(services, file)).tables).toMatchObject([{ outcome: 'equal', isKnown: true }]);
  });

  test('AC31 a table of before there were roles is the same table, under whatever name it is known', async () => {
    const device = createDiskDevice();
    const made = valueOf(await makeTable(device.services, 'Van vroeger', introduction, [{ heading: 'Visie' }]));
    const key = { role: 'facilitator', seed: made.key.seed, epoch: 0 } as const;
    const { tableId } = valueOf(await deriveTableKeys(key));
    await joinKeptBytes(
      device.services.tableStorage,
      tableId,
      valueOf(await readKeptBytes(made.id)).bytes ?? new Uint8Array(),
    );
    await device.services.store.knownTables.remove(made.id);
    await device.services.store.knownTables.put({ ...made, id: tableId, key });
    const file = await handOn(device.services);
    expect(file.tables).toMatchObject([{ id: made.id, key: { anchor: made.id } }]);
    expect(valueOf(await planRegionFile(device.services, file)).tables).toMatchObject([
      { id: tableId, outcome: 'equal', isKnown: true },
    ]);
    const other = createDiskDevice();
    expect(valueOf(await takeInRegionFile(other.services, file, successor)).failedTableIds).toEqual([]);
    expect(await readText(other.services, made.id)).toContain('Visie');
  });

  test('AC32 a region of one’s own is left alone; the example, and only that, makes room', async () => {
    const { services } = createDiskDevice();
    const { regions } = services.store;
    const file = { madeAtMs: 1, region: sampleRegion(), tables: [] };
    const outcomeOf = async (given: RegionFile): Promise<string | undefined> =>
      valueOf(await takeInRegionFile(services, given)).region?.outcome;
    const example = { ...emptyRegion('voorbeeld', 'Voorbeeld'), isExample: true };
    await regions.put(example);
    expect(await outcomeOf({ ...file, region: { ...example, version: 2 } })).toBe('kept');
    expect(await outcomeOf(file)).toBe('new');
    expect((await regions.list()).records).toEqual([{ ...sampleRegion(), id: 'voorbeeld' }]);
    expect(await outcomeOf(file)).toBe('equal');
    await regions.put(sampleRegion({ id: 'voorbeeld', name: 'Van mij' }));
    expect(await outcomeOf(file)).toBe('kept');
    expect((await regions.list()).records).toMatchObject([{ name: 'Van mij' }]);
  });

  test('AC32 a key of another table and damaged content change nothing; the rest is taken in', async () => {
    const { device, known } = await prepareDevice();
    const file = await handOn(device.services);
    const before = await contentOf(device.services);
    const { facilitator } = await createRoleKeys();
    for (const wrong of [{ key: { ...facilitator, epoch: 9 } }, { bytes: new Uint8Array([1, 2, 3, 255]) }]) {
      const taken = valueOf(await takeInRegionFile(device.services, only(file, wrong)));
      expect(taken).toMatchObject({ tables: [{ outcome: 'unreadable' }], failedTableIds: [] });
      expect(await contentOf(device.services)).toEqual(before);
    }
    const empty = createDiskDevice();
    const strange = only(file, { key: facilitator });
    expect(valueOf(await takeInRegionFile(empty.services, strange)).region?.outcome).toBe('new');
    expect((await empty.services.store.knownTables.list()).records).toEqual([]);
    sitAt(device);
    expect(await readText(device.services, known.id)).toContain('Wat wij willen');
  });

  test('AC32 a facilitator’s key gives way to no lesser one, and to none that is not of this table', async () => {
    const { device, known } = await prepareDevice();
    const file = await handOn(device.services, 'reader');
    const { reader, facilitator } = await createRoleKeys();
    const anchor = known.id;
    const newer = only(file, { key: { ...reader, anchor, epoch: 9 } });
    expect(valueOf(await takeInRegionFile(device.services, newer)).tables).toMatchObject([{ isKeyBetter: false }]);
    const forged = only(file, { key: { ...facilitator, anchor, epoch: 9 } });
    expect(valueOf(await takeInRegionFile(device.services, forged)).tables).toMatchObject([{ outcome: 'unreadable' }]);
    expect(valueOf(await device.services.store.knownTables.get(known.id))?.key).toEqual(known.key);
  });

  test('AC32 what cannot be written is told by table, and comes when it is tried again', async () => {
    const { device, known } = await prepareDevice();
    const file = await handOn(device.services);
    const { services } = createDiskDevice();
    const error = { type: 'save-failed', reason: 'disk-full' } as const;
    vi.spyOn(services.store.knownTables, 'put').mockResolvedValueOnce({ ok: false, error });
    expect(valueOf(await takeInRegionFile(services, file, successor)).failedTableIds).toEqual([known.id]);
    expect(valueOf(await takeInRegionFile(services, file, successor)).failedTableIds).toEqual([]);
    expect(await readText(services, known.id)).toContain('Wat wij willen');
    vi.spyOn(services.store.regions, 'list').mockRejectedValueOnce(new Error('gone'));
    expect(await planRegionFile(services, file)).toEqual({ ok: false, error: { type: 'storage-unavailable' } });
  });
});

import { makeBackup, makeTable, openTable, planRestore, restoreBackup, type Services } from '$actions';
import { noPrivateRows, PRIVATE_KINDS, type KnownTable, type PrivateRow, type PrivateRows } from '$domain';
import { openBackup, type Backup } from '$exchange';
import { afterAll, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createDiskDevice, sitAt, type DiskDevice } from '../../../helpers/disks';
import { createRoleKeys, valueOf } from '../../../helpers/role-keys';
import { sampleAnswer, sampleArrangement, sampleDraft } from '../../../helpers/samples';
import { introduction } from '../../../helpers/services';
import { documentText } from '../../../helpers/tables';

const { indexedDB: sharedDisk } = globalThis;

async function backUp(services: Services): Promise<Backup> {
  const made = valueOf(await makeBackup(services, {}));
  const opened = valueOf(await openBackup(made.bytes));
  if (opened.type !== 'open') throw new Error('It is locked.');
  return opened.backup;
}

const rowsOf = async ({ store }: Services): Promise<PrivateRows> => valueOf(await store.rows.readAll());

/** Everything but what changes with each opening of a table. */
const contentOf = async (services: Services): Promise<unknown> =>
  JSON.parse(JSON.stringify(await rowsOf(services)).replaceAll(/"openedAt":\d+/g, '"openedAt":0'));

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

const prepareTable = async (services: Services): Promise<KnownTable> =>
  valueOf(await makeTable(services, 'Tafel Leiden', introduction, [{ heading: 'Visie' }]));

async function prepareDevice(): Promise<{ readonly device: DiskDevice; readonly known: KnownTable }> {
  const device = createDiskDevice();
  const { services } = device;
  await services.store.answers.put(sampleAnswer('1.0a', { value: 'no', ownNote: 'Alleen voor mij' }));
  await services.store.arrangements.put(sampleArrangement('r1'));
  await services.store.agreementDrafts.put(sampleDraft('d1'));
  await services.store.settings.change({ personName: 'Anna', theme: 'dark' });
  const known = await prepareTable(services);
  await write(services, known.id, 'Wat wij willen');
  return { device, known };
}

describe('putting back a backup', () => {
  afterAll(() => {
    globalThis.indexedDB = sharedDisk;
  });

  test('AC10 tells what it will do and changes nothing; done on an empty device it gives equal content', async () => {
    const { device, known } = await prepareDevice();
    const backup = await backUp(device.services);
    const text = await readText(device.services, known.id);
    const content = await contentOf(device.services);
    const other = createDiskDevice();
    const plan = valueOf(await planRestore(other.services, backup));
    expect(plan).toMatchObject({
      countsByKind: { answers: { new: 1 }, arrangements: { new: 1 }, settings: { new: 1 }, knownTables: { new: 1 } },
      tables: [{ id: known.id, name: 'Tafel Leiden', outcome: 'new', wordsMore: 4, isIncomplete: false }],
    });
    expect(await rowsOf(other.services)).toEqual(noPrivateRows);
    expect(valueOf(await restoreBackup(other.services, backup))).toEqual({ ...plan, failedTableIds: [] });
    expect(await contentOf(other.services)).toEqual(content);
    expect(await readText(other.services, known.id)).toBe(text);
  });

  test('AC10 over newer work joins, never replaces, and doing it again changes nothing', async () => {
    const { device, known } = await prepareDevice();
    const { services } = device;
    const backup = await backUp(services);
    await services.store.answers.put(sampleAnswer('2.1a'));
    await services.store.arrangements.put(sampleArrangement('r1', { name: 'Later', updatedAt: 9_000 }));
    await services.store.agreementDrafts.remove('d1');
    await write(services, known.id, 'Wat later kwam');
    const text = await readText(services, known.id);
    const restored = valueOf(await restoreBackup(services, backup));
    expect(restored).toMatchObject({
      countsByKind: { arrangements: { kept: 1 }, agreementDrafts: { new: 1 }, answers: { equal: 1, new: 0 } },
      tables: [{ outcome: 'equal', wordsMore: 0 }],
    });
    expect(await readText(services, known.id)).toBe(text);
    expect((await rowsOf(services)).arrangements).toMatchObject([{ name: 'Later' }]);
    expect((await rowsOf(services)).setAside).toMatchObject([{ row: { name: 'Zorgklas' } }]);
    const once = await contentOf(services);
    await restoreBackup(services, backup);
    expect(await contentOf(services)).toEqual(once);
    expect(await readText(services, known.id)).toBe(text);
  });

  test('AC10 joins a table that both went on with, open or not', async () => {
    const { device, known } = await prepareDevice();
    const other = createDiskDevice();
    sitAt(device);
    const first = await backUp(device.services);
    sitAt(other);
    await restoreBackup(other.services, first);
    await write(other.services, known.id, 'Van het andere apparaat');
    const theirs = await backUp(other.services);
    sitAt(device);
    await write(device.services, known.id, 'Van dit apparaat');
    const opened = valueOf(await openTable(device.services, known.id));
    const restored = valueOf(await restoreBackup(device.services, theirs));
    expect(restored.tables).toMatchObject([{ outcome: 'joined', wordsMore: 4, blocksMore: 1 }]);
    for (const words of ['Van dit apparaat', 'Van het andere apparaat'])
      expect(documentText(opened.table)).toContain(words);
    await opened.close();
    expect(await readText(device.services, known.id)).toContain('Van het andere apparaat');
  });

  test('AC10 makes a backup of what is in sight at an open table, also before it is on disk', async () => {
    const { device, known } = await prepareDevice();
    const opened = valueOf(await openTable(device.services, known.id));
    vi.spyOn(opened.stored, 'flush').mockReturnValue(new Promise(() => undefined));
    opened.table.document.delete(0, 1);
    const backup = await backUp(device.services);
    const other = createDiskDevice();
    await restoreBackup(other.services, backup);
    expect(await readText(other.services, known.id)).toBe(documentText(opened.table));
  });

  test('AC11 a table whose bytes are damaged changes nothing of it; the rest is put back', async () => {
    const { device, known } = await prepareDevice();
    const backup = await backUp(device.services);
    const text = await readText(device.services, known.id);
    await device.services.store.answers.remove(sampleAnswer('1.0a').id);
    const damaged = { ...backup, tables: [{ id: known.id, bytes: new Uint8Array([1, 2, 3, 255]) }] };
    const restored = valueOf(await restoreBackup(device.services, damaged));
    expect(restored.tables).toMatchObject([{ outcome: 'unreadable', name: 'Tafel Leiden' }]);
    expect(restored.countsByKind.answers).toMatchObject({ new: 1 });
    expect(await readText(device.services, known.id)).toBe(text);
  });

  test('AC11 rows without the form are set aside, and a key of another table takes no key’s place', async () => {
    const { device, known } = await prepareDevice();
    const backup = await backUp(device.services);
    const { facilitator } = await createRoleKeys();
    const strange = JSON.parse('{ "id": "r1", "name": 7 }') as PrivateRow;
    const rows = {
      ...backup.rows,
      arrangements: [strange],
      knownTables: [{ ...known, key: { ...facilitator, epoch: 9 } }],
    };
    const before = await rowsOf(device.services);
    const restored = valueOf(await restoreBackup(device.services, { ...backup, rows }));
    expect(restored.countsByKind).toMatchObject({ arrangements: { unreadable: 1 }, knownTables: { unreadable: 1 } });
    expect(restored.tables).toMatchObject([{ outcome: 'unreadable' }]);
    const after = await rowsOf(device.services);
    for (const kind of PRIVATE_KINDS) if (kind !== 'setAside') expect(after[kind]).toEqual(before[kind]);
    expect(after.setAside).toMatchObject([{ kind: 'arrangements', row: strange }, { kind: 'knownTables' }]);
  });

  test('AC11 puts back nothing where the private rows cannot be written', async () => {
    const { device } = await prepareDevice();
    const backup = await backUp(device.services);
    const other = createDiskDevice();
    vi.spyOn(other.services.store.rows, 'write').mockResolvedValue({
      ok: false,
      error: { type: 'save-failed', reason: 'disk-full' },
    });
    expect(await restoreBackup(other.services, backup)).toMatchObject({ ok: false, error: { reason: 'disk-full' } });
    expect(await other.disk.databases()).toEqual([]);
  });
});

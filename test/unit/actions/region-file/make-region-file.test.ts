import { joinByKey, makeRegionFile, makeTable, openTable, type ReadableTable } from '$actions';
import { blankOwnQuestion } from '$domain';
import { readQuestions } from '$exchange';
import { deriveKey } from '$table';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import * as joining from '../../../../src/actions/join-table';
import { createDiskDevice } from '../../../helpers/disks';
import { handOn, openRegion, REGION_PHRASE, sampleRegion } from '../../../helpers/region-files';
import { valueOf } from '../../../helpers/role-keys';
import { introduction } from '../../../helpers/services';

const NOON_MS = Date.UTC(2026, 10, 26, 12);
const { indexedDB: sharedDisk } = globalThis;

describe('making a region file', () => {
  afterAll(() => {
    globalThis.indexedDB = sharedDisk;
  });

  test('AC30 holds the region and the chosen tables, each with its key and content, and no more of them', async () => {
    const { services } = createDiskDevice(NOON_MS);
    await services.store.regions.put(sampleRegion());
    const one = valueOf(await makeTable(services, 'Tafel Leiden', introduction, [{ heading: 'Visie' }]));
    await makeTable(services, 'Tafel die blijft', introduction, []);
    const choice = { tableIds: [one.id], role: 'facilitator', phrase: REGION_PHRASE } as const;
    const made = valueOf(await makeRegionFile(services, choice));
    expect(made.name).toBe('ontwikkeltafel-regio-2026-11-26.ontwikkeltafel');
    expect(made).toMatchObject({ leftOutNames: [], damagedCount: 0 });
    expect(strFromU8(unzipSync(made.bytes)['lees-mij.txt'] ?? new Uint8Array())).toContain('26 november 2026');
    const file = await openRegion(made.bytes);
    expect(file).toEqual({
      madeAtMs: expect.any(Number) as number,
      region: sampleRegion(),
      tables: [{ id: one.id, name: 'Tafel Leiden', key: one.key, bytes: expect.any(Uint8Array) as Uint8Array }],
    });
  });

  test('AC30 gives keys in the chosen role, and never more than its maker has', async () => {
    const other = valueOf(await makeTable(createDiskDevice().services, 'Van een ander', introduction, []));
    const { services } = createDiskDevice();
    const own = valueOf(await makeTable(services, 'Van mij', introduction, []));
    const read = valueOf(await joinByKey(services, valueOf(await deriveKey(other.key, 'reader')), introduction));
    const rolesIn = async (role: 'facilitator' | 'editor' | 'reader'): Promise<unknown> => {
      const { tables } = await handOn(services, role);
      return Object.fromEntries(tables.map(({ id, key }) => [id, key.role]));
    };
    expect(await rolesIn('facilitator')).toEqual({ [own.id]: 'facilitator', [read.id]: 'reader' });
    expect(await rolesIn('editor')).toEqual({ [own.id]: 'editor', [read.id]: 'reader' });
    expect(await rolesIn('reader')).toEqual({ [own.id]: 'reader', [read.id]: 'reader' });
    const { tables } = await handOn(services, 'reader');
    expect(tables.find(({ id }) => id === read.id)).not.toHaveProperty('bytes');
    expect(JSON.stringify(tables)).not.toContain(own.key.seed);
  });

  test('AC30 has what is in sight at an open table, and a page that is written of just that', async () => {
    const { services } = createDiskDevice();
    const known = valueOf(await makeTable(services, 'Tafel Leiden', introduction, []));
    const opened = valueOf(await openTable(services, known.id));
    vi.spyOn(opened.stored, 'flush').mockReturnValue(new Promise(() => undefined));
    opened.table.document.push([new Y.XmlElement('horizontal_rule')]);
    const writePage = vi.fn((tables: readonly ReadableTable[]) => `<p>${tables.map(({ name }) => name).join()}</p>`);
    const choice = { tableIds: [known.id], role: 'reader', phrase: REGION_PHRASE, writePage } as const;
    const made = valueOf(await makeRegionFile(services, choice));
    expect(made.name).toMatch(/\.zip$/);
    expect(strFromU8(unzipSync(made.bytes)['leesbaar.html'] ?? new Uint8Array())).toBe('<p>Tafel Leiden</p>');
    const bytes = (await openRegion(made.bytes)).tables[0]?.bytes ?? new Uint8Array();
    expect(bytes).toEqual(Y.encodeStateAsUpdate(opened.table.replica.doc));
    expect(writePage.mock.calls[0]?.[0]).toEqual([{ id: known.id, name: 'Tafel Leiden', bytes }]);
  });

  test('AC30 the questions of the region go along only where that is asked for, without how they read before', async () => {
    const { services } = createDiskDevice();
    const known = valueOf(await makeTable(services, 'Tafel Leiden', introduction, []));
    const hidden = { ...blankOwnQuestion({ id: 'clarifying-questions' }, '1.1a', 1_000), isHidden: true };
    await services.store.ownQuestions.put({ ...hidden, earlier: [{ wording: { nl: 'MARKER-EERDER' }, until: 5 }] });
    const choice = { tableIds: [known.id], role: 'reader', phrase: REGION_PHRASE } as const;
    expect(await openRegion(valueOf(await makeRegionFile(services, choice)).bytes)).not.toHaveProperty('questions');
    const made = valueOf(await makeRegionFile(services, { ...choice, hasQuestions: true }));
    const { questions = new Uint8Array() } = await openRegion(made.bytes);
    const read = await readQuestions(questions, { id: 'clarifying-questions' });
    expect(read).toMatchObject({ ok: true, value: [{ code: '1.1a', isHidden: true }] });
    expect(strFromU8(questions)).not.toContain('MARKER');
  });

  test('AC30 says which tables could not go along, and how much was damaged', async () => {
    const { services } = createDiskDevice();
    const one = valueOf(await makeTable(services, 'Onleesbaar', introduction, []));
    const two = valueOf(await makeTable(services, 'Beschadigd', introduction, []));
    vi.spyOn(joining, 'readHere').mockImplementation((_, id) =>
      Promise.resolve(
        id === one.id
          ? { ok: false, error: { type: 'storage-unavailable' } }
          : { ok: true, value: { bytes: new Uint8Array([0, 0]), damagedCount: 2 } },
      ),
    );
    const choice = { tableIds: [one.id, two.id], role: 'editor', phrase: REGION_PHRASE } as const;
    const made = valueOf(await makeRegionFile(services, choice));
    expect(made).toMatchObject({ leftOutNames: ['Onleesbaar'], damagedCount: 2 });
    expect((await openRegion(made.bytes)).tables).toMatchObject([{ name: 'Beschadigd' }]);
    vi.restoreAllMocks();
  });

  test('says so where the tables of this device cannot be read', async () => {
    const { services } = createDiskDevice();
    vi.spyOn(services.store.knownTables, 'list').mockRejectedValue(new Error('gone'));
    const choice = { tableIds: [], role: 'editor', phrase: REGION_PHRASE } as const;
    expect(await makeRegionFile(services, choice)).toEqual({ ok: false, error: { type: 'storage-unavailable' } });
  });
});

import type { AppError } from '$domain';
import { createStore, type Store } from '$store';
import Dexie from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import fixture from '../../fixtures/private-database-v1.json';
import latest from '../../fixtures/private-database-v4.json';
import { nameOfEarlierCopy } from '../../../src/store/database-name';
import { readCopy } from '../../../src/store/earlier-copy';
import { sampleArrangement } from '../../helpers/samples';

const clock = { nowMs: () => 5_000 };
const KNOWN_VERSION = 4;
const opened: { close(): void }[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  for (const one of opened.splice(0)) one.close();
});

const freshName = (): string => `versions-${Math.random()}`;

function openStore(name: string, app = '1.0.0'): Store {
  const store = createStore(clock, name, app);
  opened.push(store);
  return store;
}

/** What a later build would make of the same database. */
async function openNewer(name: string, version = KNOWN_VERSION + 1): Promise<Dexie> {
  const newer = new Dexie(name);
  opened.push(newer);
  newer.version(version).stores({ ...latest.stores, later: 'id' });
  await newer.open();
  return newer;
}

async function makeReleased(name: string): Promise<void> {
  const released = new Dexie(name);
  released.version(fixture.version).stores(fixture.stores);
  await released.open();
  for (const [table, rows] of Object.entries(fixture.rows)) await released.table(table).bulkAdd(rows);
  released.close();
}

const newer = (foundVersion: number): { ok: false; error: AppError } => ({
  ok: false,
  error: { type: 'storage-newer', foundVersion },
});

/** The rows of the database as it stands, whoever wrote it, and its version. */
async function readRaw(name: string): Promise<{ version: number; tables: string[]; arrangements: unknown[] }> {
  const raw = await new Dexie(name).open();
  const tables = raw.tables.map((table) => table.name);
  const arrangements = await raw.table('arrangements').toArray();
  raw.close();
  return { version: raw.verno, tables, arrangements };
}

describe('ST8 data of a newer version', () => {
  test('is read and not written to', async () => {
    const name = freshName();
    const later = await openNewer(name);
    await later.table('arrangements').put(sampleArrangement('r1'));
    later.close();
    const store = openStore(name);
    expect(await store.open()).toEqual(newer(KNOWN_VERSION + 1));
    expect((await store.arrangements.list()).records).toEqual([sampleArrangement('r1')]);
    expect(await store.arrangements.put(sampleArrangement('r2'))).toMatchObject({
      ok: false,
      error: { type: 'storage-newer' },
    });
    expect(await store.settings.change({ partyKind: 'school' })).toMatchObject({ error: { type: 'storage-newer' } });
    expect(await store.arrangements.remove('r1')).toMatchObject({ error: { type: 'storage-newer' } });
    store.close();
    expect(await readRaw(name)).toMatchObject({ version: KNOWN_VERSION + 1, arrangements: [sampleArrangement('r1')] });
  });

  test('is known by its row too, also before anyone opened it on purpose', async () => {
    const name = freshName();
    const first = openStore(name);
    expect(await first.open()).toEqual({ ok: true, value: undefined });
    first.close();
    const raw = await new Dexie(name).open();
    expect(await raw.table('dataVersion').toArray()).toEqual([
      { id: 'data-version', version: KNOWN_VERSION, app: '1.0.0' },
    ]);
    await raw.table('dataVersion').put({ id: 'data-version', version: 9, app: '9.0.0' });
    raw.close();
    const store = openStore(name);
    expect(await store.arrangements.put(sampleArrangement('r1'))).toMatchObject({ error: { type: 'storage-newer' } });
    expect(await store.open()).toEqual(newer(9));
  });

  test('that another window puts in place is written to no more, and told at once; what is there can be read', async () => {
    const name = freshName();
    const store = openStore(name);
    const told: AppError[] = [];
    store.watchOthers((error) => told.push(error));
    await store.open();
    await store.arrangements.put(sampleArrangement('r1'));
    const later = await openNewer(name);
    expect(told).toEqual([{ type: 'storage-newer', foundVersion: KNOWN_VERSION + 1 }]);
    expect(await store.arrangements.put(sampleArrangement('r1', { name: 'Anders' }))).toMatchObject({
      error: { type: 'storage-newer' },
    });
    expect((await store.arrangements.list()).records).toEqual([sampleArrangement('r1')]);
    expect(await later.table('arrangements').toArray()).toEqual([sampleArrangement('r1')]);
  });
});

describe('an upgrade', () => {
  test('ST9 comes after a copy of every row', async () => {
    const name = freshName();
    await makeReleased(name);
    const store = openStore(name);
    expect(await store.open()).toEqual({ ok: true, value: undefined });
    expect(await readCopy(Dexie, name)).toMatchObject({ beforeVersion: KNOWN_VERSION, rows: fixture.rows });
    expect(await store.earlierCopy.read()).toMatchObject({ ok: true, value: fixture.rows });
    expect(await store.rows.readAll()).toMatchObject({ ok: true, value: fixture.rows });
    await store.earlierCopy.remove();
    expect(await store.earlierCopy.read()).toEqual({ ok: true, value: undefined });
  });

  test('ST9 of a database that is new copies nothing', async () => {
    const name = freshName();
    await openStore(name).open();
    expect(await Dexie.exists(nameOfEarlierCopy(name))).toBe(false);
  });

  test('ST9 does not happen without a copy, leaves everything as it was, and happens when there is room again', async () => {
    const name = freshName();
    await makeReleased(name);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const store = openStore(name);
    expect(await store.open()).toEqual({ ok: false, error: { type: 'save-failed', reason: 'disk-full' } });
    put.mockRestore();
    const { version, tables } = await readRaw(name);
    expect(version).toBe(fixture.version);
    expect(tables).not.toContain('setAside');
    expect(await store.open()).toEqual({ ok: true, value: undefined });
    expect(await store.rows.readAll()).toMatchObject({ ok: true, value: fixture.rows });
    expect((await readRaw(name)).version).toBe(KNOWN_VERSION);
  });

  test('ST8 waits for an older window that does not let go, says so, and goes on when it is closed', async () => {
    const name = freshName();
    await makeReleased(name);
    const older = await new Dexie(name).open();
    older.on('versionchange', () => false);
    const store = openStore(name);
    const told: AppError[] = [];
    store.watchOthers((error) => told.push(error));
    const opening = store.open();
    await expect.poll(() => told).toEqual([{ type: 'storage-blocked' }]);
    older.close();
    expect(await opening).toEqual({ ok: true, value: undefined });
  });
});

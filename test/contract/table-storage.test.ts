import {
  closeTable,
  createIndexedDbTableStorage,
  createMemoryTableStorage,
  createTable,
  type Replica,
  type Table,
} from '$table';
import type { SaveState, TableStorage } from '$ports';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  asked,
  changeCheckpoints,
  changeLog,
  keep,
  nameOnDisk,
  openDamaged,
  openStored,
  sizeOnDisk,
  storageOfTests,
} from '../helpers/table-disk';
import { documentText, startedTable, tableBytes } from '../helpers/tables';

let tableNumber = 0;
const freshId = (): string => `contract-${(tableNumber += 1)}`;

/** What every table storage must do. A hostile case for each kindness. */
function describeTableStorage(name: string, createStorage: () => TableStorage<Replica>): void {
  describe(`table storage: ${name}`, () => {
    const open = async (storage: TableStorage<Replica>, table: Table) => {
      const stored = await storage.open(table.id, table.replica);
      if (!stored.ok) throw new Error(stored.error.type);
      return stored.value;
    };

    test('keeps every change and gives it back to a fresh replica', async () => {
      const storage = createStorage();
      const id = freshId();
      const first = startedTable(id);
      const stored = await open(storage, first);
      first.replica.doc.getMap('meta').set('name', 'Later genoemd');
      expect(await stored.flush()).toEqual({ ok: true, value: undefined });
      await stored.close();
      const second = createTable(id);
      await (await open(storage, second)).close();
      expect(documentText(second)).toBe(documentText(first));
      expect(second.replica.doc.getMap('meta').get('name')).toBe('Later genoemd');
    });

    test('closing keeps what was typed a moment before', async () => {
      const storage = createStorage();
      const id = freshId();
      const first = startedTable(id);
      const stored = await open(storage, first);
      first.replica.doc.getMap('meta').set('name', 'Net getypt');
      await stored.close();
      const second = createTable(id);
      await (await open(storage, second)).close();
      expect(second.replica.doc.getMap('meta').get('name')).toBe('Net getypt');
    });

    test('tables with names that begin alike stay apart', async () => {
      const storage = createStorage();
      const id = freshId();
      const first = startedTable(id);
      await (await open(storage, first)).close();
      const other = createTable(`${id}-x`);
      await (await open(storage, other)).close();
      expect(other.document.length).toBe(0);
    });

    test('merges with what the replica already holds instead of replacing it', async () => {
      const storage = createStorage();
      const id = freshId();
      const first = startedTable(id);
      await (await open(storage, first)).close();
      const second = createTable(id);
      second.replica.doc.getMap('answers').set('a', 'hier');
      const stored = await open(storage, second);
      expect(second.document.length).toBe(4);
      expect(second.replica.doc.getMap('answers').get('a')).toBe('hier');
      await stored.close();
    });

    test('removing leaves nothing', async () => {
      const storage = createStorage();
      const id = freshId();
      const first = startedTable(id);
      await (await open(storage, first)).close();
      closeTable(first);
      expect((await storage.remove(id)).ok).toBe(true);
      const second = createTable(id);
      await (await open(storage, second)).close();
      expect(second.document.length).toBe(0);
    });
  });
}

describeTableStorage('in memory', createMemoryTableStorage);
describeTableStorage('IndexedDB', () => createIndexedDbTableStorage({ nowMs: () => 42 }));

describe('table storage in IndexedDB', () => {
  const storage = createIndexedDbTableStorage({ nowMs: () => 42 });

  test('TD11 says "saving" first and "saved" only after reading back', async () => {
    const table = startedTable(freshId());
    const stored = await storage.open(table.id, table.replica);
    if (!stored.ok) throw new Error('not opened');
    const states: SaveState[] = [];
    stored.value.onSaveState((state) => states.push(state));
    table.replica.doc.getMap('meta').set('name', 'x');
    expect(states).toEqual([{ type: 'saving' }]);
    await stored.value.flush();
    expect(states.at(-1)).toEqual({ type: 'saved', atMs: 42 });
    await stored.value.close();
  });

  test('TD11 a write that does not arrive is reported, and kept after all when it can be', async () => {
    const table = startedTable(freshId());
    const stored = await storage.open(table.id, table.replica);
    if (!stored.ok) throw new Error('not opened');
    const realAdd: unknown = Reflect.get(IDBObjectStore.prototype, 'add');
    // A write that is taken and never arrives; an aborted one looks the same to whoever reads back.
    Reflect.set(IDBObjectStore.prototype, 'add', function answerWithoutWriting(this: IDBObjectStore) {
      return this.count();
    });
    table.replica.doc.getMap('meta').set('name', 'Niet kwijt');
    const flushed = await stored.value.flush();
    expect(flushed).toMatchObject({ ok: false, error: { type: 'save-failed' } });
    Reflect.set(IDBObjectStore.prototype, 'add', realAdd);
    await expect.poll(() => stored.value.saveState.type, { timeout: 30_000 }).toBe('saved');
    await stored.value.close();
    const again = createTable(table.id);
    const reopened = await storage.open(again.id, again.replica);
    expect(again.replica.doc.getMap('meta').get('name')).toBe('Niet kwijt');
    if (reopened.ok) await reopened.value.close();
  });

  test('TD33 a damaged record is found at opening, set apart, and all else is there', async () => {
    const table = startedTable(freshId());
    await keep(table);
    const damaged = Uint8Array.from([255, 255, 255, 255, 1]);
    await changeLog(table.id, (log) => log.add(damaged));
    expect(await storage.open(table.id, createTable(table.id).replica)).toEqual({
      ok: false,
      error: { type: 'table-unreadable' },
    });
    const { again, stored } = await openDamaged(table.id);
    expect(stored.damage).toEqual({ count: 1, isSetAside: true });
    expect(documentText(again)).toBe(documentText(table));
    again.replica.doc.getMap('meta').set('name', 'Verder gewerkt');
    await stored.close();
    expect(await storage.readSetAside(table.id)).toEqual([damaged]);
    expect(await nameOnDisk(table.id)).toBe('Verder gewerkt');
  });

  test('TD33 a changed letter in the log is found, and the checkpoint has the right one', async () => {
    const table = startedTable(freshId());
    table.replica.doc.getMap('meta').set('name', 'Goede naam');
    await keep(table);
    await changeLog(table.id, async (log) => {
      const key = await asked(log.getAllKeys()).then((keys) => keys.at(-1));
      const bytes = (await asked<unknown>(log.get(key ?? 0))) as Uint8Array;
      const at = new TextDecoder('latin1').decode(bytes).indexOf('Goede naam');
      bytes.set(new TextEncoder().encode('Slech'), at);
      log.put(bytes, key);
    });
    expect((await storage.open(table.id, createTable(table.id).replica)).ok).toBe(false);
    const { again, stored } = await openDamaged(table.id);
    expect(again.replica.doc.getMap('meta').get('name')).toBe('Goede naam');
    expect(stored.damage).toEqual({ count: 1, isSetAside: true });
    await stored.close();
    expect(await nameOnDisk(table.id)).toBe('Goede naam');
  });

  test('TD33 a record that is damaged before a checkpoint holds it costs no word: there is a second copy', async () => {
    const table = startedTable(freshId());
    const stored = await openStored(table);
    await stored.flush();
    const names = table.replica.doc.getMap('parties');
    for (const name of ['een', 'twee', 'drie', 'vier']) {
      names.set(name, { name });
      await stored.flush();
    }
    await changeLog(table.id, async (log) => {
      const keys = await asked(log.getAllKeys());
      log.put(Uint8Array.from([255, 255, 255, 255, 1]), keys.at(-3));
    });
    expect((await storage.open(table.id, createTable(table.id).replica)).ok).toBe(false);
    const { again, stored: mended } = await openDamaged(table.id);
    expect([...again.replica.doc.getMap('parties').keys()].sort()).toEqual(['drie', 'een', 'twee', 'vier']);
    await mended.close();
    await stored.close();
  });

  test('TD33 of a log that has lost a record the words come from the checkpoint', async () => {
    const table = startedTable(freshId());
    const stored = await openStored(table);
    table.replica.doc.getMap('answers').set('long', 'x'.repeat(5_000));
    for (const name of ['een', 'twee', 'drie']) {
      table.replica.doc.getMap('meta').set('name', name);
      await stored.flush();
    }
    await stored.close();
    await changeLog(table.id, async (log) => {
      const keys = await asked(log.getAllKeys());
      for (const key of keys.slice(0, -1)) log.delete(key);
    });
    expect((await storage.open(table.id, createTable(table.id).replica)).ok).toBe(false);
    const { again, stored: mended } = await openDamaged(table.id);
    expect(documentText(again)).toBe(documentText(table));
    expect(again.replica.doc.getMap('meta').get('name')).toBe('drie');
    await mended.close();
    expect(await nameOnDisk(table.id)).toBe('drie');
  });

  test('TD33 a log that has gone altogether is given back by the checkpoint', async () => {
    const table = startedTable(freshId());
    await keep(table);
    await changeLog(table.id, (log) => log.clear());
    expect((await storage.open(table.id, createTable(table.id).replica)).ok).toBe(false);
    const { again, stored: mended } = await openDamaged(table.id);
    expect(mended.damage?.count).toBe(0);
    expect(documentText(again)).toBe(documentText(table));
    await mended.close();
    const third = createTable(table.id);
    await keep(third);
    expect(documentText(third)).toBe(documentText(table));
  });

  test('TD33 without any checkpoint a log that has lost a record gives what does not build on it', async () => {
    const table = startedTable(freshId());
    const stored = await openStored(table);
    table.replica.doc.getMap('answers').set('long', 'x'.repeat(5_000));
    for (const name of ['een', 'twee', 'drie']) {
      table.replica.doc.getMap('meta').set('name', name);
      await stored.flush();
    }
    await stored.close();
    await changeCheckpoints(table.id, (states) => states.clear());
    await changeLog(table.id, async (log) => {
      const keys = await asked(log.getAllKeys());
      log.delete(keys.at(-2) ?? -1);
    });
    const { again, stored: mended } = await openDamaged(table.id);
    expect(documentText(again)).toBe(documentText(table));
    await mended.close();
  });

  test('TD33 when the newest checkpoint is damaged too the older one counts', async () => {
    const table = startedTable(freshId());
    await keep(table);
    table.replica.doc.getMap('meta').set('name', 'Tweede keer');
    await keep(table);
    await changeCheckpoints(table.id, async (states) => {
      const keys = await asked(states.getAllKeys());
      expect(keys).toEqual([0, 1]);
      states.put(Uint8Array.from([1, 2, 3]), 1);
    });
    await changeLog(table.id, (log) => log.add(Uint8Array.from([255, 255, 1])));
    const { again, stored } = await openDamaged(table.id);
    expect(again.replica.doc.getMap('meta').get('name')).toBe('Tweede keer');
    expect(documentText(again)).toBe(documentText(table));
    await stored.close();
  });

  test('TD34 is "saved" only when a checkpoint can be read back', async () => {
    const table = startedTable(freshId());
    const realPut: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
    Reflect.set(IDBObjectStore.prototype, 'put', function answerWithoutWriting(this: IDBObjectStore) {
      return this.count();
    });
    const stored = await openStored(table);
    await expect.poll(() => stored.saveState.type).toBe('failed');
    Reflect.set(IDBObjectStore.prototype, 'put', realPut);
    await expect.poll(() => stored.saveState.type, { timeout: 30_000 }).toBe('saved');
    await stored.close();
  });

  test('TD36 goes on in memory while the database is gone, and is all there when it can be written again', async () => {
    const table = startedTable(freshId());
    const stored = await openStored(table);
    await stored.flush();
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(`ontwikkeltafel-tafel-${table.id}`);
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    table.replica.doc.getMap('meta').set('name', 'Na het verwijderen');
    expect((await stored.flush()).ok).toBe(true);
    expect(stored.saveState.type).toBe('saved');
    await stored.close();
    expect(await nameOnDisk(table.id)).toBe('Na het verwijderen');
  });

  test('TD36 what was typed after the database was removed is there also when nobody closes the table', async () => {
    const table = startedTable(freshId());
    const stored = await openStored(table);
    await stored.flush();
    await expect.poll(() => stored.saveState.type).toBe('saved');
    await asked(indexedDB.deleteDatabase(`ontwikkeltafel-tafel-${table.id}`));
    for (const name of ['een', 'twee', 'drie']) {
      table.replica.doc.getMap('meta').set('name', name);
      await stored.flush();
    }
    await expect.poll(() => stored.saveState.type).toBe('saved');
    const again = createTable(table.id);
    const opened = await storageOfTests.open(again.id, again.replica);
    expect(opened.ok).toBe(true);
    expect(again.replica.doc.getMap('meta').get('name')).toBe('drie');
    if (opened.ok) await opened.value.close();
    await stored.close();
  });

  test('TD36 a database that does not answer is told of at once, and its words come in when it does', async () => {
    const table = startedTable(freshId());
    await keep(table);
    const again = createTable(table.id);
    const realOpen: unknown = Reflect.get(IDBFactory.prototype, 'open');
    Reflect.set(IDBFactory.prototype, 'open', () => ({}));
    const opening = storage.open(table.id, again.replica);
    const opened = await opening;
    if (!opened.ok) throw new Error(opened.error.type);
    expect(opened.value.saveState).toEqual({ type: 'failed', error: { type: 'storage-unavailable' } });
    again.replica.doc.getMap('answers').set('a', 'intussen getypt');
    Reflect.set(IDBFactory.prototype, 'open', realOpen);
    await expect.poll(() => opened.value.saveState.type, { timeout: 30_000 }).toBe('saved');
    expect(documentText(again)).toBe(documentText(table));
    await opened.value.close();
    const third = createTable(table.id);
    await (await openStored(third)).close();
    expect(third.replica.doc.getMap('answers').get('a')).toBe('intussen getypt');
  }, 60_000);

  test('TD37 fifty openings to read add nothing', async () => {
    const table = startedTable(freshId());
    await keep(table);
    const before = await sizeOnDisk(table.id);
    for (let time = 0; time < 50; time += 1) await (await openStored(createTable(table.id))).close();
    expect(await sizeOnDisk(table.id)).toEqual(before);
  });

  test('without IndexedDB it says so', async () => {
    const real = indexedDB;
    Reflect.deleteProperty(globalThis, 'indexedDB');
    const table = createTable(freshId());
    const opened = await storage.open(table.id, table.replica);
    globalThis.indexedDB = real;
    expect(opened).toEqual({ ok: false, error: { type: 'storage-unavailable' } });
  });

  test('five hundred edits, one compaction: still all there', async () => {
    const table = startedTable(freshId());
    const stored = await storage.open(table.id, table.replica);
    if (!stored.ok) throw new Error('not opened');
    const answers = table.replica.doc.getMap('answers');
    for (let index = 0; index < 520; index += 1) answers.set(`a${index}`, index);
    expect((await stored.value.flush()).ok).toBe(true);
    await stored.value.close();
    const again = createTable(table.id);
    const reopened = await storage.open(again.id, again.replica);
    if (reopened.ok) await reopened.value.close();
    expect(Y.encodeStateVector(again.replica.doc)).toEqual(Y.encodeStateVector(table.replica.doc));
    expect(tableBytes(again).length).toBeGreaterThan(0);
  });
});

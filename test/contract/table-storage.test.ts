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

  test('a damaged record is found at opening and left as it is', async () => {
    const id = freshId();
    const table = startedTable(id);
    const stored = await storage.open(id, table.replica);
    if (stored.ok) await stored.value.close();
    await putRecord(`ontwikkeltafel-tafel-${id}`, Uint8Array.from([255, 255, 255, 255, 1]));
    const again = createTable(id);
    expect(await storage.open(id, again.replica)).toEqual({ ok: false, error: { type: 'table-unreadable' } });
    expect(again.document.length).toBe(0);
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

function putRecord(database: string, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database);
    request.onerror = () => {
      reject(new Error('not opened'));
    };
    request.onsuccess = () => {
      const transaction = request.result.transaction(['updates'], 'readwrite');
      transaction.objectStore('updates').add(bytes);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}

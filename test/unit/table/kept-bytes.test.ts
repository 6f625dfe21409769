import { closeTable, createIndexedDbTableStorage, createTable, readKeptBytes, type Table } from '$table';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { valueOf } from '../../helpers/role-keys';
import { documentText, startedTable } from '../../helpers/tables';

const storage = createIndexedDbTableStorage({ nowMs: () => 1_000 });

/** Keeps a table on disk and gives its text. */
async function keep(id: string): Promise<string> {
  const table = createTable(id);
  const stored = valueOf(await storage.open(id, table.replica));
  const source = startedTable(id);
  Y.applyUpdate(table.replica.doc, Y.encodeStateAsUpdate(source.replica.doc), 'test');
  valueOf(await stored.flush());
  const text = documentText(table);
  await stored.close();
  for (const one of [table, source]) closeTable(one);
  return text;
}

function read(id: string, bytes: Uint8Array): Table {
  const table = createTable(id);
  Y.applyUpdate(table.replica.doc, bytes);
  return table;
}

const openLog = (id: string): Promise<IDBDatabase> =>
  new Promise((resolve) => {
    const request = indexedDB.open(`ontwikkeltafel-tafel-${id}`);
    request.onsuccess = () => {
      resolve(request.result);
    };
  });

const countRecords = async (id: string): Promise<number> => {
  const log = await openLog(id);
  return new Promise((resolve) => {
    const request = log.transaction('updates').objectStore('updates').count();
    request.onsuccess = () => {
      log.close();
      resolve(request.result);
    };
  });
};

async function addRecord(id: string, record: unknown): Promise<void> {
  const log = await openLog(id);
  await new Promise<void>((resolve) => {
    const writing = log.transaction('updates', 'readwrite');
    writing.objectStore('updates').add(record);
    writing.oncomplete = () => {
      resolve();
    };
  });
  log.close();
}

describe('what is kept of a table', () => {
  test('TD50 is read as one update, without changing anything', async () => {
    const text = await keep('kept');
    const before = await countRecords('kept');
    const { bytes, damagedCount } = valueOf(await readKeptBytes('kept'));
    expect(documentText(read('kept', bytes ?? new Uint8Array()))).toBe(text);
    expect(damagedCount).toBe(0);
    expect(await countRecords('kept')).toBe(before);
  });

  test('TD50 is nothing for a table that is not here, and no database is made for it', async () => {
    expect(await readKeptBytes('nowhere')).toEqual({ ok: true, value: { bytes: undefined, damagedCount: 0 } });
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names.filter((name) => name?.includes('nowhere'))).toEqual([]);
  });

  test('TD50 leaves out damaged records, counts them, and has all the others', async () => {
    const text = await keep('damaged');
    for (const record of [new Uint8Array([9, 9, 9, 255]), 'no bytes']) await addRecord('damaged', record);
    const { bytes, damagedCount } = valueOf(await readKeptBytes('damaged'));
    expect(damagedCount).toBe(2);
    expect(documentText(read('damaged', bytes ?? new Uint8Array()))).toBe(text);
  });
});

import { parseRecord, type AppError, type RecordSchema, type Result } from '$domain';
import type { Table as DexieTable } from 'dexie';
import type { StoredRow } from './database';
import { guard } from './failures';

/** Records as read: those that have the form, and how many did not (ST2). */
export type RecordList<T> = { readonly records: readonly T[]; readonly unreadableCount: number };

/** The records of one kind: validated on read, written whole, removed for real. */
export type Records<T extends StoredRow> = {
  /** All records that have the form, with a count of those that do not. Throws as Dexie does: for live state. */
  list(): Promise<RecordList<T>>;
  /** One record; `undefined` where it is missing or unreadable. */
  get(id: string): Promise<Result<T | undefined, AppError>>;
  /** Writes a record. It is on disk when the promise settles with success. */
  put(record: T): Promise<Result<undefined, AppError>>;
  /** Removes a record for good. */
  remove(id: string): Promise<Result<undefined, AppError>>;
};

/** Reads and writes one Dexie table through one schema, which may be fetched late. `holds`: which of its rows are of this kind, where others stand there too. */
export function createRecords<T extends StoredRow>(
  table: DexieTable<StoredRow, string>,
  schema: RecordSchema<T> | (() => Promise<RecordSchema<T>>),
  holds: (row: StoredRow) => boolean = () => true,
): Records<T> {
  // Only after the rows: a live query follows no reading that comes after waiting for something else.
  const readSchema = (): RecordSchema<T> | Promise<RecordSchema<T>> =>
    typeof schema === 'function' ? Promise.resolve(schema()) : schema;
  return {
    list: async () => {
      const rows = (await table.toArray()).filter(holds);
      const form = await readSchema();
      const records = rows.flatMap((row) => parseRecord(form, row) ?? []);
      return { records, unreadableCount: rows.length - records.length };
    },
    get: (id) =>
      guard(async () => {
        const row = await table.get(id);
        return parseRecord(await readSchema(), row);
      }),
    put: (record) =>
      guard(async () => {
        await putNow(table, record);
        return undefined;
      }),
    remove: (id) =>
      guard(async () => {
        await table.delete(id);
        return undefined;
      }),
  };
}

/**
 * Writes a record and commits at once instead of when the event loop gets round to it: a page that is being closed may
 * never get that far, and the write would be lost (ST6).
 */
function putNow(table: DexieTable<StoredRow, string>, record: StoredRow): PromiseLike<unknown> {
  return table.db.transaction('rw', table, (transaction) => {
    const writing = table.put(record);
    transaction.idbtrans.commit();
    return writing;
  });
}

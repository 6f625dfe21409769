import { parseRecord, type RecordSchema } from '$domain';
import type { Table as DexieTable } from 'dexie';
import type { StoredRow } from '../database';

/** So many rows are read or written at once that the screen still follows. */
const ROWS_AT_ONCE = 100;

export const inParts = <T>(rows: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, at) =>
    rows.slice(at * ROWS_AT_ONCE, (at + 1) * ROWS_AT_ONCE),
  );

/** Reads all records of a table that have the form, some at a time; to be called in a transaction, so that they are of one moment. */
export async function readInParts<T>(
  table: DexieTable<StoredRow, string>,
  schema: RecordSchema<T>,
): Promise<readonly T[]> {
  const records: T[] = [];
  let reading: PromiseLike<StoredRow[]> | undefined = table.orderBy('id').limit(ROWS_AT_ONCE).toArray();
  while (reading !== undefined) {
    const rows: StoredRow[] = await reading;
    const last = rows.length < ROWS_AT_ONCE ? undefined : rows.at(-1);
    // The disk reads the next part while this one is checked.
    reading = last && table.where('id').above(last.id).limit(ROWS_AT_ONCE).toArray();
    for (const row of rows) {
      const record = parseRecord(schema, row);
      if (record !== undefined) records.push(record);
    }
  }
  return records;
}

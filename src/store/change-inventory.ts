import {
  ArrangementSchema,
  ImportRecordSchema,
  INVENTORY_KINDS,
  makeHistory,
  parseRecord,
  RegisterRowSchema,
  FieldChangeSchema,
  SavedViewSchema,
  type Arrangement,
  type ChangeWay,
  type ImportRecord,
  type InventoryKind,
  type RecordSchema,
  type RegisterRow,
  type FieldChange,
  type SavedView,
} from '$domain';
import type { Clock } from '$ports';
import type { PrivateDatabase, StoredRow } from './database';

/** All records of the inventory on this device that have the form. */
export type InventoryRecords = {
  readonly arrangements: readonly Arrangement[];
  readonly registerRows: readonly RegisterRow[];
  readonly inventoryViews: readonly SavedView[];
  readonly rowChanges: readonly FieldChange[];
  readonly inventoryImports: readonly ImportRecord[];
};

/** Records to write, and the ids of those to take away, by kind. */
export type InventoryWrite = {
  readonly put: Partial<InventoryRecords>;
  readonly removeIds?: Partial<Readonly<Record<InventoryKind, readonly string[]>>>;
  /** How the rows come to change: what changes in them is then kept with them (ST11). */
  readonly how?: ChangeWay;
};

/** Writes what follows from all that stands in the inventory, in one transaction: all or none (ST7). Throws as Dexie does. */
export function changeInventory(
  database: PrivateDatabase,
  clock: Clock,
  follow: (present: InventoryRecords) => InventoryWrite,
): Promise<InventoryWrite> {
  return database.transaction('rw', [...INVENTORY_KINDS], async () => {
    const read = async <T>(kind: InventoryKind, schema: RecordSchema<T>): Promise<readonly T[]> => {
      const records: T[] = [];
      for (const ids of inParts(await database[kind].toCollection().primaryKeys()))
        records.push(...(await database[kind].bulkGet([...ids])).flatMap((row) => parseRecord(schema, row) ?? []));
      return records;
    };
    const present: InventoryRecords = {
      arrangements: await read('arrangements', ArrangementSchema),
      registerRows: await read('registerRows', RegisterRowSchema),
      inventoryViews: await read('inventoryViews', SavedViewSchema),
      rowChanges: await read('rowChanges', FieldChangeSchema),
      inventoryImports: await read('inventoryImports', ImportRecordSchema),
    };
    const write = await withHistory(database, present, follow(present), clock.nowMs());
    for (const kind of INVENTORY_KINDS) {
      await putInParts(database[kind], write.put[kind] ?? []);
      await database[kind].bulkDelete([...(write.removeIds?.[kind] ?? [])]);
    }
    return write;
  });
}

/** What changes in many rows is found some rows at a time: between them the transaction reads, and the screen follows. */
async function withHistory(
  database: PrivateDatabase,
  present: InventoryRecords,
  write: InventoryWrite,
  nowMs: number,
): Promise<InventoryWrite> {
  const { put, removeIds, how } = write;
  if (how === undefined) return write;
  const rowById = new Map(present.arrangements.map((row) => [row.id, row]));
  const rowChanges: FieldChange[] = [];
  const goneChangeIds: string[] = [];
  for (const part of inParts(put.arrangements ?? [])) {
    const before = part.flatMap(({ id }) => rowById.get(id) ?? []);
    const made = makeHistory({ arrangements: before, rowChanges: present.rowChanges }, part, how, nowMs);
    rowChanges.push(...made.rowChanges);
    goneChangeIds.push(...made.goneChangeIds);
    await database.arrangements.get(NOBODY);
  }
  return { put: { ...put, rowChanges }, removeIds: { ...removeIds, rowChanges: goneChangeIds }, how };
}

/** The id of no row. */
const NOBODY = '-';

/** The disk has the next part while it still works at the last: it never waits for rows, and the screen follows. */
async function putInParts(table: PrivateDatabase[InventoryKind], rows: readonly StoredRow[]): Promise<void> {
  let earlier: PromiseLike<unknown> = Promise.resolve();
  for (const part of inParts(rows)) {
    const writing = table.bulkPut(part);
    // Where the earlier part fails nobody waits for this one any more.
    writing.catch(() => undefined);
    await earlier;
    earlier = writing;
  }
  await earlier;
}

/** So many rows are read or written at once that the screen still follows. */
const ROWS_AT_ONCE = 100;

const inParts = <T>(rows: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, at) =>
    rows.slice(at * ROWS_AT_ONCE, (at + 1) * ROWS_AT_ONCE),
  );

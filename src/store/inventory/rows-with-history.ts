import {
  fieldChangePrefix,
  FieldChangeSchema,
  parseRecord,
  sortFieldChanges,
  type AppError,
  type FieldChange,
  type InventoryRow,
  type RecordSchema,
  type Result,
} from '$domain';
import type { Clock } from '$ports';
import type { Table as DexieTable } from 'dexie';
import type { PrivateDatabase, StoredRow } from '../database';
import { guard } from '../failures';
import { createRecords, type Records } from '../records';
import { readInParts } from './in-parts';
import { Sitting, type HistoryWrite } from './sitting';

/** Rows of the inventory, which remember what changed in them. */
export type RowsWithHistory<R extends InventoryRow> = Records<R> & {
  /** All rows that have the form, of one moment; while thousands are read the screen follows. Throws as Dexie does. */
  readAll(): Promise<readonly R[]>;
  /** Takes words out of what is remembered of a row: what was masked is not to be read there either. */
  maskHistory(rowId: string, change: (text: string) => string): Promise<Result<undefined, AppError>>;
  /** What changed in all rows; while many changes are read the screen follows. Throws as Dexie does. */
  readAllChanges(): Promise<readonly FieldChange[]>;
  /** What changed in a row, the latest first. Throws as Dexie does: for live state. */
  listChanges(rowId: string): Promise<readonly FieldChange[]>;
};

/** Where rows stand, and beside them what changed in them. */
type Tables = { readonly rows: DexieTable<StoredRow, string>; readonly rowChanges: PrivateDatabase['rowChanges'] };

/** Reads and writes rows of one kind through one schema, which may be fetched late; each write together with what it changed (ST11). */
export function createRowsWithHistory<R extends InventoryRow>(
  tables: Tables,
  schema: RecordSchema<R> | (() => Promise<RecordSchema<R>>),
  clock: Clock,
): RowsWithHistory<R> {
  const { rows, rowChanges } = tables;
  const records = createRecords(rows, schema);
  const readSchema = (): RecordSchema<R> | Promise<RecordSchema<R>> =>
    typeof schema === 'function' ? Promise.resolve(schema()) : schema;
  const readAll = (form: RecordSchema<R>): Promise<readonly R[]> =>
    rows.db.transaction('r', rows, () => readInParts(rows, form));
  const sittings = new Map<string, Sitting>();
  /** The history of what was removed, for when that is undone. */
  const removed = new Map<string, readonly StoredRow[]>();
  return {
    ...records,
    readAll: () => (typeof schema === 'function' ? schema().then(readAll) : readAll(schema)),
    get: (id) =>
      guard(async () => {
        const row = await rows.get(id);
        const record = parseRecord(await readSchema(), row);
        const changes = record === undefined ? [] : await readChanges(tables, id);
        if (record !== undefined) sittings.set(id, new Sitting(record, idsFromOldest(changes)));
        return record;
      }),
    put: (record) =>
      guard(async () => {
        const sitting = sittings.get(record.id) ?? new Sitting(undefined, []);
        sittings.set(record.id, sitting);
        const { put, removeIds } = sitting.follow(record, clock.nowMs());
        await putNow(tables, record, { put: [...(removed.get(record.id) ?? []), ...put], removeIds });
        removed.delete(record.id);
        return undefined;
      }),
    remove: (id) =>
      guard(async () => {
        removed.set(id, await removeWithHistory(tables, id));
        sittings.delete(id);
        return undefined;
      }),
    maskHistory: (rowId, change) =>
      guard(async () => {
        const { maskChanges, maskIn } = await import('./mask-changes');
        sittings.get(rowId)?.mask(maskIn(change));
        await maskChanges(rowChanges, rowId, change);
        return undefined;
      }),
    readAllChanges: () => rows.db.transaction('r', rowChanges, () => readInParts(rowChanges, FieldChangeSchema)),
    listChanges: async (rowId) => sortFieldChanges(await readHistory({ rowChanges }, rowId)),
  };
}

type AnyHistoryWrite = { readonly put: readonly StoredRow[] } & Pick<HistoryWrite, 'removeIds'>;

/** Writes a row with what changed in it and commits at once: a page that is being closed may get no further (ST6). */
function putNow({ rows, rowChanges }: Tables, record: StoredRow, history: AnyHistoryWrite): PromiseLike<unknown> {
  return rows.db.transaction('rw', rows, rowChanges, (transaction) => {
    const writing = Promise.all([
      rows.put(record),
      ...history.put.map((change) => rowChanges.put(change)),
      ...history.removeIds.map((id) => rowChanges.delete(id)),
    ]);
    transaction.idbtrans.commit();
    return writing;
  });
}

const removeWithHistory = (tables: Tables, id: string): Promise<readonly StoredRow[]> =>
  tables.rows.db.transaction('rw', tables.rows, tables.rowChanges, async () => {
    const changes = await readChanges(tables, id);
    await tables.rows.delete(id);
    await tables.rowChanges.bulkDelete(changes.map((change) => change.id));
    return changes;
  });

const readHistory = async (tables: Pick<Tables, 'rowChanges'>, rowId: string): Promise<readonly FieldChange[]> =>
  (await readChanges(tables, rowId)).flatMap((row) => parseRecord(FieldChangeSchema, row) ?? []);

const readChanges = ({ rowChanges }: Pick<Tables, 'rowChanges'>, rowId: string): Promise<StoredRow[]> =>
  rowChanges.where('id').startsWith(fieldChangePrefix(rowId)).toArray();

const idsFromOldest = (rows: readonly StoredRow[]): readonly string[] =>
  sortFieldChanges(rows.flatMap((row) => parseRecord(FieldChangeSchema, row) ?? []))
    .map(({ id }) => id)
    .reverse();

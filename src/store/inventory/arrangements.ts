import {
  ArrangementSchema,
  parseRecord,
  fieldChangePrefix,
  FieldChangeSchema,
  isSameCell,
  sortFieldChanges,
  withTexts,
  type AppError,
  type Arrangement,
  type FieldChange,
  type Result,
} from '$domain';
import type { Clock } from '$ports';
import type { PrivateDatabase, StoredRow } from '../database';
import { guard } from '../failures';
import { createRecords, type Records } from '../records';
import { readInParts } from './in-parts';
import { Sitting, type HistoryWrite } from './sitting';

/** The inventory, whose rows remember what changed in them. */
export type Arrangements = Records<Arrangement> & {
  /** All rows that have the form, of one moment; while thousands are read the screen follows. Throws as Dexie does. */
  readAll(): Promise<readonly Arrangement[]>;
  /** Takes words out of what is remembered of a row: what was masked is not to be read there either. */
  maskHistory(rowId: string, change: (text: string) => string): Promise<Result<undefined, AppError>>;
  /** What changed in all rows; while many changes are read the screen follows. Throws as Dexie does. */
  readAllChanges(): Promise<readonly FieldChange[]>;
  /** What changed in a row, the latest first. Throws as Dexie does: for live state. */
  listChanges(rowId: string): Promise<readonly FieldChange[]>;
};

/** Reads and writes arrangements, each write together with what it changed (ST11). */
export function createArrangements(database: PrivateDatabase, clock: Clock): Arrangements {
  const records = createRecords(database.arrangements, ArrangementSchema);
  const sittings = new Map<string, Sitting>();
  /** The history of what was removed, for when that is undone. */
  const removed = new Map<string, readonly StoredRow[]>();
  return {
    ...records,
    readAll: () =>
      database.transaction('r', database.arrangements, () => readInParts(database.arrangements, ArrangementSchema)),
    get: (id) =>
      guard(async () => {
        const record = parseRecord(ArrangementSchema, await database.arrangements.get(id));
        const changes = record === undefined ? [] : await readChanges(database, id);
        if (record !== undefined) sittings.set(id, new Sitting(record, idsFromOldest(changes)));
        return record;
      }),
    put: (record) =>
      guard(async () => {
        const sitting = sittings.get(record.id) ?? new Sitting(undefined, []);
        sittings.set(record.id, sitting);
        const { put, removeIds } = sitting.follow(record, clock.nowMs());
        await putNow(database, record, { put: [...(removed.get(record.id) ?? []), ...put], removeIds });
        removed.delete(record.id);
        return undefined;
      }),
    remove: (id) =>
      guard(async () => {
        removed.set(id, await removeWithHistory(database, id));
        sittings.delete(id);
        return undefined;
      }),
    maskHistory: (rowId, change) =>
      guard(async () => {
        sittings.get(rowId)?.mask(change);
        await maskChanges(database, rowId, change);
        return undefined;
      }),
    readAllChanges: () =>
      database.transaction('r', database.rowChanges, () => readInParts(database.rowChanges, FieldChangeSchema)),
    listChanges: async (rowId) => sortFieldChanges(await readHistory(database, rowId)),
  };
}

type AnyHistoryWrite = { readonly put: readonly StoredRow[] } & Pick<HistoryWrite, 'removeIds'>;

/** Writes a row with what changed in it and commits at once: a page that is being closed may get no further (ST6). */
function putNow(database: PrivateDatabase, record: StoredRow, history: AnyHistoryWrite): PromiseLike<unknown> {
  const { arrangements, rowChanges } = database;
  return database.transaction('rw', arrangements, rowChanges, (transaction) => {
    const writing = Promise.all([
      arrangements.put(record),
      ...history.put.map((change) => rowChanges.put(change)),
      ...history.removeIds.map((id) => rowChanges.delete(id)),
    ]);
    transaction.idbtrans.commit();
    return writing;
  });
}

const removeWithHistory = (database: PrivateDatabase, id: string): Promise<readonly StoredRow[]> =>
  database.transaction('rw', database.arrangements, database.rowChanges, async () => {
    const changes = await readChanges(database, id);
    await database.arrangements.delete(id);
    await database.rowChanges.bulkDelete(changes.map((change) => change.id));
    return changes;
  });

/** A change of which nothing is left to read goes. */
const maskChanges = (database: PrivateDatabase, rowId: string, change: (text: string) => string): Promise<unknown> =>
  database.transaction('rw', database.rowChanges, async () => {
    const masked = (await readHistory(database, rowId)).map((row) => withTexts(row, change));
    const [same, other] = [masked.filter(saysNothing), masked.filter((row) => !saysNothing(row))];
    await database.rowChanges.bulkPut(other);
    await database.rowChanges.bulkDelete(same.map(({ id }) => id));
  });

const saysNothing = ({ before, after }: FieldChange): boolean => isSameCell(before, after);

const readHistory = async (database: PrivateDatabase, rowId: string): Promise<readonly FieldChange[]> =>
  (await readChanges(database, rowId)).flatMap((row) => parseRecord(FieldChangeSchema, row) ?? []);

const readChanges = (database: PrivateDatabase, rowId: string): Promise<StoredRow[]> =>
  database.rowChanges.where('id').startsWith(fieldChangePrefix(rowId)).toArray();

const idsFromOldest = (rows: readonly StoredRow[]): readonly string[] =>
  sortFieldChanges(rows.flatMap((row) => parseRecord(FieldChangeSchema, row) ?? []))
    .map(({ id }) => id)
    .reverse();

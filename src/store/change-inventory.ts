import {
  ArrangementSchema,
  fieldChangePrefix,
  FieldChangeSchema,
  ImportRecordSchema,
  INVENTORY_KINDS,
  makeHistory,
  MAX_FIELD_CHANGES,
  parseRecord,
  RegisterRowSchema,
  type Arrangement,
  type ChangeWay,
  type ImportRecord,
  type InventoryKind,
  type InventoryRow,
  type RegisterRow,
  type FieldChange,
  type SavedView,
} from '$domain';
import type { Clock } from '$ports';
import type { Table as DexieTable } from 'dexie';
import type { PrivateDatabase, StoredRow } from './database';
import { inParts, readInParts } from './inventory/in-parts';

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

/** Reads what stands in the inventory, each kind where it is asked for: reading thousands of rows takes a while. */
export type InventoryReader = {
  readonly [Kind in 'arrangements' | 'registerRows' | 'inventoryImports']: () => Promise<InventoryRecords[Kind]>;
};

/**
 * Writes what follows from what stands in the inventory, in one transaction: all or none (ST7). Throws as Dexie does.
 *
 * @param follow Waits for nothing but what it reads: the transaction would end.
 */
export function changeInventory(
  database: PrivateDatabase,
  clock: Clock,
  follow: (present: InventoryReader) => Promise<InventoryWrite>,
): Promise<InventoryWrite> {
  return database.transaction('rw', [...INVENTORY_KINDS], async () => {
    let arrangements: Promise<InventoryRecords['arrangements']> | undefined;
    let registerRows: Promise<InventoryRecords['registerRows']> | undefined;
    const present: InventoryReader = {
      arrangements: () => (arrangements ??= readInParts(database.arrangements, ArrangementSchema)),
      registerRows: () => (registerRows ??= readInParts(database.registerRows, RegisterRowSchema)),
      inventoryImports: () => readInParts(database.inventoryImports, ImportRecordSchema),
    };
    const write = await follow(present);
    const { put, removeIds, how } = write;
    if (how === undefined) {
      await writeInTurn(listWrites(database, write));
      return write;
    }
    const made: FieldChange[] = [];
    for (const kind of KINDS_WITH_HISTORY) {
      const rows = put[kind] ?? [];
      if (rows.length === 0) continue;
      const historyOf = await openHistory(database, await present[kind](), how, clock.nowMs());
      await writeInTurn(listRowWrites(database, database[kind], rows, historyOf, made));
    }
    const others = { put: { ...put, arrangements: [], registerRows: [] }, removeIds: removeIds ?? {} };
    await writeInTurn(listWrites(database, others));
    return { ...write, put: { ...put, rowChanges: made } };
  });
}

/** The kinds of row of which it is kept what changes in them. */
const KINDS_WITH_HISTORY = ['arrangements', 'registerRows'] as const;

/** Says what changes in rows that are written anew. */
type HistoryOf = (written: readonly InventoryRow[]) => ReturnType<typeof makeHistory>;

async function openHistory(
  database: PrivateDatabase,
  present: readonly InventoryRow[],
  how: ChangeWay,
  nowMs: number,
): Promise<HistoryOf> {
  const rowById = new Map(present.map((row) => [row.id, row]));
  const rowChanges = rowById.size === 0 ? [] : await readLongHistories(database);
  return (written) => {
    const rows = written.flatMap(({ id }) => rowById.get(id) ?? []);
    return makeHistory({ rows, rowChanges }, written, how, nowMs);
  };
}

/** What changed in rows that may soon have too many changes: a row has far fewer fields than this. */
async function readLongHistories(database: PrivateDatabase): Promise<readonly FieldChange[]> {
  const countByRowId = new Map<string, number>();
  for (const id of await database.rowChanges.toCollection().primaryKeys()) {
    const rowId = id.slice(0, Math.max(0, id.lastIndexOf('.')));
    countByRowId.set(rowId, (countByRowId.get(rowId) ?? 0) + 1);
  }
  const prefixes = [...countByRowId]
    .filter(([, count]) => count > MAX_FIELD_CHANGES / 2)
    .map(([rowId]) => fieldChangePrefix(rowId));
  if (prefixes.length === 0) return [];
  const rows = await database.rowChanges.where('id').startsWithAnyOf(prefixes).toArray();
  return rows.flatMap((row) => parseRecord(FieldChangeSchema, row) ?? []);
}

type Writing = () => PromiseLike<unknown>;

/** The writing of rows with what changed in them, which is found some rows at a time and noted in `made`. */
function* listRowWrites(
  { rowChanges }: PrivateDatabase,
  table: DexieTable<StoredRow, string>,
  rows: readonly InventoryRow[],
  historyOf: HistoryOf,
  made: FieldChange[],
): Generator<Writing> {
  for (const part of inParts(rows)) {
    yield () => table.bulkPut(part);
    const history = historyOf(part);
    made.push(...history.rowChanges);
    for (const changes of inParts(history.rowChanges)) yield () => rowChanges.bulkPut(changes);
    for (const ids of inParts(history.goneChangeIds)) yield () => rowChanges.bulkDelete([...ids]);
  }
}

function* listWrites(database: PrivateDatabase, { put, removeIds = {} }: InventoryWrite): Generator<Writing> {
  for (const kind of INVENTORY_KINDS) {
    for (const part of inParts<StoredRow>(put[kind] ?? [])) yield () => database[kind].bulkPut(part);
    for (const ids of inParts(removeIds[kind] ?? [])) yield () => database[kind].bulkDelete([...ids]);
  }
}

/** The disk has the next part while it still works at the last: it never waits for rows, and the screen follows. */
async function writeInTurn(writings: Iterable<Writing>): Promise<void> {
  let earlier: PromiseLike<unknown> = Promise.resolve();
  for (const write of writings) {
    const writing = write();
    // Where the earlier part fails nobody waits for this one any more.
    writing.then(undefined, () => undefined);
    await earlier;
    earlier = writing;
  }
  await earlier;
}

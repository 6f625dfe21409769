import { PRIVATE_KINDS, type AppError, type PrivateRow, type PrivateRows, type Result } from '$domain';
import type { PrivateDatabase } from './database';
import { guard } from './failures';

/** All rows of the private database, of whatever form, at once. */
export type Rows = {
  /** Everything that stands in the database at one moment (ST7). */
  readAll(): Promise<Result<PrivateRows, AppError>>;
  /** Reads everything and writes what follows from it, in one transaction: all or none (ST7). Returns what was written. */
  write(follow: (present: PrivateRows) => PrivateRows): Promise<Result<PrivateRows, AppError>>;
};

/** Reads and writes the rows of one database. */
export const createRows = (database: PrivateDatabase): Rows => ({
  readAll: () => guard(() => database.transaction('r', PRIVATE_KINDS, () => readRows(database))),
  write: (follow) =>
    guard(() =>
      database.transaction('rw', PRIVATE_KINDS, async () => {
        const rows = follow(await readRows(database));
        for (const kind of PRIVATE_KINDS) await database[kind].bulkPut(rows[kind]);
        return rows;
      }),
    ),
});

async function readRows(database: PrivateDatabase): Promise<PrivateRows> {
  const read = (kind: (typeof PRIVATE_KINDS)[number]): Promise<PrivateRow[]> => database[kind].toArray();
  return {
    answers: await read('answers'),
    arrangements: await read('arrangements'),
    agreementDrafts: await read('agreementDrafts'),
    knownTables: await read('knownTables'),
    receipts: await read('receipts'),
    regions: await read('regions'),
    settings: await read('settings'),
    setAside: await read('setAside'),
    ownQuestions: await read('ownQuestions'),
    registerRows: await read('registerRows'),
    inventoryViews: await read('inventoryViews'),
    rowChanges: await read('rowChanges'),
    inventoryImports: await read('inventoryImports'),
  };
}

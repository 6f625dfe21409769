import Dexie, { type Table as DexieTable } from 'dexie';

/** The name of the private database of this origin. */
const DATABASE_NAME = 'ontwikkeltafel';

/** A row as it comes from disk: of unknown form until it is read with a schema (ST2). */
export type StoredRow = { readonly id: string };

/** The private database: everything on this device that is not a table. */
export class PrivateDatabase extends Dexie {
  declare readonly answers: DexieTable<StoredRow, string>;
  declare readonly arrangements: DexieTable<StoredRow, string>;
  declare readonly agreementDrafts: DexieTable<StoredRow, string>;
  declare readonly knownTables: DexieTable<StoredRow, string>;
  declare readonly receipts: DexieTable<StoredRow, string>;
  declare readonly regions: DexieTable<StoredRow, string>;
  declare readonly settings: DexieTable<StoredRow, string>;
  /** Rows that gave way to another version of themselves when a backup was put back. */
  declare readonly setAside: DexieTable<StoredRow, string>;

  constructor(name: string = DATABASE_NAME) {
    super(name, { chromeTransactionDurability: 'strict' });
    // A released version is never changed: a new one is added below it, with an upgrade and a fixture (ST4).
    this.version(1).stores({
      answers: 'id',
      arrangements: 'id',
      agreementDrafts: 'id',
      knownTables: 'id',
      receipts: 'id, tableId',
      regions: 'id',
      settings: 'id',
    });
    this.version(2).stores({ setAside: 'id' });
  }
}

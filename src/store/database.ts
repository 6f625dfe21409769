import Dexie, { type DBCore, type Table as DexieTable, type Transaction } from 'dexie';
import { DATABASE_NAME } from './database-name';
import { DATA_VERSION_ID, judgeData, type DataVersion } from './data-version';

/** A row as it comes from disk: of unknown form until it is read with a schema (ST2). */
export type StoredRow = { readonly id: string };

/** Data that a newer build wrote: it may be read, and is never written to (ST8). */
class NewerDataError extends Error {
  override readonly name = 'NewerDataError';
}

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
  /** What a region changed of the checklist. */
  declare readonly ownQuestions: DexieTable<StoredRow, string>;
  /** The rows of the registers beside the arrangements. */
  declare readonly registerRows: DexieTable<StoredRow, string>;
  declare readonly inventoryViews: DexieTable<StoredRow, string>;
  declare readonly rowChanges: DexieTable<StoredRow, string>;
  declare readonly inventoryImports: DexieTable<StoredRow, string>;
  /** One row. It is not private work, and in no backup. */
  declare readonly dataVersion: DexieTable<Partial<DataVersion>, string>;

  /** The version of the data, where it is newer than this build knows. */
  newerVersion: number | undefined;

  /** Called when another window puts a newer version in place, and with 0 when one stands in the way of this one. */
  onOther: (version: number) => void = () => undefined;

  constructor(name: string = DATABASE_NAME, app = '') {
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
    this.version(2).stores({ setAside: 'id', dataVersion: 'id' }).upgrade(keepEarlierCopy);
    this.version(3).stores({ ownQuestions: 'id' }).upgrade(keepEarlierCopy);
    this.version(4)
      .stores({ registerRows: 'id', inventoryViews: 'id', rowChanges: 'id', inventoryImports: 'id' })
      .upgrade(keepEarlierCopy);
    this.#guardVersion(app);
  }

  #guardVersion(app: string): void {
    // Dexie opens a newer database all the same, and again after another window upgraded it: every write passes here.
    const refuse = (mode: IDBTransactionMode): void => {
      if (mode === 'readwrite' && this.newerVersion !== undefined) throw new NewerDataError();
    };
    const create = (core: DBCore): DBCore => ({
      ...core,
      transaction: (tables, mode, options) => {
        refuse(mode);
        return core.transaction(tables, mode, options);
      },
    });
    this.use({ stack: 'dbcore', name: 'version', create });
    // Before anything else is read or written, at each opening.
    this.on(
      'ready',
      async () => {
        const own = { id: DATA_VERSION_ID, version: this.verno, app };
        const { newer, isNoted } = judgeData(own, this.backendDB().version / 10, await this.dataVersion.get(own.id));
        this.newerVersion ??= newer;
        // The database works without the row: it has a version of its own.
        if (!isNoted) await this.dataVersion.put(own).catch(() => undefined);
      },
      true,
    );
    this.on('versionchange', ({ newVersion }) => {
      if (newVersion === null) return;
      this.newerVersion = newVersion / 10;
      this.onOther(this.newerVersion);
    });
    this.on('blocked', () => {
      this.onOther(0);
    });
  }
}

/** The upgrades of which every row has been copied. */
const copied = new WeakSet<IDBTransaction>();

/**
 * Copies every row elsewhere before anything of it changes: without a copy there is no upgrade (ST9). To be called first by
 * the upgrade to each version; a database that is several versions behind is copied once.
 */
async function keepEarlierCopy(transaction: Transaction): Promise<void> {
  const { db, idbtrans } = transaction;
  if (copied.has(idbtrans)) return;
  copied.add(idbtrans);
  const rows: Record<string, unknown[]> = {};
  for (const name of idbtrans.objectStoreNames) rows[name] = await transaction.table<unknown>(name).toArray();
  const { name, verno } = db;
  await Dexie.waitFor(
    import('./earlier-copy').then(({ keepCopy }) => keepCopy(Dexie, name, { beforeVersion: verno, rows })),
  );
}

import { IndexeddbPersistence, storeState } from 'y-indexeddb';
import * as Y from 'yjs';
import { logName, PATIENCE_MS, within } from './databases';
import { removeEmptyRecords } from './stored-updates';

/**
 * Writes the updates of a document into its table's log, by y-indexeddb.
 *
 * y-indexeddb starts over an empty stand-in and past the records that were read already: over the document itself it
 * would read and apply everything a second time, and write the whole table anew at each opening. Once it runs it is
 * given the document, and compacts that.
 */
export class LogWriter {
  readonly #persistence: IndexeddbPersistence;
  #tidying: Promise<void> = Promise.resolve();

  private constructor(persistence: IndexeddbPersistence) {
    this.#persistence = persistence;
  }

  /**
   * Starts writing behind the record `afterKey`.
   *
   * @returns `undefined` when the database will not open.
   */
  static async start(tableId: string, doc: Y.Doc, afterKey: number): Promise<LogWriter | undefined> {
    const standIn = new Y.Doc();
    const persistence = new IndexeddbPersistence(logName(tableId), standIn);
    persistence._dbref = afterKey + 1;
    // y-indexeddb leaves this promise to whoever closes it.
    persistence._db.catch(() => undefined);
    const writer = new LogWriter(persistence);
    if ((await within(PATIENCE_MS, persistence.whenSynced)) === undefined) {
      void writer.close();
      return undefined;
    }
    persistence.doc = doc;
    // The stand-in was written as an update with nothing in it.
    writer.#tidying = removeEmptyRecords(persistence.db, afterKey);
    return writer;
  }

  /** The database, also while it no longer answers. */
  get database(): IDBDatabase | null {
    return this.#persistence.db;
  }

  /** The origin of what it reads from the log into the document. */
  get origin(): unknown {
    return this.#persistence;
  }

  /** Asks for an update to be written; whether it was is only known from reading back. */
  write(update: Uint8Array): void {
    try {
      // It compacts when it has counted 500; here whoever holds the lock decides when.
      this.#persistence._dbsize = 0;
      this.#persistence._storeUpdate(update, undefined);
    } catch {
      // The handle has died: reading back finds out.
    }
  }

  /** Writes all records as one, in one transaction. */
  async compact(): Promise<void> {
    try {
      await within(PATIENCE_MS, storeState(this.#persistence, true));
    } catch {
      // Nothing was changed; reading back finds out when the database no longer answers.
    }
  }

  async close(): Promise<void> {
    try {
      await this.#tidying;
      await within(PATIENCE_MS, this.#persistence.destroy());
    } catch {
      // It was closed already.
    }
  }
}

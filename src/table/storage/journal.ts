import { JOURNAL_STORE, openCheckpoints } from './checkpoint-facts';
import { PATIENCE_MS, transact, within } from './databases';

/** Keys grow from the moment the table was opened, so that they never come before those of an earlier opening. */
const KEYS_PER_MS = 4_096;

/**
 * A second copy of every update that no checkpoint holds yet, in the database of the checkpoints: a record of the log that
 * is damaged before the next checkpoint costs no word. The tab that writes the table writes it; what is saved does not wait
 * for it. A checkpoint takes away what it holds.
 */
export class Journal {
  readonly #tableId: string;
  #lastKey: number;
  #database: IDBDatabase | undefined;
  #work: Promise<void> = Promise.resolve();
  #waiting: { readonly key: number; readonly bytes: Uint8Array }[] = [];

  constructor(tableId: string, nowMs: number) {
    this.#tableId = tableId;
    this.#lastKey = nowMs * KEYS_PER_MS;
  }

  /** The key of the last update that was given to it. */
  get lastKey(): number {
    return this.#lastKey;
  }

  /** Writes an update; several that come at once go in one transaction. */
  write(bytes: Uint8Array): void {
    this.#lastKey += 1;
    this.#waiting.push({ key: this.#lastKey, bytes });
    if (this.#waiting.length === 1) this.#work = this.#work.then(() => this.#writeWaiting());
  }

  async close(): Promise<void> {
    await this.#work;
    this.#database?.close();
    this.#database = undefined;
  }

  async #writeWaiting(): Promise<void> {
    this.#database ??= await openCheckpoints(this.#tableId);
    const records = this.#waiting.splice(0);
    if (this.#database === undefined) return;
    const writing = transact(this.#database, [JOURNAL_STORE], 'readwrite', (storeOf) =>
      records.map(({ key, bytes }) => storeOf(JOURNAL_STORE).put(bytes, key)),
    );
    // A handle that has died is opened anew for the next.
    if ((await within(PATIENCE_MS, writing)) === undefined) this.#database = undefined;
  }
}

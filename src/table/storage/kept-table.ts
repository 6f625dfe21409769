import { err, ok, type AppError, type Result } from '$domain';
import type { Clock, Damage, SaveState, StoredTable } from '$ports';
import * as Y from 'yjs';
import { LINK_ORIGIN } from '../live/content/inspect-update';
import type { CheckpointFacts } from './checkpoint-facts';
import { CheckpointKeeper } from './checkpoint-keeper';
import { Journal } from './journal';
import { LogWriter } from './log-writer';
import { containsAll, readRecordsAfter, readStoredUpdates, removeRecords, type StoredUpdates } from './stored-updates';
import type { WriterLock } from './writer-lock';

export type KeptTableMeans = {
  readonly tableId: string;
  readonly doc: Y.Doc;
  readonly clock: Clock;
  readonly lock: WriterLock;
  /** What is known of the checkpoints, the newest first. */
  readonly facts: readonly CheckpointFacts[];
  /** `undefined` where the storage does not answer: the table is kept in memory until it does. */
  readonly writer: LogWriter | undefined;
  /** The key of the last record that is in the document. */
  readonly lastKey: number;
  /** What is in the document and not in the log. */
  readonly unwritten?: Uint8Array | undefined;
  readonly damage?: Damage | undefined;
  /** The records that leave the log once all else is proven to be in it. */
  readonly removeKeys?: readonly number[];
};

/** How soon a failed write is tried again. */
const RETRY_AFTER_MS = 3_000;
/** A tab that follows gives the tab that writes so long to write the same words, and looks so often. */
const FOLLOW_MS = 1_000;
const LOOK_AGAIN_MS = 100;
/** What another tab writes may stand before what was proven last. */
const FOLLOWED_RECORDS = 256;
const NEARLY_FULL = 0.9;
/** Nobody types so much at once. */
const BULK_BYTES = 16_384;
/** After the last that came in bulk a table is taken to be here, and what is longer on its way is not waited for. */
const BULK_REST_MS = 500;
const BULK_LIMIT_MS = 10_000;

/** An update that was not found on disk yet. */
type Unproven = {
  readonly bytes: Uint8Array;
  readonly takenAtMs: number;
  readonly isJournaled: boolean;
  isWritten: boolean;
};

/** Follows every update until it is read back from disk, tries again when it is not, and says how it stands. */
export class KeptTable implements StoredTable {
  saveState: SaveState = { type: 'saved', atMs: undefined };
  readonly damage: Damage | undefined;
  readonly #means: KeptTableMeans;
  readonly #checkpoints: CheckpointKeeper;
  readonly #journal: Journal;
  readonly #listeners = new Set<(state: SaveState) => void>();
  #writer: LogWriter | undefined;
  #lastProvenKey: number;
  #lastMergedKey: number;
  #unproven: Unproven[] = [];
  #removeKeys: readonly number[];
  #checking: Promise<void> | undefined;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #settleTimer: ReturnType<typeof setTimeout> | undefined;
  /** When others' words began to come in bulk, and came last. */
  #bulk: { readonly sinceMs: number; readonly lastMs: number } | undefined;
  #isClosed = false;

  private constructor(means: KeptTableMeans) {
    this.#means = means;
    this.damage = means.damage;
    this.#writer = means.writer;
    this.#lastProvenKey = means.lastKey;
    this.#lastMergedKey = means.lastKey;
    this.#removeKeys = means.removeKeys ?? [];
    this.#journal = new Journal(means.tableId, means.clock.nowMs());
    this.#checkpoints = new CheckpointKeeper({
      ...means,
      journal: this.#journal,
      readLog: () => this.#readLog(),
      compact: () => this.#writer?.compact() ?? Promise.resolve(),
      restMs: () => this.#restOfBulkMs(),
    });
  }

  /** Keeps a document that was loaded. */
  static begin(means: KeptTableMeans): KeptTable {
    const table = new KeptTable(means);
    means.doc.on('update', table.#followUpdate);
    if (means.unwritten !== undefined) table.#take(means.unwritten);
    if (means.writer === undefined) void table.#fail({ type: 'storage-unavailable' });
    table.#checkpoints.verify();
    return table;
  }

  onSaveState(listener: (state: SaveState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async flush(): Promise<Result<undefined, AppError>> {
    while (this.#unproven.length > 0 || this.#writer === undefined) {
      await (this.#checking ?? this.#check());
      if (this.saveState.type === 'failed') return err(this.saveState.error);
    }
    return ok(undefined);
  }

  async close(): Promise<void> {
    const flushed = await this.flush();
    clearTimeout(this.#retryTimer);
    clearTimeout(this.#settleTimer);
    this.#means.doc.off('update', this.#followUpdate);
    this.#isClosed = true;
    this.#listeners.clear();
    await this.#checkpoints.close(flushed.ok);
    await this.#journal.close();
    await this.#writer?.close();
    this.#means.lock.release();
  }

  readonly #followUpdate = (update: Uint8Array, origin: unknown): void => {
    if (this.#writer !== undefined && origin === this.#writer.origin) return;
    const isOthers = origin === LINK_ORIGIN;
    // What others have in bulk can be had from them again.
    const isBulk = isOthers && update.length > BULK_BYTES;
    const nowMs = performance.now();
    if (isBulk) this.#bulk = { sinceMs: this.#bulk?.sinceMs ?? nowMs, lastMs: nowMs };
    this.#take(update, { isJournaled: !isBulk, isOthers });
  };

  /** Own words are written in the same turn, once they are on their way to the others; others' words once they are drawn. */
  #take(bytes: Uint8Array, { isJournaled = true, isOthers = false } = {}): void {
    this.#unproven.push({ bytes, takenAtMs: performance.now(), isJournaled, isWritten: false });
    if (this.saveState.type !== 'failed') this.#tell({ type: 'saving' });
    if (isOthers) setTimeout(this.#writeTaken);
    else queueMicrotask(this.#writeTaken);
  }

  readonly #writeTaken = (): void => {
    if (this.#unproven.length === 0) return;
    this.#writeWaiting();
    void this.#check();
  };

  /** Another tab that writes is left to write the same words. */
  #writeWaiting(): void {
    if (!this.#means.lock.isHeld) return;
    for (const unproven of this.#unproven) {
      if (unproven.isWritten) continue;
      this.#write(unproven);
      if (unproven.isJournaled) this.#journal.write(unproven.bytes);
    }
  }

  #write(unproven: Unproven): void {
    this.#writer?.write(unproven.bytes);
    unproven.isWritten = this.#writer !== undefined;
  }

  /** One check at a time; what came in meanwhile is checked in the next. */
  #check(): Promise<void> {
    this.#checking ??= this.#proveUntilQuiet().finally(() => {
      this.#checking = undefined;
    });
    return this.#checking;
  }

  async #proveUntilQuiet(): Promise<void> {
    if (this.#writer === undefined && !(await this.#attach())) {
      await this.#fail({ type: 'storage-unavailable' });
      return;
    }
    let mayAttach = true;
    while (this.#unproven.length > 0) {
      // Before reading: what is written later is not found, and would count as lost.
      this.#writeWaiting();
      const wanted = [...this.#unproven];
      const unwritten = wanted.filter(({ isWritten }) => !isWritten);
      const records = await readRecordsAfter(this.#writer?.database ?? null, this.#lastProvenKey);
      if (
        records.ok &&
        containsAll(
          records.value,
          wanted.map(({ bytes }) => bytes),
        )
      )
        this.#noteProven(wanted.length, records.value);
      else if (records.ok && (await this.#writeAfterAll(unwritten))) continue;
      else if (!records.ok && mayAttach && (await this.#attach())) mayAttach = false;
      else {
        await this.#fail(records.ok ? { type: 'save-failed', reason: 'unknown' } : records.error);
        return;
      }
    }
    await this.#settle();
  }

  #noteProven(count: number, records: StoredUpdates): void {
    this.#unproven = this.#unproven.slice(count);
    const { isHeld } = this.#means.lock;
    // No other tab wrote between them: all of it is in the document.
    if (isHeld && this.#lastMergedKey === this.#lastProvenKey && records.length === count)
      this.#lastMergedKey = records.at(-1)?.key ?? this.#lastMergedKey;
    const last = isHeld ? records.at(-1) : records.at(-FOLLOWED_RECORDS);
    this.#lastProvenKey = last?.key ?? this.#lastProvenKey;
  }

  /** What another tab is to write is waited for; what it does not write, or nobody has, this tab writes itself. */
  async #writeAfterAll(unwritten: readonly Unproven[]): Promise<boolean> {
    const sinceMs = Math.min(...unwritten.map(({ takenAtMs }) => takenAtMs));
    if (!this.#means.lock.isHeld && unwritten.length > 0 && performance.now() - sinceMs < FOLLOW_MS)
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    else for (const unproven of unwritten) if (!unproven.isWritten) this.#write(unproven);
    return unwritten.length > 0;
  }

  /** Everything is in the log: what was set apart may leave it, and what is saved is said once a checkpoint stands. */
  async #settle(): Promise<void> {
    const database = this.#writer?.database;
    if (this.#removeKeys.length > 0 && database && (await removeRecords(database, this.#removeKeys)))
      this.#removeKeys = [];
    const restMs = this.#restOfBulkMs();
    if (restMs > 0) {
      clearTimeout(this.#settleTimer);
      this.#settleTimer = setTimeout(() => void this.#check(), restMs);
      return;
    }
    this.#bulk = undefined;
    const hasCheckpoint = await this.#checkpoints.noteKept();
    if (this.#unproven.length > 0) void Promise.resolve().then(() => this.#check());
    else if (hasCheckpoint) this.#tell({ type: 'saved', atMs: this.#means.clock.nowMs() });
    else await this.#fail({ type: 'save-failed', reason: 'unknown' });
  }

  /** How long it takes at most until what comes in in bulk is here. */
  #restOfBulkMs(): number {
    if (this.#bulk === undefined || this.#isClosed) return 0;
    const { sinceMs, lastMs } = this.#bulk;
    return Math.min(lastMs + BULK_REST_MS, sinceMs + BULK_LIMIT_MS) - performance.now();
  }

  /** Opens the database anew: the handle has died, or it did not answer before. All of the document is written again. */
  async #attach(): Promise<boolean> {
    const { tableId, doc } = this.#means;
    await this.#writer?.close();
    this.#writer = undefined;
    const log = await readStoredUpdates(tableId);
    if (!log.ok) return false;
    const lastKey = log.value.at(-1)?.key ?? -1;
    const writer = await LogWriter.start(tableId, doc, lastKey);
    if (writer === undefined) return false;
    this.#writer = writer;
    // A database that was removed begins to count anew.
    const isNew = lastKey < this.#lastMergedKey;
    if (isNew) this.#checkpoints.forget();
    this.#merge(log.value, isNew ? -1 : this.#lastMergedKey);
    this.#lastProvenKey = lastKey;
    this.#unproven = [
      { bytes: Y.encodeStateAsUpdate(doc), takenAtMs: performance.now(), isJournaled: false, isWritten: false },
    ];
    for (const unproven of this.#unproven) this.#write(unproven);
    return true;
  }

  /** Takes in what other tabs have written. */
  #merge(records: StoredUpdates, afterKey: number): void {
    for (const { key, bytes } of records) if (key > afterKey) applyIfGood(this.#means.doc, bytes, this.#writer?.origin);
    this.#lastMergedKey = records.at(-1)?.key ?? afterKey;
  }

  async #fail(error: AppError): Promise<void> {
    const isFull = error.type === 'save-failed' && (await isStorageNearlyFull());
    this.#tell({ type: 'failed', error: isFull ? { type: 'save-failed', reason: 'disk-full' } : error });
    clearTimeout(this.#retryTimer);
    if (!this.#isClosed) this.#retryTimer = setTimeout(() => void this.#retry(), RETRY_AFTER_MS);
  }

  /** Writes the whole table anew, as one record in place of all others: it holds everything that did not get through. */
  async #retry(): Promise<void> {
    await this.#writer?.compact();
    await this.#check();
  }

  async #readLog(): Promise<StoredUpdates | undefined> {
    const records = await readRecordsAfter(this.#writer?.database ?? null, -1);
    if (!records.ok) return undefined;
    this.#merge(records.value, this.#lastMergedKey);
    return records.value;
  }

  #tell(state: SaveState): void {
    this.saveState = state;
    for (const listener of this.#listeners) listener(state);
  }
}

function applyIfGood(doc: Y.Doc, bytes: Uint8Array, origin: unknown): void {
  try {
    Y.decodeUpdate(bytes);
    Y.applyUpdate(doc, bytes, origin);
  } catch {
    // The next opening sets it apart.
  }
}

async function isStorageNearlyFull(): Promise<boolean> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage !== undefined && quota !== undefined && usage > quota * NEARLY_FULL;
  } catch {
    return false;
  }
}

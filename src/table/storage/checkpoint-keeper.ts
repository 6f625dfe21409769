import type { Clock } from '$ports';
import * as Y from 'yjs';
import type { CheckpointFacts, Generation } from './checkpoint-facts';
import type { Journal } from './journal';
import { loadCare } from './load-care';
import type { StoredUpdates } from './stored-updates';
import type { WriterLock } from './writer-lock';

export type CheckpointKeeperMeans = {
  readonly tableId: string;
  readonly doc: Y.Doc;
  readonly clock: Clock;
  readonly lock: WriterLock;
  readonly journal: Pick<Journal, 'lastKey'>;
  /** What is known of the checkpoints, the newest first. */
  readonly facts: readonly CheckpointFacts[];
  /** Reads the log, and sees to it that the document holds all of it. */
  readonly readLog: () => Promise<StoredUpdates | undefined>;
  /** Writes the log anew as one record. */
  readonly compact: () => Promise<void>;
  /** How long to wait with a checkpoint, for it goes over the whole table: while that comes in it would be made for nothing. */
  readonly restMs: () => number;
};

/** While words are written a checkpoint is made at most this often, and takes at most a hundredth of the time. */
const EVERY_MS = 10_000;
const SHARE = 100;
/** So far the two generations are apart, once there are two. */
const GENERATION_MS = 3_600_000;
/** What stands on disk is looked at when the table has been shown. */
const VERIFY_AFTER_MS = 2_000;
/** A log of so many records, or so much longer than what it says, is written anew. */
const MANY_RECORDS = 500;
const MANY_AT_CLOSING = 50;
const LONG_LOG = 1.5;

/** Makes the checkpoints of an open table, in the tab that writes it. */
export class CheckpointKeeper {
  readonly #means: CheckpointKeeperMeans;
  #newest: CheckpointFacts | undefined;
  #older: CheckpointFacts | undefined;
  #isChanged = false;
  #isClosed = false;
  #lastTookMs = 0;
  #making: Promise<boolean> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(means: CheckpointKeeperMeans) {
    this.#means = means;
    [this.#newest, this.#older] = means.facts;
  }

  /** Looks in its own time whether the newest checkpoint is whole, and makes one where there is none. */
  verify(afterMs = VERIFY_AFTER_MS): void {
    this.#timer = setTimeout(() => {
      const restMs = this.#means.restMs();
      if (restMs > 0) {
        this.verify(restMs);
        return;
      }
      this.#timer = undefined;
      if (this.#isChanged) this.#makeSoon();
      void this.#verify();
    }, afterMs);
  }

  /** The log has begun anew: what is known of it says nothing any more, and the next checkpoint is waited for. */
  forget(): void {
    this.#newest = undefined;
  }

  /**
   * All that was written is in the log.
   *
   * @returns whether a checkpoint stands from which the table would open; the first one is waited for.
   */
  async noteKept(): Promise<boolean> {
    this.#isChanged = true;
    if (!this.#means.lock.isHeld) return true;
    if (this.#newest === undefined) return this.#make(MANY_RECORDS);
    this.#makeSoon();
    return true;
  }

  #makeSoon(): void {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        if (!this.#isClosed) void this.#make(MANY_RECORDS);
      },
      Math.max(EVERY_MS, SHARE * this.#lastTookMs),
    );
  }

  /** Makes a last checkpoint of what has changed, when it is all in the log. */
  async close(isKept: boolean): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#making;
    if (isKept && this.#isChanged && this.#means.lock.isHeld) await this.#make(MANY_AT_CLOSING);
  }

  async #verify(): Promise<void> {
    const newest = this.#newest;
    if (!this.#means.lock.isHeld) return;
    if (newest !== undefined && (await this.#isReadable(newest))) return;
    if (this.#newest !== newest || this.#hasEnded()) return;
    this.#newest = undefined;
    await this.#make(MANY_RECORDS);
  }

  #hasEnded(): boolean {
    return this.#isClosed;
  }

  async #isReadable(facts: CheckpointFacts): Promise<boolean> {
    try {
      const { isReadable } = await loadCare();
      return await isReadable(this.#means.tableId, facts);
    } catch {
      return false;
    }
  }

  /** Makes one checkpoint at a time; says whether one stands. */
  #make(manyRecords: number): Promise<boolean> {
    this.#making ??= this.#write(manyRecords)
      .catch(() => false)
      .finally(() => {
        this.#making = undefined;
      });
    return this.#making;
  }

  async #write(manyRecords: number): Promise<boolean> {
    const startedAtMs = performance.now();
    const { tableId, doc, clock, journal, readLog } = this.#means;
    const { writeCheckpoint } = await loadCare();
    let records = await readLog();
    if (records !== undefined && this.#isLong(records, manyRecords)) {
      await this.#means.compact();
      records = await readLog();
    }
    if (records === undefined) return this.#newest !== undefined;
    // In the same moment: what comes in later is not in the state, nor in what the checkpoint says of the log.
    const state = Y.encodeStateAsUpdateV2(doc);
    const journalKey = journal.lastKey;
    this.#isChanged = false;
    const generation = this.#choosePlace();
    const made = await writeCheckpoint(tableId, { state, records, generation, madeAtMs: clock.nowMs(), journalKey });
    if (made.ok) {
      if (generation !== this.#newest?.generation) this.#older = this.#newest;
      this.#newest = made.value;
    } else this.#isChanged = true;
    this.#lastTookMs = performance.now() - startedAtMs;
    return this.#newest !== undefined;
  }

  /**
   * The newest is written anew in its own place, which the browser does whole or not at all, until it is an hour younger than
   * the other: so the other is not just a moment older. The place of a damaged one is the first to be used.
   */
  #choosePlace(): Generation {
    const [newest, older] = [this.#newest, this.#older];
    if (newest === undefined) return otherThan(older?.generation);
    const isYoung = older !== undefined && newest.madeAtMs - older.madeAtMs < GENERATION_MS;
    return isYoung ? newest.generation : otherThan(newest.generation);
  }

  #isLong(records: StoredUpdates, manyRecords: number): boolean {
    if (records.length < 2) return false;
    const logBytes = records.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const isLarge = this.#newest !== undefined && logBytes > LONG_LOG * this.#newest.stateBytes;
    return records.length >= manyRecords || (this.#isClosed && isLarge);
  }
}

const otherThan = (generation: Generation | undefined): Generation => (generation === 0 ? 1 : 0);

import type { Scheduler } from '$ports';
import * as Y from 'yjs';
import { parseStateVector } from './answer-asks';
import type { AppliedBatches } from './applied-batches';
import { inflate } from './deflate';
import { inspectUpdate } from './inspect-update';
import { encodeContent, type Slice, type Status } from '../talk/messages';
import type { Neighbour } from '../talk/neighbour';

/** The origin of every transaction that comes from another device. */
export const LINK_ORIGIN = 'link';

export type FetchMeans = {
  readonly doc: Y.Doc;
  readonly applied: AppliedBatches;
  readonly selfId: string;
  readonly scheduler: Scheduler;
  readonly neighbours: ReadonlyMap<string, Neighbour>;
  /** A session's batches were taken in as part of an answer. */
  readonly onApplied: (origin: string) => void;
  /** An answer has come in whole. */
  readonly onFetched: (from: Neighbour) => void;
  readonly onProgress: () => void;
};

/** An answer of which nothing more comes within this time is given up, and somebody else is asked. */
const PATIENCE_MS = 8_000;
const AGAIN_AFTER_MS = 400;
const MAX_SLICE_BYTES = 8 * 1_048_576;
const REMEMBERED_ASKS = 64;

type Asking = {
  readonly from: Neighbour;
  readonly askId: number;
  nextIndex: number;
  fraction: number;
  isLong: boolean;
  stopTimer: () => void;
};

/** Asks others for what this device lacks, one at a time, so that a large table crosses the network once. */
export class FetchState {
  readonly #means: FetchMeans;
  readonly #wanted = new Set<Neighbour>();
  readonly #asked: string[] = [];
  #asking: Asking | undefined;
  #lastAskId = 0;
  #queue: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(means: FetchMeans) {
    this.#means = means;
  }

  /** How far a large answer is: 0 to 1. */
  get receivedFraction(): number | undefined {
    return this.#asking?.isLong === true ? this.#asking.fraction : undefined;
  }

  /** Asks a neighbour for what is lacking here, when it is its turn. */
  want(from: Neighbour): void {
    if (!from.mayWrite || this.#isStopped) return;
    this.#wanted.add(from);
    this.#next();
  }

  /** Whether a device with this status holds something that is not here. */
  lacks(status: Status): boolean {
    const theirs = parseStateVector(status.stateVector) ?? new Map<number, number>();
    const { doc, applied, selfId } = this.#means;
    return (
      [...theirs].some(([client, clock]) => clock > Y.getState(doc.store, client)) ||
      status.applied.some(([sessionId, seq]) => sessionId !== selfId && seq > applied.upTo(sessionId))
    );
  }

  /** Takes a piece of an answer; pieces are applied one after another, with breath in between. */
  take(from: Neighbour, slice: Slice): void {
    if (!from.mayWrite) {
      from.refuse('reader-wrote');
      return;
    }
    if (this.#asking?.from !== from || this.#asking.askId !== slice.askId) {
      // The rest of an answer that was given up is no offence; an answer to nothing is.
      if (!this.#asked.includes(`${from.pass.sessionId} ${slice.askId}`)) from.refuse('stray-answer');
      return;
    }
    const asking = this.#asking;
    this.#expect(asking);
    this.#queue = this.#queue.then(() => this.#apply(asking, slice));
  }

  /** The link to a neighbour has gone: somebody else is asked for the rest. */
  lose(neighbour: Neighbour): void {
    this.#wanted.delete(neighbour);
    if (this.#asking?.from !== neighbour) return;
    this.#giveUp();
    const other = [...this.#means.neighbours.values()].find((one) => one !== neighbour && one.mayWrite);
    if (other !== undefined) this.want(other);
  }

  stop(): void {
    this.#isStopped = true;
    this.#wanted.clear();
    this.#giveUp();
  }

  #next(): void {
    const [from] = this.#wanted;
    if (this.#asking !== undefined || from === undefined || this.#isStopped) return;
    this.#wanted.delete(from);
    this.#lastAskId += 1;
    const askId = this.#lastAskId;
    const asking = { from, askId, nextIndex: 0, fraction: 0, isLong: false, stopTimer: () => undefined };
    this.#asking = asking;
    this.#asked.push(`${from.pass.sessionId} ${askId}`);
    if (this.#asked.length > REMEMBERED_ASKS) this.#asked.shift();
    this.#expect(asking);
    from.sendContent(encodeContent({ type: 'ask', askId, stateVector: Y.encodeStateVector(this.#means.doc) }));
  }

  #expect(asking: Asking): void {
    asking.stopTimer();
    asking.stopTimer = this.#means.scheduler.after(PATIENCE_MS, () => {
      if (this.#asking !== asking) return;
      this.#giveUp();
      // At the end of the row: others come first.
      if (this.#means.neighbours.get(asking.from.pass.sessionId) === asking.from) this.want(asking.from);
      this.#next();
    });
  }

  #giveUp(): void {
    this.#asking?.stopTimer();
    this.#asking = undefined;
    this.#means.onProgress();
  }

  async #apply(asking: Asking, slice: Slice): Promise<void> {
    if (this.#asking !== asking) return;
    if (slice.index !== asking.nextIndex) {
      this.#tryAgain(asking);
      return;
    }
    asking.nextIndex += 1;
    const update = slice.isDeflated ? await inflate(slice.update, MAX_SLICE_BYTES) : slice.update;
    const { doc } = this.#means;
    if (this.#asking !== asking) return;
    const verdict = update === undefined ? 'unfit' : inspectUpdate(doc, update);
    if (update === undefined || verdict === 'unfit' || !applies(doc, update, verdict)) {
      if (verdict !== 'early') asking.from.refuse('unfit-update');
      this.#tryAgain(asking);
      return;
    }
    this.#note(asking, slice);
    if (!slice.isLast) return this.#breathe();
    for (const [sessionId, seq] of slice.applied)
      if (sessionId !== this.#means.selfId && this.#means.applied.raise(sessionId, seq))
        this.#means.onApplied(sessionId);
    this.#giveUp();
    this.#means.onFetched(asking.from);
    this.#next();
  }

  #note(asking: Asking, { index, isLast, doneCount, totalCount }: Slice): void {
    asking.isLong ||= index === 0 && !isLast;
    asking.fraction = totalCount > 0 ? Math.min(1, doneCount / totalCount) : 1;
    if (asking.isLong) this.#means.onProgress();
  }

  #breathe(): Promise<void> {
    return new Promise((resolve) => {
      this.#means.scheduler.after(0, resolve);
    });
  }

  #tryAgain(asking: Asking): void {
    this.#giveUp();
    this.#means.scheduler.after(AGAIN_AFTER_MS, () => {
      if (this.#means.neighbours.get(asking.from.pass.sessionId) === asking.from) this.want(asking.from);
    });
    this.#next();
  }
}

function applies(doc: Y.Doc, update: Uint8Array, verdict: 'applicable' | 'early'): boolean {
  if (verdict === 'early') return false;
  try {
    Y.applyUpdate(doc, update, LINK_ORIGIN);
    return true;
  } catch {
    return false;
  }
}

import { isWriterRole } from '$domain';
import type { Scheduler } from '$ports';
import * as Y from 'yjs';
import { parseStateVector } from './answer-asks';
import type { AppliedBatches } from './applied-batches';
import { inflate } from './deflate';
import { COMMENTER_ROOTS } from '../../schema';
import { applyUpdate, inspectUpdate } from './inspect-update';
import { onlyAdds, wroteOnly } from './only-adds';
import { encodeContent, type Slice, type Status } from '../talk/messages';
import type { Neighbour } from '../talk/neighbour';
import type { RoomMap } from '../room/room-map';

export type FetchMeans = {
  readonly doc: Y.Doc;
  readonly applied: AppliedBatches;
  readonly map: Pick<RoomMap, 'selfId' | 'members'>;
  readonly scheduler: Scheduler;
  readonly neighbours: ReadonlyMap<string, Neighbour>;
  /** A session's batches were taken in as part of an answer. */
  readonly onApplied: (origin: string) => void;
  /** An answer has come in whole to what was asked at that moment. */
  readonly onFetched: (from: Neighbour, askedAtMs: number) => void;
  readonly onProgress: () => void;
};

/** An answer of which nothing more comes within this time is given up, and somebody else is asked. */
const PATIENCE_MS = 8_000;
/** An answer that takes longer than this makes way for the next in the row. */
const TURN_MS = 60_000;
/** Whoever is asked more often than this feels besieged (`AnswerAsks`). */
const PAUSE_MS = 700;
/** A commenter gives its own comments only: who lacks more asks others first, and it again after this time. */
const COMMENTER_PAUSE_MS = 20_000;
/** One piece of text that was pasted whole cannot be cut; a batch may be half as long. */
const MAX_SLICE_BYTES = 32 * 1_048_576;
/** A piece that is not the last one is never smaller, however small what it is made of. */
const MIN_SLICE_BYTES = 2_048;
const MAX_ANSWER_BYTES = 512 * 1_048_576;
const MAX_QUEUED_BYTES = 64 * 1_048_576;
const REMEMBERED_ASKS = 64;

type Asking = {
  readonly from: Neighbour;
  readonly askId: number;
  readonly sinceMs: number;
  nextIndex: number;
  doneCount: number;
  sizeBytes: number;
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
  readonly #notBeforeMs = new WeakMap<Neighbour, number>();
  #queue: Promise<void> = Promise.resolve();
  #queuedBytes = 0;
  #stopPause: (() => void) | undefined;
  #isStopped = false;
  #isIncomplete = false;

  constructor(means: FetchMeans) {
    this.#means = means;
  }

  /** How far a large answer is: 0 to 1. */
  get receivedFraction(): number | undefined {
    return this.#asking?.isLong === true ? this.#asking.fraction : undefined;
  }

  /** Whether a large answer has begun to come in and none has come in whole since, while somebody is there to go on. */
  get isArriving(): boolean {
    return this.#isIncomplete && [...this.#means.neighbours.values()].some(({ mayWrite }) => mayWrite);
  }

  /** Asks a neighbour for what is lacking here, when it is its turn. */
  want(from: Neighbour): void {
    if (!(from.mayWrite || from.mayComment) || this.#isStopped) return;
    this.#wanted.add(from);
    this.#next();
  }

  /** Whether a device with this status holds something that is not here. */
  lacks(status: Status): boolean {
    const theirs = parseStateVector(status.stateVector) ?? new Map<number, number>();
    const { doc, applied, map } = this.#means;
    return (
      [...theirs].some(([client, clock]) => clock > Y.getState(doc.store, client)) ||
      status.applied.some(([sessionId, seq]) => sessionId !== map.selfId && applied.lacks(sessionId, seq))
    );
  }

  /** Takes a piece of an answer; pieces are applied one after another, with breath in between. */
  take(from: Neighbour, slice: Slice): void {
    if (!from.mayWrite && !from.mayComment) {
      from.refuse('reader-wrote');
      return;
    }
    if (this.#asking?.from !== from || this.#asking.askId !== slice.askId) {
      // The rest of an answer that was given up is no offence; an answer to nothing is.
      if (!this.#asked.includes(`${from.pass.sessionId} ${slice.askId}`)) from.refuse('stray-answer');
      return;
    }
    const asking = this.#asking;
    const { length } = slice.update;
    if (this.#queuedBytes + length > MAX_QUEUED_BYTES) {
      from.refuse('too-much');
      return;
    }
    this.#expect(asking);
    this.#queuedBytes += length;
    // Known before the first piece is applied, so that nobody draws it and every piece after it.
    this.#isIncomplete ||= !slice.isLast;
    this.#queue = this.#queue.then(() => {
      this.#queuedBytes -= length;
      return this.#apply(asking, slice);
    });
  }

  /** The link to a neighbour has gone: somebody else is asked for the rest. */
  lose(neighbour: Neighbour): void {
    this.#wanted.delete(neighbour);
    if (this.#asking?.from !== neighbour) return;
    this.#giveUp();
    const other = [...this.#means.neighbours.values()].find((one) => one !== neighbour && one.mayWrite);
    if (other === undefined) this.#next();
    else this.want(other);
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopPause?.();
    this.#wanted.clear();
    this.#giveUp();
  }

  #next(): void {
    this.#stopPause?.();
    this.#stopPause = undefined;
    if (this.#asking !== undefined || this.#wanted.size === 0 || this.#isStopped) return;
    const nowMs = this.#means.scheduler.nowMs();
    const waitOf = (neighbour: Neighbour): number => (this.#notBeforeMs.get(neighbour) ?? nowMs) - nowMs;
    const from = [...this.#wanted].find((neighbour) => waitOf(neighbour) <= 0);
    if (from !== undefined) this.#ask(from, nowMs);
    else
      this.#stopPause = this.#means.scheduler.after(Math.min(...[...this.#wanted].map(waitOf)), () => {
        this.#next();
      });
  }

  #ask(from: Neighbour, nowMs: number): void {
    this.#wanted.delete(from);
    this.#notBeforeMs.set(from, nowMs + (from.mayWrite ? PAUSE_MS : COMMENTER_PAUSE_MS));
    this.#lastAskId += 1;
    const askId = this.#lastAskId;
    const begin = { nextIndex: 0, doneCount: 0, sizeBytes: 0, fraction: 0, isLong: false };
    const asking = { from, askId, sinceMs: nowMs, ...begin, stopTimer: () => undefined };
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
    if (this.#asking !== asking) return;
    const verdict =
      update === undefined || !goesOn(asking, slice, update) ? 'unfit' : inspectUpdate(this.#means.doc, update);
    const isFit = update !== undefined && verdict === 'applicable';
    const isAllowed = !isFit || asking.from.mayWrite || this.#isComment(update);
    const isTaken = isFit && isAllowed && applyUpdate(this.#means.doc, update);
    if (!isTaken) {
      if (!isAllowed) asking.from.refuse('reader-wrote');
      else if (typeof verdict === 'string') asking.from.refuse('unfit-update');
      this.#tryAgain(asking);
      return;
    }
    this.#note(asking, slice);
    if (slice.isLast) this.#finish(asking, slice);
    else {
      this.#takeTurns(asking);
      await this.#breathe();
    }
  }

  /** Whether an update does only what a commenter may, under a client id that no writer is known by. */
  #isComment(update: Uint8Array): boolean {
    const { doc, map } = this.#means;
    const writers = [...map.members.values()].filter(({ pass }) => isWriterRole(pass.role));
    const isOfWriter = (client: number): boolean =>
      client === doc.clientID || writers.some(({ pass }) => pass.clientId === client);
    return onlyAdds(
      doc,
      update,
      COMMENTER_ROOTS,
      (client) => !isOfWriter(client) && wroteOnly(doc, client, COMMENTER_ROOTS),
    );
  }

  #finish(asking: Asking, { applied }: Slice): void {
    const { from } = asking;
    // A commenter gives its own words only, whatever it holds.
    for (const [sessionId, seq] of applied.filter(([id]) => from.mayWrite || id === from.pass.sessionId))
      if (sessionId !== this.#means.map.selfId && this.#means.applied.raise(sessionId, seq))
        this.#means.onApplied(sessionId);
    this.#isIncomplete = false;
    this.#giveUp();
    this.#means.onFetched(asking.from, asking.sinceMs);
    this.#next();
  }

  #note(asking: Asking, { index, isLast, doneCount, totalCount }: Slice): void {
    asking.isLong ||= index === 0 && !isLast;
    asking.fraction = totalCount > 0 ? Math.min(1, doneCount / totalCount) : 1;
    if (asking.isLong) this.#means.onProgress();
  }

  /** Nobody keeps this device to himself: the rest is asked for again when the others have had their turn. */
  #takeTurns(asking: Asking): void {
    const isLong = this.#means.scheduler.nowMs() - asking.sinceMs > TURN_MS;
    if (!isLong || this.#wanted.size === 0) return;
    this.#giveUp();
    this.want(asking.from);
  }

  #breathe(): Promise<void> {
    return new Promise((resolve) => {
      this.#means.scheduler.after(0, resolve);
    });
  }

  #tryAgain(asking: Asking): void {
    this.#giveUp();
    if (this.#means.neighbours.get(asking.from.pass.sessionId) === asking.from) this.want(asking.from);
    this.#next();
  }
}

/** Whether a piece brings an answer nearer to its end. */
function goesOn(asking: Asking, { isLast, doneCount, totalCount }: Slice, update: Uint8Array): boolean {
  const isNearer = isLast || (doneCount > asking.doneCount && update.length >= MIN_SLICE_BYTES);
  asking.doneCount = doneCount;
  asking.sizeBytes += update.length;
  return (
    isNearer && doneCount <= totalCount && asking.sizeBytes <= MAX_ANSWER_BYTES && update.length <= MAX_SLICE_BYTES
  );
}

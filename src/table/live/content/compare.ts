import type { Scheduler } from '$ports';
import * as Y from 'yjs';
import type { Status } from '../talk/messages';
import { say, type Neighbour } from '../talk/neighbour';
import { parseStateVector } from './answer-asks';
import type { AppliedBatches } from './applied-batches';
import { digestOf } from './digest';
import type { FetchState } from './fetch-state';

export type CompareMeans = {
  readonly doc: Y.Doc;
  readonly applied: AppliedBatches;
  readonly fetch: FetchState;
  readonly scheduler: Scheduler;
  readonly neighbours: ReadonlyMap<string, Neighbour>;
  /** Two devices hold the same updates and show another text; or they are equal again. */
  readonly onDiverged: (from: Neighbour, isDiverged: boolean) => void;
  /** A round of comparing goes out. */
  readonly onRound: () => void;
};

/** Devices compare every 20 to 30 s, not all at the same moment. Source: link.md 2.4. */
const ROUND_MS = 20_000;
const ROUND_JITTER_MS = 10_000;
/** When the room has changed, it is left to settle so long before devices compare. */
const SETTLE_MS = 300;
/** So long after everything was fetched once more two devices must be equal. */
const DOUBT_MS = 10_000;
/** A device that lacks something is told so at most this often. */
const REPLY_MS = 1_000;

/** Devices tell each other what they hold, and ask for what they lack: nothing stays away for good. */
export class Compare {
  readonly #means: CompareMeans;
  readonly #repliedAtMs = new WeakMap<Neighbour, number>();
  /** With whom everything was fetched once more although nothing seemed to lack. */
  readonly #doubtedAtMs = new WeakMap<Neighbour, number>();
  #digest: Uint8Array | undefined;
  #stopRound: () => void = () => undefined;
  #stopSoon: (() => void) | undefined;
  #isStopped = false;

  constructor(means: CompareMeans) {
    this.#means = means;
    means.doc.on('update', this.#forgetDigest);
    this.#plan();
  }

  /** Tells a neighbour what is here. */
  tell(neighbour: Neighbour): void {
    const { doc, applied } = this.#means;
    const digest = this.#digest ?? new Uint8Array(0);
    say(neighbour, { type: 'status', stateVector: Y.encodeStateVector(doc), applied: applied.entries, digest });
  }

  /** Tells everybody once the room has settled. */
  tellAllSoon(): void {
    this.#stopSoon ??= this.#means.scheduler.after(SETTLE_MS, () => {
      this.#stopSoon = undefined;
      this.#tellAll();
    });
  }

  /** Makes a round now: the content too is compared. */
  async check(): Promise<void> {
    if (this.#digest === undefined) {
      const made = await digestOf(this.#means.doc, this.#means.scheduler);
      if (made.ok) this.#digest = made.value;
    }
    if (this.#isStopped) return;
    this.#tellAll();
    this.#means.onRound();
  }

  take(from: Neighbour, status: Status): void {
    const { fetch } = this.#means;
    const theirs = parseStateVector(status.stateVector);
    if (theirs === undefined) {
      from.refuse('unfit-message');
      return;
    }
    const [lacks, isBehind] = [fetch.lacks(status), this.#isBehind(theirs, status)];
    if (lacks) fetch.want(from);
    if (isBehind) this.#reply(from);
    if (!lacks && !isBehind) this.#compareContent(from, status.digest);
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopRound();
    this.#stopSoon?.();
    this.#means.doc.off('update', this.#forgetDigest);
  }

  readonly #forgetDigest = (): void => {
    this.#digest = undefined;
  };

  #plan(): void {
    this.#stopRound = this.#means.scheduler.after(ROUND_MS + Math.random() * ROUND_JITTER_MS, () => {
      void this.check();
      if (!this.#isStopped) this.#plan();
    });
  }

  #tellAll(): void {
    for (const neighbour of this.#means.neighbours.values()) this.tell(neighbour);
  }

  /** Whether the other lacks something that is here. */
  #isBehind(theirs: ReadonlyMap<number, number>, { applied }: Status): boolean {
    const { doc } = this.#means;
    const theirsBySession = new Map(applied);
    return (
      [...doc.store.clients.keys()].some((client) => Y.getState(doc.store, client) > (theirs.get(client) ?? 0)) ||
      this.#means.applied.knownEntries.some(([sessionId, seq]) => seq > (theirsBySession.get(sessionId) ?? 0))
    );
  }

  #reply(to: Neighbour): void {
    const nowMs = this.#means.scheduler.nowMs();
    if (nowMs - (this.#repliedAtMs.get(to) ?? -REPLY_MS) < REPLY_MS) return;
    this.#repliedAtMs.set(to, nowMs);
    this.tell(to);
  }

  /** The same updates must give the same text. Where they do not, all is fetched once more; then it is said. */
  #compareContent(from: Neighbour, digest: Uint8Array): void {
    // What a reader shows is nobody's text but the reader's.
    if (this.#digest === undefined || digest.length === 0 || !from.mayWrite) return;
    const doubtedAtMs = this.#doubtedAtMs.get(from);
    if (isSame(this.#digest, digest)) {
      this.#doubtedAtMs.delete(from);
      if (doubtedAtMs !== undefined) this.#means.onDiverged(from, false);
    } else if (doubtedAtMs === undefined) {
      this.#doubtedAtMs.set(from, this.#means.scheduler.nowMs());
      this.#means.fetch.want(from);
    } else if (this.#means.scheduler.nowMs() - doubtedAtMs >= DOUBT_MS) this.#means.onDiverged(from, true);
  }
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

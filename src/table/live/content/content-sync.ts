import type { Scheduler } from '$ports';
import * as Y from 'yjs';
import type { AppliedBatches } from './applied-batches';
import { LINK_ORIGIN } from './fetch-state';
import { inspectUpdate } from './inspect-update';
import { encodeContent } from '../talk/messages';
import type { Neighbour } from '../talk/neighbour';
import type { RoomMap } from '../room/room-map';

export type ContentMeans = {
  readonly doc: Y.Doc;
  readonly map: RoomMap;
  readonly applied: AppliedBatches;
  readonly scheduler: Scheduler;
  readonly neighbours: ReadonlyMap<string, Neighbour>;
  /** Whether this device may write, and so pass on. */
  readonly mayWrite: () => boolean;
  readonly onWritten: () => void;
  readonly onApplied: (origin: string) => void;
  /** Something is missing that this neighbour probably has. */
  readonly onGap: (from: Neighbour) => void;
};

type Batch = { readonly origin: string; readonly seq: number; readonly update: Uint8Array };
type Early = Batch & { readonly from: Neighbour; readonly sinceMs: number };

/** The first key goes at once; what follows within this time goes together. */
const BATCH_MS = 50;
/** A batch may overtake the one it builds on when they came by different ways; so long it may take. */
const GAP_PATIENCE_MS = 300;
const GAP_PATIENCE_LIMIT_MS = 5_000;
const EARLY_LIMIT_MS = 30_000;
const MAX_EARLY = 512;
const MAX_BATCH_BYTES = 16 * 1_048_576;

/** Sends what is written here, and takes in and passes on what others write, each batch once and only where needed. */
export class ContentSync {
  /** The number of this device's last batch. */
  lastSeq = 0;
  /** The number of the last one that was written since the table was opened; 0 when nothing was. */
  lastWrittenSeq = 0;
  readonly #means: ContentMeans;
  #pending: Uint8Array[] = [];
  #early: Early[] = [];
  #stopBatch: (() => void) | undefined;
  #stopGap: (() => void) | undefined;

  constructor(means: ContentMeans) {
    this.#means = means;
    // What was here at opening counts as the first batch: others may not have it yet.
    if (Y.encodeStateVector(means.doc).length > 1) this.#number();
    means.doc.on('update', this.#followUpdate);
  }

  take(from: Neighbour, { origin, seq, update }: Batch): void {
    const { map, applied } = this.#means;
    if (!from.mayWrite || map.isReader(origin)) {
      from.refuse('reader-wrote');
      return;
    }
    if (origin === map.selfId || applied.has(origin, seq)) return;
    if (update.length > MAX_BATCH_BYTES) {
      from.refuse('too-much');
      return;
    }
    this.#takeNew({ from, origin, seq, update, sinceMs: this.#means.scheduler.nowMs() });
  }

  /** Tries again what came too early, after something else has come in. */
  retryEarly(): void {
    let isMoving = this.#early.length > 0;
    while (isMoving) {
      const waiting = this.#early.splice(0);
      for (const batch of waiting) {
        if (this.#means.applied.has(batch.origin, batch.seq)) continue;
        const verdict = inspectUpdate(this.#means.doc, batch.update);
        if (verdict === 'applicable') this.#apply(batch);
        else if (verdict === 'unfit') batch.from.refuse('unfit-update');
        else this.#early.push(batch);
      }
      isMoving = this.#early.length < waiting.length && this.#early.length > 0;
    }
  }

  /** Sends what waits at once. */
  flush(): void {
    this.#stopBatch?.();
    this.#stopBatch = undefined;
    this.#send();
  }

  stop(): void {
    this.flush();
    this.#stopBatch?.();
    this.#stopGap?.();
    this.#means.doc.off('update', this.#followUpdate);
  }

  readonly #followUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === LINK_ORIGIN || !this.#means.mayWrite()) return;
    this.#pending.push(update);
    if (this.#stopBatch === undefined) this.#send();
  };

  #send(): void {
    const updates = this.#pending.splice(0);
    const [first] = updates;
    if (first === undefined) return;
    const seq = this.#number();
    this.lastWrittenSeq = seq;
    const { map, neighbours, scheduler } = this.#means;
    const update = updates.length === 1 ? first : Y.mergeUpdates(updates);
    const bytes = encodeContent({ type: 'batch', origin: map.selfId, seq, update });
    for (const id of map.childrenFor(map.selfId)) neighbours.get(id)?.sendContent(bytes);
    this.#means.onWritten();
    this.#stopBatch = scheduler.after(BATCH_MS, () => {
      this.#stopBatch = undefined;
      this.#send();
    });
  }

  #number(): number {
    this.lastSeq += 1;
    this.#means.applied.raise(this.#means.map.selfId, this.lastSeq);
    return this.lastSeq;
  }

  #takeNew(batch: Early): void {
    const verdict = inspectUpdate(this.#means.doc, batch.update);
    if (verdict === 'unfit') {
      batch.from.refuse('unfit-update');
      return;
    }
    this.#passOn(batch);
    if (verdict === 'early') this.#keepForLater(batch);
    else {
      this.#apply(batch);
      this.retryEarly();
    }
    if (verdict === 'early' || this.#means.applied.hasGap(batch.origin)) this.#watchGap(batch.from);
  }

  #passOn({ from, origin, seq, update }: Early): void {
    const { map, neighbours, mayWrite } = this.#means;
    if (!mayWrite()) return;
    const children = map.childrenFor(origin).filter((id) => id !== from.pass.sessionId);
    if (children.length === 0) return;
    const bytes = encodeContent({ type: 'batch', origin, seq, update });
    for (const id of children) neighbours.get(id)?.sendContent(bytes);
  }

  #apply(batch: Early): void {
    try {
      Y.applyUpdate(this.#means.doc, batch.update, LINK_ORIGIN);
    } catch {
      batch.from.refuse('unfit-update');
      return;
    }
    this.#means.applied.add(batch.origin, batch.seq);
    this.#means.onApplied(batch.origin);
  }

  #keepForLater(batch: Early): void {
    if (this.#early.some(({ origin, seq }) => origin === batch.origin && seq === batch.seq)) return;
    if (this.#early.length >= MAX_EARLY) batch.from.refuse('too-much');
    else this.#early.push(batch);
  }

  /** Asks for what is missing, ever more seldom while it does not come. */
  #watchGap(from: Neighbour, patienceMs = GAP_PATIENCE_MS): void {
    this.#stopGap ??= this.#means.scheduler.after(patienceMs, () => {
      this.#stopGap = undefined;
      const { applied, neighbours, scheduler } = this.#means;
      this.retryEarly();
      const overdue = this.#early.filter(({ sinceMs }) => scheduler.nowMs() - sinceMs > EARLY_LIMIT_MS);
      this.#early = this.#early.filter((batch) => !overdue.includes(batch));
      // What it builds on never came, although it was asked for: it was made up.
      for (const { from: maker } of overdue) maker.refuse('unfit-update');
      if (this.#early.length === 0 && !applied.hasAnyGap) return;
      const asked = neighbours.get(from.pass.sessionId) ?? [...neighbours.values()].find(({ mayWrite }) => mayWrite);
      if (asked === undefined) return;
      this.#means.onGap(asked);
      this.#watchGap(asked, Math.min(patienceMs * 2, GAP_PATIENCE_LIMIT_MS));
    });
  }
}

import type { Scheduler } from '$ports';
import * as Y from 'yjs';
import type { AppliedBatches } from './applied-batches';
import { EarlyBatches, type Batch } from './early-batches';
import { Grouped } from '../talk/grouped';
import { COMMENTER_ROOTS } from '../../schema';
import { applyUpdate, changeTogether, inspectUpdate, LINK_ORIGIN } from './inspect-update';
import { onlyAdds } from './only-adds';
import { SeenBatches } from './seen-batches';
import { encodeContent } from '../talk/messages';
import type { Neighbour } from '../talk/neighbour';
import type { RoomMap } from '../room/room-map';

export type ContentMeans = {
  readonly doc: Y.Doc;
  readonly map: RoomMap;
  readonly applied: AppliedBatches;
  readonly scheduler: Scheduler;
  readonly neighbours: ReadonlyMap<string, Neighbour>;
  /** Whether anything that this device writes is taken in by others. */
  readonly mayWrite: () => boolean;
  readonly onWritten: () => void;
  /** What was written is too much for one message: the others must come and ask for it. */
  readonly onTooLarge: () => void;
  readonly onApplied: (origin: string) => void;
  /** Something is missing that this neighbour probably has. */
  readonly onGap: (from: Neighbour) => void;
};

/** The first key goes at once; what follows within this time goes together. */
const BATCH_MS = 50;
/** The first that others write is taken in at once; what follows within this time is drawn and kept together. */
const TAKE_MS = 40;
/** A batch may overtake the one it builds on when they came by different ways; so long it may take. */
const GAP_PATIENCE_MS = 300;
const GAP_PATIENCE_LIMIT_MS = 5_000;
/** After that the comparing rounds look after it: a batch may have been lost together with its maker. */
const GAP_LIMIT_MS = 30_000;
const MAX_BATCH_BYTES = 16 * 1_048_576;

/** Sends what is written here, and takes in and passes on what others write, each batch once and only where needed. */
export class ContentSync {
  /** The number of this device's last batch. */
  lastSeq = 0;
  /** The number of the last one that was written since the table was opened; 0 when nothing was. */
  lastWrittenSeq = 0;
  readonly #means: ContentMeans;
  readonly #early = new EarlyBatches();
  readonly #seen = new SeenBatches();
  readonly #incoming: Grouped<Batch>;
  #pending: Uint8Array[] = [];
  #stopBatch: (() => void) | undefined;
  #stopGap: (() => void) | undefined;
  #isStopped = false;

  constructor(means: ContentMeans) {
    this.#means = means;
    this.#incoming = new Grouped(means.scheduler, TAKE_MS, (batches) => {
      this.#takeNew(batches);
    });
    // What was here at opening counts as the first batch: others may not have it yet.
    if (Y.encodeStateVector(means.doc).length > 1) this.#number();
    means.doc.on('update', this.#followUpdate);
  }

  take(from: Neighbour, { origin, seq, update }: Pick<Batch, 'origin' | 'seq' | 'update'>): void {
    const { map, scheduler } = this.#means;
    const isComment = map.isCommenter(origin);
    const isAllowed = from.mayWrite ? isComment || !map.isReader(origin) : isComment && origin === from.pass.sessionId;
    if (!isAllowed) {
      from.refuse('reader-wrote');
      return;
    }
    if (origin === map.selfId) return;
    if (update.length > MAX_BATCH_BYTES) {
      from.refuse('too-much');
      return;
    }
    if (!this.#seen.add(origin, seq, update)) return;
    this.#incoming.add({ from, origin, seq, update, sinceMs: scheduler.nowMs() });
  }

  /** Tries again what came too early, after something else has come in. */
  retryEarly(): void {
    this.#takeNew(this.#early.takeReady(this.#means.doc));
  }

  /** A neighbour that was asked at that moment has given everything it has. */
  noteFetched(from: Neighbour, askedAtMs: number): void {
    this.retryEarly();
    for (const { from: maker } of this.#early.takeMadeUp(from, askedAtMs)) maker.refuse('unfit-update');
  }

  /** Sends what waits at once. */
  flush(): void {
    this.#stopBatch?.();
    this.#stopBatch = undefined;
    this.#send();
  }

  stop(): void {
    this.#incoming.flush();
    this.#incoming.stop();
    this.flush();
    this.#isStopped = true;
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
    if (update.length > MAX_BATCH_BYTES) this.#means.onTooLarge();
    else {
      const bytes = encodeContent({ type: 'batch', origin: map.selfId, seq, update });
      for (const id of map.childrenFor(map.selfId)) neighbours.get(id)?.sendContent(bytes);
    }
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

  #takeNew(batches: readonly Batch[]): void {
    if (batches.length === 0) return;
    const taken: Batch[] = [];
    const isFollowed = changeTogether(this.#means.doc, () => {
      for (let next = batches; next.length > 0; next = this.#early.takeReady(this.#means.doc))
        taken.push(...next.filter((batch) => this.#isTaken(batch)));
    });
    // Where several came together nobody can tell over whose words the listener stumbled.
    if (!isFollowed && batches.length === 1) batches[0]?.from.refuse('unfit-update');
    for (const batch of taken) {
      this.#means.applied.add(batch.origin, batch.seq);
      this.#means.onApplied(batch.origin);
      // Only what could be taken in goes on, so that nobody is blamed for what another made.
      this.#passOn(batch);
    }
    for (const { from, origin } of batches)
      if (this.#early.size > 0 || this.#means.applied.hasGap(origin)) this.#watchGap(from);
  }

  /** Takes one batch in where that can be done; one that came too early waits. */
  #isTaken(batch: Batch): boolean {
    const { doc, map } = this.#means;
    const verdict = inspectUpdate(doc, batch.update);
    if (verdict === 'applicable' && map.isCommenter(batch.origin) && !this.#isComment(batch)) {
      batch.from.refuse('reader-wrote');
      return false;
    }
    if (verdict === 'applicable' && applyUpdate(doc, batch.update)) return true;
    if (verdict === 'applicable' || verdict === 'unfit') batch.from.refuse('unfit-update');
    else this.#early.add(batch, verdict);
    return false;
  }

  /** Whether a batch does only what a commenter may, under the client id that its session has. */
  #isComment({ origin, update }: Batch): boolean {
    const { doc, map } = this.#means;
    return onlyAdds(doc, update, COMMENTER_ROOTS, (client) => map.members.get(origin)?.pass.clientId === client);
  }

  #passOn({ from, origin, seq, update }: Batch): void {
    const { map, neighbours, mayWrite } = this.#means;
    if (!mayWrite() || map.isReader(map.selfId)) return;
    const children = map.childrenFor(origin).filter((id) => id !== from.pass.sessionId);
    if (children.length === 0) return;
    const bytes = encodeContent({ type: 'batch', origin, seq, update });
    for (const id of children) neighbours.get(id)?.sendContent(bytes, true);
  }

  /** Asks for what is missing, ever more seldom while it does not come. */
  #watchGap(from: Neighbour, patienceMs = GAP_PATIENCE_MS, leftMs = GAP_LIMIT_MS): void {
    if (this.#isStopped) return;
    this.#stopGap ??= this.#means.scheduler.after(patienceMs, () => {
      this.#stopGap = undefined;
      this.retryEarly();
      this.#early.dropOverdue(this.#means.scheduler.nowMs());
      if (this.#early.size === 0 && (!this.#means.applied.hasAnyGap || leftMs <= 0)) return;
      for (const asked of this.#whomToAsk(from)) this.#means.onGap(asked);
      this.#watchGap(from, Math.min(patienceMs * 2, GAP_PATIENCE_LIMIT_MS), leftMs - patienceMs);
    });
  }

  #whomToAsk(last: Neighbour): readonly Neighbour[] {
    const all = [...this.#means.neighbours.values()].filter(({ mayWrite, mayComment }) => mayWrite || mayComment);
    const sources = all.filter((one) => this.#early.sources.has(one));
    if (sources.length > 0) return sources;
    return all.includes(last) ? [last] : all.slice(0, 1);
  }
}

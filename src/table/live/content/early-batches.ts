import * as Y from 'yjs';
import type { Missing } from './inspect-update';
import type { Neighbour } from '../talk/neighbour';

/** A batch as it came in over a link. */
export type Batch = {
  readonly from: Neighbour;
  readonly origin: string;
  readonly seq: number;
  readonly update: Uint8Array;
  readonly sinceMs: number;
};

type Early = Batch & { readonly missing: Missing };

const MAX_EARLY = 512;
const MAX_EARLY_BYTES = 16 * 1_048_576;
const EARLY_LIMIT_MS = 30_000;

/** Batches that came before what they build on. They wait here and never inside the document. */
export class EarlyBatches {
  #batches: readonly Early[] = [];
  #sizeBytes = 0;

  get size(): number {
    return this.#batches.length;
  }

  /** From whom something came too early: they have what is missing. */
  get sources(): ReadonlySet<Neighbour> {
    return new Set(this.#batches.map(({ from }) => from));
  }

  /** Keeps a batch. When too much waits already it is left; asking brings what it says as well. */
  add(batch: Batch, missing: Missing): void {
    if (this.#batches.length >= MAX_EARLY || this.#sizeBytes + batch.update.length > MAX_EARLY_BYTES) return;
    this.#keep([...this.#batches, { ...batch, missing }]);
  }

  /** Takes out what is worth another try: the piece it lacked is here now. */
  takeReady(doc: Y.Doc): readonly Batch[] {
    return this.#takeOut(({ missing }) => Y.getState(doc.store, missing.client) > missing.clock);
  }

  /** Leaves what waited too long: what it builds on may be lost together with its maker. */
  dropOverdue(nowMs: number): void {
    this.#takeOut(({ sinceMs }) => nowMs - sinceMs > EARLY_LIMIT_MS);
  }

  /** Takes out what a device wrote before it was asked for everything it has, after its answer came: it was made up. */
  takeMadeUp(maker: Neighbour, askedAtMs: number): readonly Batch[] {
    const { sessionId } = maker.pass;
    // Who passes on what others made is not to blame for it.
    return this.#takeOut(({ from, origin, sinceMs }) => from === maker && origin === sessionId && sinceMs < askedAtMs);
  }

  #takeOut(isWanted: (batch: Early) => boolean): readonly Batch[] {
    const wanted = this.#batches.filter(isWanted);
    if (wanted.length > 0) this.#keep(this.#batches.filter((batch) => !wanted.includes(batch)));
    return wanted;
  }

  #keep(batches: readonly Early[]): void {
    this.#batches = batches;
    this.#sizeBytes = batches.reduce((sum, { update }) => sum + update.length, 0);
  }
}

import type { Scheduler } from '$ports';
import { chooseNeighbours, MAX_LINKS } from './overlay';
import type { RoomMap } from './room-map';

export type ShapeMeans = {
  readonly map: RoomMap;
  readonly scheduler: Scheduler;
  readonly linkedIds: () => ReadonlySet<string>;
  /** Ends a link that nobody needs. */
  readonly drop: (sessionId: string) => void;
};

/** The signalling host mostly links two devices sooner; the room tries when it has not after this time. */
const CALL_AFTER_MS = 2_500;
const CALL_AGAIN_MS = 8_000;
/** A room that was left in peace so long has the shape it will keep. */
const PRUNE_AFTER_MS = 4_000;
/** A room that is never left in peace is looked after all the same. */
const PEACE_LIMIT_MS = 20_000;
/** How many of a full room answer someone who looks for a first link, on average. */
const WELCOMES = 3;

/** Keeps the room in the shape of the overlay: calls whom this device should be linked with, ends what is too much. */
export class RoomShape {
  readonly #means: ShapeMeans;
  readonly #listeners = new Set<(sessionIds: readonly string[]) => void>();
  #stopCall: () => void = () => undefined;
  #stopPrune: () => void = () => undefined;
  /** Since when a change waits to be acted on. */
  #unrestSinceMs: number | undefined;

  constructor(means: ShapeMeans) {
    this.#means = means;
  }

  onWanted(listener: (sessionIds: readonly string[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether someone who looks for a first link is offered one here. In a full room some are enough. */
  mayOffer(): boolean {
    const { map, linkedIds } = this.#means;
    return linkedIds().size < MAX_LINKS || Math.random() < WELCOMES / map.nodes.length;
  }

  /** The room has changed. */
  follow(): void {
    const { scheduler } = this.#means;
    const nowMs = scheduler.nowMs();
    this.#unrestSinceMs ??= nowMs;
    if (nowMs - this.#unrestSinceMs > PEACE_LIMIT_MS) return;
    this.stop();
    this.#stopCall = scheduler.after(CALL_AFTER_MS, () => {
      this.#call();
    });
    this.#stopPrune = scheduler.after(PRUNE_AFTER_MS, () => {
      this.#unrestSinceMs = undefined;
      this.#prune();
    });
  }

  stop(): void {
    this.#stopCall();
    this.#stopPrune();
  }

  get #chosen(): ReadonlySet<string> {
    return chooseNeighbours(this.#means.map.nodes, this.#means.map.selfId);
  }

  /** Of two that should be linked, the one with the lower id calls. */
  #call(): void {
    const { map, linkedIds } = this.#means;
    const linked = linkedIds();
    const wanted = [...this.#chosen].filter((id) => !linked.has(id) && map.selfId < id);
    for (const listener of this.#listeners) listener(wanted);
    if (wanted.length === 0) return;
    this.#stopCall = this.#means.scheduler.after(CALL_AGAIN_MS, () => {
      this.#call();
    });
  }

  #prune(): void {
    const linked = this.#means.linkedIds();
    if (linked.size <= MAX_LINKS) return;
    const chosen = this.#chosen;
    const hasEnough = [...chosen].filter((id) => linked.has(id)).length >= Math.min(2, chosen.size);
    if (!hasEnough) return;
    const surplus = [...linked].filter((id) => !chosen.has(id)).slice(0, linked.size - MAX_LINKS);
    for (const id of surplus) this.#means.drop(id);
  }
}

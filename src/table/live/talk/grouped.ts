import type { Scheduler } from '$ports';

/** However long one group took, the next one does not wait longer. */
const MAX_WAIT_MS = 250;

/**
 * Hands over the first at once, and what follows within a while together. Where handing over itself takes long, as on a
 * slow tablet, more is handed over at once, so that half of the time stays for the person at it.
 */
export class Grouped<Thing> {
  readonly #scheduler: Scheduler;
  readonly #waitMs: number;
  readonly #handOver: (things: readonly Thing[]) => void;
  #waiting: Thing[] = [];
  #stopTimer: (() => void) | undefined;
  #isHandingOver = false;

  constructor(scheduler: Scheduler, waitMs: number, handOver: (things: readonly Thing[]) => void) {
    this.#scheduler = scheduler;
    this.#waitMs = waitMs;
    this.#handOver = handOver;
  }

  add(thing: Thing): void {
    this.#waiting.push(thing);
    if (this.#stopTimer === undefined && !this.#isHandingOver) this.flush();
  }

  /** Hands over what waits now. */
  flush(): void {
    this.stop();
    const things = this.#waiting;
    this.#waiting = [];
    if (things.length === 0) return;
    const sinceMs = this.#scheduler.nowMs();
    this.#isHandingOver = true;
    try {
      this.#handOver(things);
    } finally {
      this.#isHandingOver = false;
      const tookMs = this.#scheduler.nowMs() - sinceMs;
      this.#stopTimer = this.#scheduler.after(Math.min(MAX_WAIT_MS, Math.max(this.#waitMs, 2 * tookMs)), () => {
        this.#stopTimer = undefined;
        this.flush();
      });
    }
  }

  /** Waits no longer for what comes next; what waits stays until it is handed over by `flush`. */
  stop(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
  }
}

import type { Scheduler } from '$ports';

/**
 * How much news of one session goes on in a second. Far more than a device makes that is well, even when a link that was
 * blocked gives everything at once; far less than what makes the next device end the link it came by.
 */
const LIMITS = { batch: 1_000, member: 200, presence: 200, signal: 400 } as const;
const WINDOW_MS = 1_000;

export type NewsKind = keyof typeof LIMITS;

/** Counts the news of each session, so that a flood ends with the device that makes it and is not passed on. */
export class NewsRates {
  readonly #scheduler: Scheduler;
  readonly #counts = new Map<string, number>();
  #sinceMs = 0;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  /** Counts one more and says whether it is too much. */
  isTooMuch(kind: NewsKind, sessionId: string): boolean {
    const nowMs = this.#scheduler.nowMs();
    if (nowMs - this.#sinceMs >= WINDOW_MS) {
      this.#sinceMs = nowMs;
      this.#counts.clear();
    }
    const name = `${kind} ${sessionId}`;
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    return count > LIMITS[kind];
  }
}

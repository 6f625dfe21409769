import type { Refusal, RefusalKind } from '../live-state';

/** A link that does one of these often enough is ended; some are enough at once. */
const ALLOWED_BY_KIND: Readonly<Partial<Record<RefusalKind, number>>> = {
  'reader-wrote': 2,
  'forged-presence': 2,
  'unfit-update': 2,
  'stray-answer': 2,
  'too-much': 0,
  'not-facilitator': 2,
};

/** Counts what was refused, for the facilitator to see. */
export class Refusals {
  readonly #refusals = new Map<string, Refusal>();

  get list(): readonly Refusal[] {
    return [...this.#refusals.values()].sort((one, other) => other.lastAtMs - one.lastAtMs);
  }

  /** Notes one more, by a person where that was proven, and returns how often they did this. */
  add(kind: RefusalKind, personName: string, nowMs: number): number {
    const name = `${kind} ${personName}`;
    const count = (this.#refusals.get(name)?.count ?? 0) + 1;
    this.#refusals.set(name, { kind, count, lastAtMs: nowMs, personName });
    return count;
  }
}

/** Whether a link on which this happened so often must end. */
export const isTooOften = (kind: RefusalKind, count: number): boolean => count > (ALLOWED_BY_KIND[kind] ?? 0);

import type { Refusal, RefusalKind } from '../live-state';

/** A link that does one of these more often, within `MEMORY_MS`, is ended; all else is enough at once. */
const ALLOWED_BY_KIND: Readonly<Partial<Record<RefusalKind, number>>> = {
  'reader-wrote': 2,
  'forged-presence': 2,
  'unfit-update': 2,
  'stray-answer': 2,
  'not-facilitator': 2,
};
const MEMORY_MS = 60_000;
/** The list is for people to read. */
const MAX_REFUSALS = 100;

/** Counts what was refused, for the facilitator to see. */
export class Refusals {
  readonly #refusals = new Map<string, Refusal>();

  get list(): readonly Refusal[] {
    return [...this.#refusals.values()].sort((one, other) => other.lastAtMs - one.lastAtMs);
  }

  /** Notes one more, by a person where that was proven. */
  add(kind: RefusalKind, personName: string, nowMs: number): void {
    const name = `${kind} ${personName}`;
    const count = (this.#refusals.get(name)?.count ?? 0) + 1;
    this.#refusals.delete(name);
    this.#refusals.set(name, { kind, count, lastAtMs: nowMs, personName });
    const [oldest] = this.#refusals.keys();
    if (this.#refusals.size > MAX_REFUSALS && oldest !== undefined) this.#refusals.delete(oldest);
  }
}

/** What one link did wrong of late. Links are judged each by itself: a name says nothing about who it is. */
export class Strikes {
  readonly #strikesByKind = new Map<RefusalKind, { readonly count: number; readonly lastAtMs: number }>();

  /** Notes one more and says whether the link must end. */
  add(kind: RefusalKind, nowMs: number): boolean {
    const before = this.#strikesByKind.get(kind);
    const isRecent = before !== undefined && nowMs - before.lastAtMs < MEMORY_MS;
    const count = (isRecent ? before.count : 0) + 1;
    this.#strikesByKind.set(kind, { count, lastAtMs: nowMs });
    return count > (ALLOWED_BY_KIND[kind] ?? 0);
  }
}

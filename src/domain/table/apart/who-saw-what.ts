import type { Stretch } from './stretch';

/** Which stretches were written without knowing of each other. */
export class WhoSawWhat {
  readonly #stretchById: ReadonlyMap<string, Stretch>;
  readonly #seenById = new Map<string, ReadonlySet<string>>();

  constructor(stretches: readonly Stretch[]) {
    this.#stretchById = new Map(stretches.map((stretch) => [stretch.id, stretch]));
  }

  get(id: string): Stretch | undefined {
    return this.#stretchById.get(id);
  }

  /** Whether whoever wrote `later` had `earlier` before them. */
  saw(later: string, earlier: string): boolean {
    return this.#seen(later).has(earlier);
  }

  /** Whether neither of two built on the other, and they are not of one session. */
  areUnseen(one: string, other: string): boolean {
    const [first, second] = [this.#stretchById.get(one), this.#stretchById.get(other)];
    if (first === undefined || second === undefined || one === other) return false;
    return first.session !== second.session && !this.saw(one, other) && !this.saw(other, one);
  }

  /** Whether two were written apart: neither knew of the other, and their devices were not linked. */
  areApart(one: string, other: string): boolean {
    return this.areUnseen(one, other) && !this.wereLinked(one, other);
  }

  /** Whether the device of one was linked to that of the other when it began: it mostly saw what the other wrote. */
  wereLinked(one: string, other: string): boolean {
    const [first, second] = [this.#stretchById.get(one), this.#stretchById.get(other)];
    if (first === undefined || second === undefined) return false;
    return first.along.includes(second.session) || second.along.includes(first.session);
  }

  #seen(id: string): ReadonlySet<string> {
    const known = this.#seenById.get(id);
    if (known !== undefined) return known;
    const seen = new Set<string>();
    const waiting = [...(this.#stretchById.get(id)?.after ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(...(this.#stretchById.get(next)?.after ?? []));
    }
    this.#seenById.set(id, seen);
    return seen;
  }
}

/** The stretches that no other one built on: what one that begins now has before it. */
export function lastStretches(stretches: readonly Stretch[]): readonly string[] {
  const builtOn = new Set(stretches.flatMap(({ after }) => after));
  return stretches.map(({ id }) => id).filter((id) => !builtOn.has(id));
}

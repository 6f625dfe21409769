import type { Arrangement } from '../arrangement';
import { likenessOf, tellingWords } from './likeness';
import { toPlain } from './plain-text';

/** By which columns a row is known for an arrangement that is there already. */
export const ROW_KEYS = ['name-and-schools', 'name', 'name-and-providers'] as const;
export type RowKey = (typeof ROW_KEYS)[number];

type Named = Pick<Arrangement, 'name' | 'schools' | 'providers'>;

/** What a row is known by; equal for rows that name the same. `undefined` where there is no name. */
export function keyOf(by: RowKey, { name, schools, providers }: Named): string | undefined {
  const plain = toPlain(name);
  if (plain === '') return undefined;
  const beside = by === 'name' ? [] : besideOf(by, { schools, providers });
  return [
    plain,
    ...beside
      .map(toPlain)
      .filter((other) => other !== '')
      .sort(),
  ].join('|');
}

/** What tells one of a name from another: the schools, unless a row is known by its providers. */
const besideOf = (by: RowKey, { schools, providers }: Pick<Named, 'schools' | 'providers'>): readonly string[] =>
  by === 'name-and-providers' ? providers : schools;

/** Whether nothing stands beside a name that tells it from others of that name: the municipality then may. */
export const isNameAlone = (by: RowKey, named: Named): boolean =>
  by !== 'name' && keyOf(by, named) === keyOf('name', named);

// Names are alike from here on; with the same school or provider beside it less is needed.
const ALIKE = 0.72;
const ALIKE_BESIDE = 0.45;
const BESIDE_ALIKE = 0.7;
// A word that so many names have tells nothing.
const MAX_SHARED = 60;
const MAX_CANDIDATES = 3;

/** Finds what rows are already there: by their key alone, or what is only like them. */
export class Matcher {
  readonly #by: RowKey;
  readonly #byKey = new Map<string, Arrangement[]>();
  readonly #byName = new Map<string, Arrangement[]>();
  readonly #byBeside = new Map<string, Arrangement[]>();

  constructor(by: RowKey) {
    this.#by = by;
  }

  /** Adds an arrangement that is there. */
  add(arrangement: Arrangement): void {
    const key = keyOf(this.#by, arrangement);
    if (key !== undefined) note(this.#byKey, key, arrangement);
    for (const word of new Set(beginningsOf(arrangement.name))) note(this.#byName, word, arrangement);
    for (const word of new Set(besideOf(this.#by, arrangement).flatMap(beginningsOf)))
      note(this.#byBeside, word, arrangement);
  }

  byKey(named: Named): readonly Arrangement[] {
    return this.#byKey.get(keyOf(this.#by, named) ?? '') ?? [];
  }

  /** What may be the same; a person decides. The likeliest first, three at most. */
  alike(named: Named): readonly Arrangement[] {
    if (this.#byName.size + this.#byBeside.size === 0) return [];
    const found = new Set([
      ...beginningsOf(named.name).flatMap((word) => near(this.#byName, word)),
      ...besideOf(this.#by, named)
        .flatMap(beginningsOf)
        .flatMap((word) => near(this.#byBeside, word)),
    ]);
    return [...found]
      .map((arrangement) => ({ arrangement, score: scoreOf(this.#by, named, arrangement) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score || (one.arrangement.id < other.arrangement.id ? -1 : 1))
      .slice(0, MAX_CANDIDATES)
      .map(({ arrangement }) => arrangement);
  }
}

const near = (words: ReadonlyMap<string, readonly Arrangement[]>, word: string): readonly Arrangement[] => {
  const found = words.get(word) ?? [];
  return found.length > MAX_SHARED ? [] : found;
};

function note(groups: Map<string, Arrangement[]>, key: string, arrangement: Arrangement): void {
  const found = groups.get(key);
  if (found === undefined) groups.set(key, [arrangement]);
  else found.push(arrangement);
}

/** The words of a name, and how they begin: that is the same where words are joined or ended otherwise. */
const beginningsOf = (name: string): readonly string[] =>
  tellingWords(name).flatMap((word) => [word, `${word.slice(0, 4)}…`]);

/** How likely two are the same; 0 where they are not alike. What stands beside a name and is not alike makes two of it. */
function scoreOf(by: RowKey, one: Named, other: Named): number {
  const name = likenessOf(one.name, other.name);
  const [left, right] = [besideOf(by, one), besideOf(by, other)];
  if (left.length === 0 || right.length === 0) return name >= ALIKE ? name : 0;
  const beside = Math.max(...left.flatMap((some) => right.map((others) => likenessOf(some, others))));
  return beside >= BESIDE_ALIKE && name >= ALIKE_BESIDE ? name + beside : 0;
}

import type { RowKey } from './column';
import { tellingWords } from './likeness';
import type { InventoryRow } from '../register-row';
import type { SheetForm } from './sheet-form';

// A word that so many names have tells nothing.
const MAX_SHARED = 60;
const MAX_CANDIDATES = 3;

/** Finds what rows are already there: by their key alone, or what is only like them. */
export class Matcher<R extends InventoryRow> {
  readonly #form: SheetForm<R>;
  readonly #by: RowKey;
  readonly #byKey = new Map<string, R[]>();
  readonly #byName = new Map<string, R[]>();
  readonly #byBeside = new Map<string, R[]>();

  constructor(form: SheetForm<R>, by: RowKey) {
    this.#form = form;
    this.#by = by;
  }

  /** Adds a row that is there. */
  add(row: R): void {
    for (const key of this.#form.keysOf(this.#by, row)) note(this.#byKey, key, row);
    for (const word of new Set(beginningsOf(this.#form.nameOf(row)))) note(this.#byName, word, row);
    for (const word of new Set(this.#form.besideOf(this.#by, row).flatMap(beginningsOf)))
      note(this.#byBeside, word, row);
  }

  /** What has the strongest key of a row that anything has. */
  byKey(named: R): readonly R[] {
    for (const key of this.#form.keysOf(this.#by, named)) {
      const found = this.#byKey.get(key)?.filter((row) => !this.#form.isOther(row, named)) ?? [];
      if (found.length > 0) return found;
    }
    return [];
  }

  /** What may be the same; a person decides. The likeliest first, three at most. */
  alike(named: R): readonly R[] {
    if (this.#byName.size + this.#byBeside.size === 0) return [];
    const found = new Set([
      ...beginningsOf(this.#form.nameOf(named)).flatMap((word) => near(this.#byName, word)),
      ...this.#form
        .besideOf(this.#by, named)
        .flatMap(beginningsOf)
        .flatMap((word) => near(this.#byBeside, word)),
    ]);
    return [...found]
      .map((row) => ({ row, score: this.#form.isOther(row, named) ? 0 : this.#form.likeness(this.#by, named, row) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score || (one.row.id < other.row.id ? -1 : 1))
      .slice(0, MAX_CANDIDATES)
      .map(({ row }) => row);
  }
}

const near = <R>(words: ReadonlyMap<string, readonly R[]>, word: string): readonly R[] => {
  const found = words.get(word) ?? [];
  return found.length > MAX_SHARED ? [] : found;
};

function note<R>(groups: Map<string, R[]>, key: string, row: R): void {
  const found = groups.get(key);
  if (found === undefined) groups.set(key, [row]);
  else found.push(row);
}

/** The words of a name, and how they begin: that is the same where words are joined or ended otherwise. */
const beginningsOf = (name: string): readonly string[] =>
  tellingWords(name).flatMap((word) => [word, `${word.slice(0, 4)}…`]);

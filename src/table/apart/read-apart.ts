import {
  ApartChoiceSchema,
  parseRecord,
  StretchSchema,
  StretchWordsSchema,
  type ApartContent,
  type RecordSchema,
} from '$domain';
import type * as Y from 'yjs';
import { ROOTS, stretchWordsKey } from '../schema';
import type { Table } from '../table';

/** One root, read and checked entry by entry; what does not have the form is left out (TD5). */
class ApartRoot<T> {
  readonly #root: Y.Map<unknown>;
  readonly #schema: RecordSchema<T>;
  readonly #keyOf: (value: T) => string;
  readonly #valueByKey = new Map<string, T>();
  #values: readonly T[] | undefined;

  constructor({ replica }: Table, name: string, schema: RecordSchema<T>, keyOf: (value: T) => string) {
    this.#root = replica.doc.getMap(name);
    this.#schema = schema;
    this.#keyOf = keyOf;
    for (const key of this.#root.keys()) this.#read(key);
    this.#root.observe(this.#follow);
  }

  /** In the order of the keys: that of a map is another on every device. The same list until something changes. */
  get values(): readonly T[] {
    this.#values ??= [...this.#valueByKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
    return this.#values;
  }

  stop(): void {
    this.#root.unobserve(this.#follow);
  }

  readonly #follow = ({ keysChanged }: Y.YMapEvent<unknown>): void => {
    for (const key of keysChanged) if (typeof key === 'string') this.#read(key);
    this.#values = undefined;
  };

  #read(key: string): void {
    const value = parseRecord(this.#schema, this.#root.get(key));
    if (value !== undefined && this.#keyOf(value) === key) this.#valueByKey.set(key, value);
    else this.#valueByKey.delete(key);
  }
}

const byId = ({ id }: { readonly id: string }): string => id;

/** The roots of what was written apart, for whoever reads them again and again. */
export const openApartRoots = (table: Table) => ({
  stretches: new ApartRoot(table, ROOTS.stretches, StretchSchema, byId),
  words: new ApartRoot(table, ROOTS.stretchWords, StretchWordsSchema, ({ stretchId, pieceId }) =>
    stretchWordsKey(stretchId, pieceId),
  ),
  choices: new ApartRoot(table, ROOTS.apartChoices, ApartChoiceSchema, byId),
});

/** All that lies at a table about what was written apart. */
export function readApart(table: Table): ApartContent {
  const { stretches, words, choices } = openApartRoots(table);
  for (const root of [stretches, words, choices]) root.stop();
  return { stretches: stretches.values, words: words.values, choices: choices.values };
}

import { SvelteSet } from 'svelte/reactivity';

/** The rows that someone chose to change together. */
export class ChosenRows {
  readonly #ids = new SvelteSet<string>();

  get count(): number {
    return this.#ids.size;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  choose(id: string, isChosen: boolean): void {
    if (isChosen) this.#ids.add(id);
    else this.#ids.delete(id);
  }

  /** Chooses these too, or leaves all. */
  chooseAll(ids: readonly string[]): void {
    for (const id of ids) this.#ids.add(id);
  }

  clear(): void {
    this.#ids.clear();
  }

  /** Those of the records that are chosen. */
  pick<T extends { readonly id: string }>(records: readonly T[]): readonly T[] {
    return records.filter(({ id }) => this.#ids.has(id));
  }
}

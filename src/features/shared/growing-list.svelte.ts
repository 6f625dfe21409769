/** One row of a list that is being filled in. Its id stays, whatever happens to the rows above it. */
export type GrowingRow<V> = { readonly id: number; readonly value: V };

/** A list that grows while one fills it in. Taking out a row leaves the fields of the others alone. */
export class GrowingList<V> {
  #nextId = 0;
  #rows: readonly GrowingRow<V>[];

  constructor(values: readonly V[]) {
    this.#rows = $state.raw(values.map((value) => this.#createRow(value)));
  }

  get rows(): readonly GrowingRow<V>[] {
    return this.#rows;
  }

  get values(): readonly V[] {
    return this.#rows.map((row) => row.value);
  }

  /** Adds a row at the end and returns its id. */
  add(value: V): number {
    const row = this.#createRow(value);
    this.#rows = [...this.#rows, row];
    return row.id;
  }

  set(id: number, value: V): void {
    this.#rows = this.#rows.map((row) => (row.id === id ? { id, value } : row));
  }

  remove(id: number): void {
    this.#rows = this.#rows.filter((row) => row.id !== id);
  }

  #createRow(value: V): GrowingRow<V> {
    const row = { id: this.#nextId, value };
    this.#nextId += 1;
    return row;
  }
}

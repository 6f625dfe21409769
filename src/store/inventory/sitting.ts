import {
  createFieldChange,
  findCellChanges,
  MAX_FIELD_CHANGES,
  type InventoryRow,
  type CellChange,
  type FieldChange,
} from '$domain';

/** After so long without a change (ms) the same field begins a change of its own. */
const PAUSE_MS = 30 * 60_000;

/** What is written of the history of a row together with the row. */
export type HistoryWrite = { readonly put: readonly FieldChange[]; readonly removeIds: readonly string[] };

/**
 * Someone at work on one row, from opening it on: however often a field is typed in, it changed once. Knows without reading
 * the disk what to write, so that a write can be committed at once (ST6). A row that is made in the sitting has no history.
 */
export class Sitting {
  /** The row as it was when the sitting began; nothing where it is being made. */
  #base: InventoryRow | undefined;
  #last: InventoryRow | undefined;
  #lastAtMs = 0;
  #changeByField = new Map<string, FieldChange>();
  /** What is on disk of the row, the oldest first. */
  readonly #ids: string[];
  /** What is to go: told at each write again, as an earlier one may have failed. */
  readonly #goneIds = new Set<string>();

  constructor(base: InventoryRow | undefined, ids: readonly string[]) {
    this.#base = base;
    this.#ids = [...ids];
  }

  /** What of the history goes with writing the row like this. Written twice, it is the same. */
  follow(record: InventoryRow, nowMs: number): HistoryWrite {
    if (this.#base !== undefined && nowMs - this.#lastAtMs > PAUSE_MS) this.#beginAnew();
    this.#last = record;
    this.#lastAtMs = nowMs;
    if (this.#base === undefined) return { put: [], removeIds: [] };
    const changes = findCellChanges(this.#base, record);
    this.#dropUndone(changes);
    for (const change of changes) this.#keep(record.id, change, nowMs);
    return { put: [...this.#changeByField.values()], removeIds: [...this.#goneIds] };
  }

  /** Takes words out of all that is known of the row, as if they had never stood there. */
  mask(change: <T extends object>(entry: T) => T): void {
    this.#base &&= change(this.#base);
    this.#last &&= change(this.#last);
    for (const [field, kept] of this.#changeByField) this.#changeByField.set(field, change(kept));
  }

  #beginAnew(): void {
    this.#base = this.#last ?? this.#base;
    this.#changeByField = new Map();
  }

  /** A field that is again as it was did not change. */
  #dropUndone(changes: readonly CellChange[]): void {
    const fields = new Set(changes.map(({ field }) => field));
    for (const [field, { id }] of [...this.#changeByField].filter(([own]) => !fields.has(own))) {
      this.#changeByField.delete(field);
      this.#ids.splice(this.#ids.indexOf(id), 1);
      this.#goneIds.add(id);
    }
  }

  /** Keeps a change; the oldest of the row give way to it. */
  #keep(rowId: string, change: CellChange, nowMs: number): void {
    const earlier = this.#changeByField.get(change.field);
    if (earlier !== undefined) {
      const isSame = JSON.stringify(earlier.after) === JSON.stringify(change.after);
      this.#changeByField.set(change.field, { ...earlier, ...change, updatedAt: isSame ? earlier.updatedAt : nowMs });
      return;
    }
    const kept = createFieldChange(rowId, 'typed', change, nowMs);
    this.#changeByField.set(change.field, kept);
    this.#ids.push(kept.id);
    const oldest = this.#ids.splice(0, Math.max(0, this.#ids.length - MAX_FIELD_CHANGES));
    for (const id of oldest) this.#goneIds.add(id);
  }
}

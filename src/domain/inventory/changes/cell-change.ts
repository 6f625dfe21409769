import type { InventoryRow } from '../register-row';
import { parseRecord, type RecordSchema } from '../../record';

/** One field of a row that changed. */
export type CellChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** What says nothing of what a row is about. */
const RECORD_FIELDS: ReadonlySet<string> = new Set(['v', 'id', 'kind', 'createdAt', 'updatedAt', 'startedFrom']);

/** The fields that differ between two states of a row; spaces around words do not count. */
export function findCellChanges(before: InventoryRow, after: InventoryRow): readonly CellChange[] {
  const changes: CellChange[] = [];
  for (const field of Object.keys({ ...before, ...after })) {
    if (RECORD_FIELDS.has(field)) continue;
    const change = { field, before: valueOf(before, field), after: valueOf(after, field) };
    if (!isSameCell(change.before, change.after)) changes.push(change);
  }
  return changes;
}

/** The value of a field, known only by its name. */
export const readCell = (row: InventoryRow, field: string): unknown =>
  Object.hasOwn(row, field) ? valueOf(row, field) : undefined;

const valueOf = (row: InventoryRow, field: string): unknown => Reflect.get(row, field);

/** A row with another value in one field; `undefined` where that value does not fit there. */
export const changeCell = <R extends InventoryRow>(
  schema: RecordSchema<R>,
  row: R,
  { field, value }: { readonly field: string; readonly value: unknown },
  nowMs: number,
): R | undefined => parseRecord(schema, { ...row, [field]: value, updatedAt: nowMs });

/** Whether two values of a field say the same. */
export const isSameCell = (one: unknown, other: unknown): boolean =>
  one === other || toComparable(one) === toComparable(other);

const toComparable = (value: unknown): string | undefined =>
  JSON.stringify(typeof value === 'string' ? value.trim() : value);

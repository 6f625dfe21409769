import { ArrangementSchema, type Arrangement } from '../arrangement';
import { parseRecord } from '../../record';

/** One field of an arrangement that changed. */
export type CellChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** What says nothing about an arrangement itself. */
const RECORD_FIELDS: ReadonlySet<string> = new Set(['v', 'id', 'createdAt', 'updatedAt', 'startedFrom']);

/** The fields that differ between two states of an arrangement; spaces around words do not count. */
export function findCellChanges(before: Arrangement, after: Arrangement): readonly CellChange[] {
  const changes: CellChange[] = [];
  for (const field of Object.keys({ ...before, ...after })) {
    if (RECORD_FIELDS.has(field)) continue;
    const change = { field, before: valueOf(before, field), after: valueOf(after, field) };
    if (!isSameCell(change.before, change.after)) changes.push(change);
  }
  return changes;
}

/** The value of a field, known only by its name. */
export const readCell = (arrangement: Arrangement, field: string): unknown =>
  Object.hasOwn(arrangement, field) ? valueOf(arrangement, field) : undefined;

const valueOf = (arrangement: Arrangement, field: string): unknown => Reflect.get(arrangement, field);

/** An arrangement with another value in one field; `undefined` where that value does not fit there. */
export const changeCell = (
  arrangement: Arrangement,
  { field, value }: { readonly field: string; readonly value: unknown },
  nowMs: number,
): Arrangement | undefined => parseRecord(ArrangementSchema, { ...arrangement, [field]: value, updatedAt: nowMs });

/** Whether two values of a field say the same. */
export const isSameCell = (one: unknown, other: unknown): boolean =>
  one === other || toComparable(one) === toComparable(other);

const toComparable = (value: unknown): string | undefined =>
  JSON.stringify(typeof value === 'string' ? value.trim() : value);

import { ArrangementSchema, type Arrangement } from '../arrangement';
import { parseRecord } from '../../record';

/** One field of an arrangement that changed. */
export type CellChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** What says nothing about an arrangement itself. */
const RECORD_FIELDS: ReadonlySet<string> = new Set(['v', 'id', 'createdAt', 'updatedAt', 'startedFrom']);

/** The fields that differ between two states of an arrangement; spaces around words do not count. */
export function findCellChanges(before: Arrangement, after: Arrangement): readonly CellChange[] {
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  const fields = new Set([...was.keys(), ...is.keys()].filter((field) => !RECORD_FIELDS.has(field)));
  return [...fields].flatMap((field) => {
    const change = { field, before: was.get(field), after: is.get(field) };
    return isSameCell(change.before, change.after) ? [] : [change];
  });
}

/** The value of a field, known only by its name. */
export const readCell = (arrangement: Arrangement, field: string): unknown =>
  Object.entries(arrangement).find(([name]) => name === field)?.[1];

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

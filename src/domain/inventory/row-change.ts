import * as v from 'valibot';
import { createId } from '../ids';
import { IdSchema, NameSchema, recordEntries } from '../record';

/** How a field of a row came to change. */
export const CHANGE_WAYS = ['typed', 'import', 'bulk', 'restored'] as const;
export type ChangeWay = (typeof CHANGE_WAYS)[number];

/** The most changes that are kept of one row; the oldest give way. */
export const MAX_FIELD_CHANGES = 200;

/** One change of one field of an inventory row on this device; `updatedAt` says when. Private. */
export const FieldChangeSchema = v.object({
  ...recordEntries,
  rowId: IdSchema,
  field: NameSchema,
  before: v.optional(v.unknown()),
  after: v.optional(v.unknown()),
  how: v.picklist(CHANGE_WAYS),
});
export type FieldChange = v.InferOutput<typeof FieldChangeSchema>;

/** What the ids of all changes of a row begin with. */
export const fieldChangePrefix = (rowId: string): string => `${rowId}.`;

/** The changes of a row, the latest first. */
export const sortFieldChanges = (changes: readonly FieldChange[]): readonly FieldChange[] =>
  [...changes].sort((one, other) => other.updatedAt - one.updatedAt || (one.id < other.id ? -1 : 1));

/** A change as it is kept. */
export const createFieldChange = (
  rowId: string,
  how: ChangeWay,
  change: { readonly field: string; readonly before: unknown; readonly after: unknown },
  nowMs: number,
): FieldChange => ({
  v: 1,
  id: `${fieldChangePrefix(rowId)}${createId()}`,
  createdAt: nowMs,
  updatedAt: nowMs,
  rowId,
  how,
  field: change.field,
  before: change.before,
  after: change.after,
});

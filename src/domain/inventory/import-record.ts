import * as v from 'valibot';
import { REGISTER_KINDS } from './register-row';
import { IdSchema, NameSchema, recordEntries, TextSchema, TimeSchema } from '../record';

/** That a spreadsheet was taken in: which rows it made or changed, and what is needed to take that back. */
export const ImportRecordSchema = v.object({
  ...recordEntries,
  fileName: NameSchema,
  /** For which register it was; without it, for the arrangements. */
  register: v.optional(v.picklist(REGISTER_KINDS)),
  rowIds: v.array(IdSchema),
  /** The rows that it made, with the moment at which they stood as it left them. */
  created: v.optional(v.array(v.object({ rowId: IdSchema, updatedAt: TimeSchema }))),
  /** The fields that it changed in rows that were there. */
  changes: v.optional(
    v.array(v.object({ rowId: IdSchema, field: NameSchema, before: v.optional(v.unknown()), after: v.unknown() })),
  ),
  /** What each heading was taken for, by the name of a column; a heading without one was left out. */
  headings: v.optional(v.array(v.object({ heading: NameSchema, column: v.optional(NameSchema) }))),
  /** By which columns a row was known, as it is called. */
  rowKey: v.optional(NameSchema),
  /** What its rows said, as hashes: the same row again brings nothing new. */
  marks: v.optional(v.array(v.object({ hash: NameSchema, rowId: IdSchema }))),
  /** Which rows a person joined with an arrangement of another name. */
  joins: v.optional(v.array(v.object({ key: TextSchema, rowId: IdSchema }))),
  /** What a person said of names that were not known, by what such a name is decided on. */
  names: v.optional(v.array(v.object({ key: TextSchema, name: NameSchema }))),
  /** When it was taken back (ms). */
  undoneAt: v.optional(TimeSchema),
});
export type ImportRecord = v.InferOutput<typeof ImportRecordSchema>;

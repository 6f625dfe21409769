import * as v from 'valibot';
import { IdSchema, NameSchema, recordEntries } from '../record';
import { ViewChoiceSchema, type ViewChoice } from './view/view-choice';

/** A way to look at the inventory that was given a name. */
export const SavedViewSchema = v.object({
  ...recordEntries,
  name: NameSchema,
  choice: ViewChoiceSchema,
  /** Of which table it shows the arrangements, and which of them; without it, it shows the own inventory. */
  atTable: v.optional(v.object({ tableId: IdSchema, show: NameSchema })),
});
export type SavedView = v.InferOutput<typeof SavedViewSchema>;

/** Gives a name to what was chosen. */
export const saveView = (
  id: string,
  nowMs: number,
  name: string,
  choice: ViewChoice,
  atTable?: SavedView['atTable'],
): SavedView => ({
  v: 1,
  id,
  createdAt: nowMs,
  updatedAt: nowMs,
  name: name.trim(),
  choice,
  ...(atTable === undefined ? {} : { atTable }),
});

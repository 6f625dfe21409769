import * as v from 'valibot';
import { NameSchema, recordEntries } from '../record';
import { ViewChoiceSchema, type ViewChoice } from './view/view-choice';

/** A way to look at the inventory that was given a name. */
export const SavedViewSchema = v.object({ ...recordEntries, name: NameSchema, choice: ViewChoiceSchema });
export type SavedView = v.InferOutput<typeof SavedViewSchema>;

/** Gives a name to what was chosen. */
export const saveView = (id: string, nowMs: number, name: string, choice: ViewChoice): SavedView => ({
  v: 1,
  id,
  createdAt: nowMs,
  updatedAt: nowMs,
  name: name.trim(),
  choice,
});

import * as v from 'valibot';
import { NameSchema, recordEntries } from '../record';

/** A way to look at the inventory that was given a name. */
export const SavedViewSchema = v.object({ ...recordEntries, name: NameSchema });
export type SavedView = v.InferOutput<typeof SavedViewSchema>;

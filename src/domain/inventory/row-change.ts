import * as v from 'valibot';
import { IdSchema, NameSchema, recordEntries } from '../record';

/** One change of one field of an inventory row on this device. */
export const FieldChangeSchema = v.object({ ...recordEntries, rowId: IdSchema, field: NameSchema });
export type FieldChange = v.InferOutput<typeof FieldChangeSchema>;

import * as v from 'valibot';
import { IdSchema, NameSchema, recordEntries } from '../record';

/** That a spreadsheet was taken in, and which rows it made or changed. */
export const ImportRecordSchema = v.object({ ...recordEntries, fileName: NameSchema, rowIds: v.array(IdSchema) });
export type ImportRecord = v.InferOutput<typeof ImportRecordSchema>;

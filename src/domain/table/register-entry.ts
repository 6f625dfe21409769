import * as v from 'valibot';
import { RegisterFactsSchema } from '../inventory/register-row';
import { broughtInEntries } from './table-entry';

/** A row of a register at the table. */
export const TableRegisterRowSchema = v.object({ ...broughtInEntries, row: RegisterFactsSchema });
export type TableRegisterRow = v.InferOutput<typeof TableRegisterRowSchema>;

import { TableRegisterRowSchema, type TableRegisterRow } from '$domain';
import { byId, readRoot } from '../reads';
import { ROOTS } from '../schema';
import type { Table } from '../table';

/** The rows of registers at a table, and how many could not be read. */
export type TableRegisterRows = { readonly rows: readonly TableRegisterRow[]; readonly unreadableCount: number };

/**
 * Reads the rows of registers that parties brought in, checked; what does not have the form is left out and counted (TD5). It
 * is no part of the content of a table that every screen reads, for only few need it.
 */
export function readRegisterRows(table: Table): TableRegisterRows {
  const { values, unreadableCount } = readRoot(table, ROOTS.registerRows, TableRegisterRowSchema, byId);
  return { rows: values, unreadableCount };
}

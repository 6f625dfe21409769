import { SettledFieldSchema, type SettledField } from '$domain';
import { byId, readRoot } from '../reads';
import { ROOTS } from '../schema';
import type { Table } from '../table';

/** What the table said of fields of registers, and how much of that could not be read. */
export type TableSettledFields = { readonly settled: readonly SettledField[]; readonly unreadableCount: number };

/** Reads what the table said of registers, checked. It is no part of the content of a table, for only few need it. */
export function readSettledFields(table: Table): TableSettledFields {
  const { values, unreadableCount } = readRoot(table, ROOTS.settledRegisterFields, SettledFieldSchema, byId);
  return { settled: values, unreadableCount };
}

import { REGISTER_KINDS, type RegisterFacts } from '../../inventory/register-row';
import { groupNamedRows, isUnclear, type NamedRows } from '../../inventory/registers/rows-at-table';
import type { TableRegisterRow } from '../register-entry';
import { viewNamedFields, type NamedField, type SettledFields } from './named-fields';
import { withValue } from './settled-field';

/**
 * The rows of registers at a table with what was settled in the place of what their parties say. Of a party that has several
 * rows of one name nobody can say which one is meant: those stay as they are.
 */
export const holdRegisterRows = (
  rows: readonly TableRegisterRow[],
  settled: SettledFields,
): readonly TableRegisterRow[] =>
  REGISTER_KINDS.flatMap((kind) =>
    groupNamedRows(rows, kind).flatMap((named) => holdNamed(named, viewNamedFields(kind, named, settled))),
  );

/** The same of one name. */
export function holdNamed({ rows }: NamedRows, fields: readonly NamedField[]): readonly TableRegisterRow[] {
  if (isUnclear(rows)) return rows;
  return rows.map((entry) => ({ ...entry, row: fields.reduce(layField, entry.row) }));
}

function layField(row: RegisterFacts, { field, settled }: NamedField): RegisterFacts {
  if (settled?.state !== 'settled') return row;
  return withoutCrossing(withValue(row, field, settled.value) ?? row, field);
}

/** The other end of an estimate that would lie beyond the end that was settled says nothing any more. */
function withoutCrossing(row: RegisterFacts, field: string): RegisterFacts {
  if (row.kind !== 'estimate' || row.from === undefined || row.to === undefined || row.from <= row.to) return row;
  const { from, to, ...rest } = row;
  return field === 'from' ? { ...rest, from } : { ...rest, to };
}

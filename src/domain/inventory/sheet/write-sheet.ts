import type { Arrangement } from '../arrangement';
import { ARRANGEMENT_FORM } from './arrangement-form';
import type { InventoryRow } from '../register-row';
import type { SheetForm } from './sheet-form';

/** A sheet to write: the headings first. A number is written as one, so that a spreadsheet can count with it. */
export type WrittenSheet = {
  readonly cells: readonly (readonly (string | number)[])[];
  readonly widths: readonly number[];
};

/** Writes rows as a sheet. Own notes are private: they go along only where that is asked for (IX6). */
export function writeRows<R extends InventoryRow>(
  form: SheetForm<R>,
  rows: readonly R[],
  withOwnNotes = false,
): WrittenSheet {
  const columns = form.columns.filter(({ isReadOnly, isOwnNote }) => !isReadOnly && (!isOwnNote || withOwnNotes));
  return {
    cells: [
      columns.map(({ headings: [heading] }) => heading),
      ...rows.map((row) => columns.map((column) => column.writeNumber(row) ?? column.write(row))),
    ],
    widths: columns.map(({ width }) => width),
  };
}

/** Writes arrangements as a sheet. */
export const writeSheet = (arrangements: readonly Arrangement[], withOwnNotes: boolean): WrittenSheet =>
  writeRows(ARRANGEMENT_FORM, arrangements, withOwnNotes);

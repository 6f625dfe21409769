import type { Arrangement } from '../arrangement';
import { writeCell } from './cells/cell';
import { SHEET_COLUMNS, type SheetColumn } from './column';
import { NAMES_BY_COLUMN, widthOf } from './column-names';

/** A sheet to write: the headings first. A number is written as one, so that a spreadsheet can count with it. */
export type WrittenSheet = {
  readonly cells: readonly (readonly (string | number)[])[];
  readonly widths: readonly number[];
};

/** Writes arrangements as a sheet. Own notes are private: they go along only where that is asked for (IX6). */
export function writeSheet(arrangements: readonly Arrangement[], withOwnNotes: boolean): WrittenSheet {
  const columns = SHEET_COLUMNS.filter(
    (column) => column !== 'brin' && column !== 'agb' && (column !== 'ownNote' || withOwnNotes),
  );
  return {
    cells: [
      columns.map((column) => NAMES_BY_COLUMN[column][0]),
      ...arrangements.map((arrangement) => columns.map((column) => toValue(column, arrangement))),
    ],
    widths: columns.map(widthOf),
  };
}

function toValue(column: SheetColumn, arrangement: Arrangement): string | number {
  const value =
    column === 'youthCount' ? arrangement.youthCount : column === 'volume' ? arrangement.volume?.amount : undefined;
  return value ?? writeCell(column, arrangement);
}

import { parseCsv, writeCsv } from 'hucre/csv';
import { readOds, writeOds } from 'hucre/ods';
import { readXlsx, writeXlsx } from 'hucre/xlsx';

// Everything that is touched of the package; fetched only when a spreadsheet is read or written.

type Cell = string | number | boolean | Date | null;

/** A sheet to write: its cells, and how wide each column is, in characters. The first row is the heading. */
export type SheetToWrite = {
  readonly name: string;
  readonly cells: readonly (readonly string[])[];
  readonly widths: readonly number[];
};

/** A package of sheets, or text. */
export type BookKind = 'xlsx' | 'ods';

/** The cells of every sheet as text, in the order of the sheets. Throws where the file is damaged. */
export async function readBook(kind: BookKind, bytes: Uint8Array, maxRows: number): Promise<readonly string[][][]> {
  const { sheets } = await (kind === 'ods' ? readOds : readXlsx)(bytes, { maxRows });
  return sheets.map(({ rows }) => rows.map((row) => row.map(toText)));
}

/** The cells of a text with a separator, which is found by itself. */
export const readText = (text: string, maxRows: number): string[][] =>
  parseCsv(text, { maxRows, unescapeFormulae: true }).map((row) => row.map(toText));

/** Writes one sheet as a package. Every cell is text: nothing in it is counted with. */
export async function writeBook(
  kind: BookKind,
  { name, cells, widths }: SheetToWrite,
): Promise<Uint8Array<ArrayBuffer>> {
  const columns = widths.map((width) => ({
    width,
    style: { alignment: { wrapText: true, vertical: 'top' as const } },
  }));
  const rows = cells.map((row) => [...row]);
  const bytes = await (kind === 'ods' ? writeOds : writeXlsx)({
    sheets: [{ name, columns, rows, freezePane: { rows: 1 } }],
  });
  return new Uint8Array(bytes);
}

/** Writes cells as text for a Dutch Excel: semicolons, and a mark that says which letters these are. */
export const writeText = (cells: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    writeCsv(
      cells.map((row) => [...row]),
      { delimiter: ';', bom: true, escapeFormulae: true },
    ),
  );

function toText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee';
  return (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).trim();
}

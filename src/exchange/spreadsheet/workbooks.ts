import { parseCsv, writeCsv } from 'hucre/csv';
import { readOds, writeOds } from 'hucre/ods';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { guardCell, guardEscapes, unguardCell } from './cell-guard';

// Everything that is touched of the package. It weighs much and keeps a processor busy: only the worker has it.

type Cell = string | number | boolean | Date | null;

/** A sheet to write: its cells, and how wide each column is, in characters. The first row is the heading. */
export type SheetToWrite = {
  readonly name: string;
  readonly cells: readonly (readonly (string | number)[])[];
  readonly widths: readonly number[];
};

/** A package of sheets, or text. */
export type BookKind = 'xlsx' | 'ods';

type ReadSheet = { readonly name: string; readonly rows: string[][] };

/** The cells of every sheet as text, in the order of the sheets. Throws where the file is damaged. */
export async function readBook(kind: BookKind, bytes: Uint8Array, maxRows: number): Promise<readonly ReadSheet[]> {
  const { sheets } = await (kind === 'ods' ? readOds : readXlsx)(bytes, { maxRows });
  return sheets.map(({ name, rows, merges = [] }) => {
    const cells = rows.map((row) => row.map(toText));
    for (const { startRow, startCol, endRow, endCol } of merges) spread(cells, startRow, startCol, endRow, endCol);
    return { name, rows: cells };
  });
}

/** The cells of a text with a separator. */
export const readText = (text: string, separator: string, maxRows: number): string[][] =>
  parseCsv(text, { maxRows, delimiter: separator }).map((row) => row.map((cell) => unguardCell(toText(cell))));

/** Writes sheets as a package. A text stays a text: nothing of it is counted with. */
export async function writeBook(kind: BookKind, sheets: readonly SheetToWrite[]): Promise<Uint8Array<ArrayBuffer>> {
  const written = sheets.map(({ name, cells, widths }) => ({
    name,
    columns: widths.map((width) => ({
      width,
      style: { alignment: { wrapText: true, vertical: 'top' as const } },
    })),
    rows: cells.map((row) =>
      row.map((cell) => (kind === 'xlsx' && typeof cell === 'string' ? guardEscapes(cell) : cell)),
    ),
    freezePane: { rows: 1 },
  }));
  return new Uint8Array(await (kind === 'ods' ? writeOds : writeXlsx)({ sheets: written }));
}

/** Writes cells as text for a Dutch Excel: semicolons, decimal commas, and a mark that says which letters these are. */
export const writeText = (cells: SheetToWrite['cells']): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    writeCsv(
      cells.map((row) => row.map((cell) => (typeof cell === 'number' ? toText(cell) : guardCell(cell)))),
      { delimiter: ';', bom: true },
    ),
  );

// Nobody merges more than this by hand.
const MAX_MERGED = 10_000;

/** A cell that stands over several says the same for each of them. */
function spread(cells: string[][], startRow: number, startCol: number, endRow: number, endCol: number): void {
  const text = cells[startRow]?.[startCol] ?? '';
  if (text === '' || (endRow - startRow + 1) * (endCol - startCol + 1) > MAX_MERGED) return;
  for (const row of cells.slice(startRow, endRow + 1)) {
    while (row.length <= endCol) row.push('');
    row.fill(text, startCol, endCol + 1);
  }
}

function toText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell).trim();
}

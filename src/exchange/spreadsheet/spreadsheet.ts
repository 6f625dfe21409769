import { err, ok, type Result } from '$domain';
import { unzipSync } from 'fflate';
import type { BookKind, SheetToWrite } from './workbooks';

/** The kinds of spreadsheet that are read and written. Source: ODF is the form for what the Dutch government exchanges. */
export const SHEET_KINDS = ['ods', 'xlsx', 'csv'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

export const SHEET_TYPES: Readonly<Record<SheetKind, string>> = {
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
};

/** The cells of one sheet, row by row, as text. */
export type SheetCells = readonly (readonly string[])[];

/** Why a file is not read as a spreadsheet. */
export type SheetProblem = 'foreign' | 'damaged' | 'too-large' | 'old-excel';

/** What people fill in by hand is never near this. */
export const MAX_SHEET_BYTES = 2 * 1_048_576;
const MAX_UNPACKED_BYTES = 64 * 1_048_576;
const MAX_ROWS = 10_000;

/** Reads the sheets of a spreadsheet of any kind, by what is in the file and not by its name (EX60). */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Result<readonly SheetCells[], SheetProblem>> {
  if (bytes.length > MAX_SHEET_BYTES) return err('too-large');
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return err('old-excel');
  const isPacked = beginsWith(bytes, [0x50, 0x4b]);
  const kind = isPacked ? findKind(bytes) : ok(undefined);
  if (!kind.ok) return kind;
  // What holds this is no text.
  if (!isPacked && bytes.includes(0)) return err('foreign');
  const { readBook, readText } = await import('./workbooks');
  try {
    if (kind.value !== undefined) return ok(await readBook(kind.value, bytes, MAX_ROWS));
    return ok([readText(decode(bytes), MAX_ROWS)]);
  } catch {
    return err('damaged');
  }
}

/** Writes one sheet. Nothing in it is read as a formula by who opens it (EX61). */
export async function writeSpreadsheet(kind: SheetKind, sheet: SheetToWrite): Promise<Uint8Array<ArrayBuffer>> {
  const { writeBook, writeText } = await import('./workbooks');
  return kind === 'csv' ? writeText(sheet.cells) : writeBook(kind, sheet);
}

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** Which kind of package it is, by the names in it; nothing is unpacked yet. */
function findKind(bytes: Uint8Array): Result<BookKind, SheetProblem> {
  const names = new Set<string>();
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.add(name);
        size += originalSize;
        return false;
      },
    });
  } catch {
    return err('damaged');
  }
  if (size > MAX_UNPACKED_BYTES) return err('too-large');
  if (names.has('xl/workbook.xml')) return ok('xlsx');
  return names.has('content.xml') ? ok('ods') : err('foreign');
}

/** Text as programs write it now, or as a Dutch Excel writes it still. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

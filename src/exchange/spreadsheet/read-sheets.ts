import { decodeText, findSeparator } from './decode-text';
import { unpackCells } from './unpack';
import { readBook, readText } from './workbooks';

/** A sheet with the cells of it, row by row, as text. */
export type NamedSheet = { readonly name: string; readonly rows: readonly (readonly string[])[] };

/** Why a file is not read as sheets. */
export type SheetsProblem = 'foreign' | 'damaged' | 'too-large' | 'old-excel' | 'too-many-rows' | 'too-many-columns';

export type SheetsRead =
  { readonly ok: true; readonly value: readonly NamedSheet[] } | { readonly ok: false; readonly error: SheetsProblem };

// What people fill in by hand is never near these.
const MAX_UNPACKED_BYTES = 64 * 1_048_576;
export const MAX_SHEET_ROWS = 10_000;
const MAX_SHEET_COLUMNS = 500;

// Sheets are often filled with empty rows; those are passed over.
const ROWS_LOOKED_AT = 2 * MAX_SHEET_ROWS;

const refuse = (error: SheetsProblem): SheetsRead => ({ ok: false, error });

/** Reads the sheets of a file, by what is in it and not by its name (EX60). Numbers have a decimal comma. */
export async function readSheets(bytes: Uint8Array): Promise<SheetsRead> {
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuse('old-excel');
  if (!beginsWith(bytes, [0x50, 0x4b])) {
    const text = decodeText(bytes);
    return text === undefined ? refuse('foreign') : readTextSheet(text);
  }
  const unpacked = unpackCells(bytes, MAX_UNPACKED_BYTES);
  if (unpacked.type === 'refused') return refuse(unpacked.problem);
  try {
    return judge(await readBook(unpacked.kind, unpacked.bytes, ROWS_LOOKED_AT));
  } catch (cause) {
    return refuse(
      cause instanceof Error && /limit|cells|exceed|too (large|many)/i.test(cause.message)
        ? 'too-many-rows'
        : 'damaged',
    );
  }
}

/** Reads the cells of a text, such as a table that was pasted. */
export function readTextSheet(text: string): SheetsRead {
  const separator = findSeparator(text);
  return judge([{ name: '', rows: readText(text.replace(/^sep=.\r?\n/i, ''), separator, ROWS_LOOKED_AT) }]);
}

/** Leaves out what is empty at the end, and refuses what no person filled in. */
function judge(sheets: readonly NamedSheet[]): SheetsRead {
  const trimmed = sheets.map(({ name, rows }) => ({ name, rows: withoutEmptyEnd(rows.map(withoutEmptyCells)) }));
  if (trimmed.some(({ rows }) => rows.length > MAX_SHEET_ROWS)) return refuse('too-many-rows');
  const isWide = trimmed.some(({ rows }) => rows.some((row) => row.length > MAX_SHEET_COLUMNS));
  return isWide ? refuse('too-many-columns') : { ok: true, value: trimmed };
}

const withoutEmptyCells = (row: readonly string[]): readonly string[] =>
  row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);

const withoutEmptyEnd = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

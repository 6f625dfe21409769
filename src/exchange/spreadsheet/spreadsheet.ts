import { err, ok, type Result } from '$domain';
import { askSheetWorker } from './ask-worker';
import type { NamedSheet, SheetsProblem } from './read-sheets';
import type { SheetToWrite } from './workbooks';

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
export const MAX_SHEET_BYTES = 8 * 1_048_576;

/** Reads the sheets of a spreadsheet of any kind, with their names. `signal`: to give up. */
export async function openSheets(
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<Result<readonly NamedSheet[], SheetsProblem>> {
  if (bytes.length > MAX_SHEET_BYTES) return err('too-large');
  const reply = await askSheetWorker({ type: 'read', bytes }, signal);
  return reply.type === 'read' ? reply.read : err('damaged');
}

/** Reads a table that was pasted as text. */
export async function openPasted(
  text: string,
  signal?: AbortSignal,
): Promise<Result<readonly NamedSheet[], SheetsProblem>> {
  if (text.length > MAX_SHEET_BYTES) return err('too-large');
  const reply = await askSheetWorker({ type: 'read-text', text }, signal);
  return reply.type === 'read' ? reply.read : err('damaged');
}

/** Reads the cells of a spreadsheet of any kind, sheet by sheet (EX60). */
export async function readSpreadsheet(bytes: Uint8Array): Promise<Result<readonly SheetCells[], SheetProblem>> {
  const sheets = await openSheets(bytes);
  if (sheets.ok) return ok(sheets.value.map(({ rows }) => rows));
  const { error } = sheets;
  return err(error === 'too-many-rows' || error === 'too-many-columns' ? 'too-large' : error);
}

/** Writes sheets; a text holds only the first. Nothing in them is read as a formula by who opens it (EX61). */
export async function writeSpreadsheet(
  kind: SheetKind,
  ...sheets: readonly SheetToWrite[]
): Promise<Uint8Array<ArrayBuffer>> {
  const reply = await askSheetWorker({ type: 'write', kind, sheets });
  if (reply.type !== 'written') throw new Error('the spreadsheet could not be written');
  return reply.bytes;
}

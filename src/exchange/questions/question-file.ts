import {
  err,
  listAsRows,
  MAX_QUESTION_ROWS,
  ok,
  parseQuestionFile,
  toQuestionFile,
  type Checklist,
  type OwnQuestion,
  type QuestionFileProblem,
  type QuestionRow,
  type Result,
} from '$domain';
import { jsonToBytes, parseJson } from '../container/container';
import {
  MAX_SHEET_BYTES,
  readSpreadsheet,
  SHEET_TYPES,
  writeSpreadsheet,
  type SheetKind,
} from '../spreadsheet/spreadsheet';
import { cellsToRows, rowsToCells, SHEET_NAME, SHEET_WIDTHS } from './question-sheet';

/** How the questions are written: to hand on as they are, or to work on as a spreadsheet. */
export type QuestionFileKind = SheetKind | 'json';

/** A file to hand to the browser. */
export type WrittenFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> };

const NAME = 'vragenlijst';

/**
 * Writes the questions of a region. A spreadsheet has a row for every part; JSON has only what the region changed, and also
 * which codes are taken (EX62).
 *
 * @param checklist The checklist as it comes with the app.
 */
export async function writeQuestions(
  kind: QuestionFileKind,
  checklist: Checklist,
  own: readonly OwnQuestion[],
): Promise<WrittenFile> {
  const name = `${NAME}.${kind}`;
  if (kind === 'json') return { name, type: 'application/json', bytes: questionsToJson(checklist.id, own) };
  const cells = rowsToCells(checklist, listAsRows(checklist, own));
  const bytes = await writeSpreadsheet(kind, { name: SHEET_NAME, cells, widths: SHEET_WIDTHS });
  return { name, type: SHEET_TYPES[kind], bytes };
}

/** The questions of a region as JSON, to hand on as they are. */
export const questionsToJson = (checklistId: string, own: readonly OwnQuestion[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(jsonToBytes(toQuestionFile(checklistId, own)));

/** Reads the rows of a file with questions, of whatever kind; nothing of what they say is checked yet. */
export async function readQuestions(
  bytes: Uint8Array,
  checklist: Pick<Checklist, 'id'>,
): Promise<Result<readonly QuestionRow[], QuestionFileProblem>> {
  if (bytes.length > MAX_SHEET_BYTES) return err('too-large');
  const rows = isJson(bytes) ? parseQuestionFile(parseJson(bytes), checklist) : await readRows(bytes);
  if (!rows.ok) return rows;
  if (rows.value.length === 0) return err('empty');
  return rows.value.length > MAX_QUESTION_ROWS ? err('too-many') : rows;
}

async function readRows(bytes: Uint8Array): Promise<Result<readonly QuestionRow[], QuestionFileProblem>> {
  const sheets = await readSpreadsheet(bytes);
  if (!sheets.ok) return sheets;
  const rows = cellsToRows(sheets.value);
  return rows === undefined ? err('no-columns') : ok(rows);
}

/** Whether the first sign in the file, apart from white space, is an opening brace. */
function isJson(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => ![0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d].includes(byte));
  return first === 0x7b;
}

import {
  err,
  noPrivateRows,
  ok,
  PRIVATE_KINDS,
  type AppError,
  type FileProblem,
  type PrivateKind,
  type PrivateRow,
  type PrivateRows,
  type Result,
} from '$domain';
import { jsonToBytes, packContainer, parseJson, type Container } from '../container/container';

/** Everything of one device: what was prepared there, the tables it knows with their keys, and what it holds of each. */
export type Backup = {
  readonly madeAtMs: number;
  readonly rows: PrivateRows;
  readonly tables: readonly BackupTable[];
};

/** All that a device held of one table, as one update. */
export type BackupTable = { readonly id: string; readonly bytes: Uint8Array };

/** The form of the backups that this build writes, and the highest it reads. */
export const BACKUP_FORM = 3;
/** The kinds of row that came with a later form than the first, each with that form. */
const FORM_OF_KIND: Partial<Record<PrivateKind, number>> = {
  ownQuestions: 2,
  registerRows: 3,
  inventoryViews: 3,
  rowChanges: 3,
  inventoryImports: 3,
};
export const READ_ME_NAME = 'lees-mij.txt';
const RECORDS_FOLDER = 'records/';
const TABLES_FOLDER = 'tables/';
const MAX_ID_LENGTH = 400;

/** Writes a backup that anybody can open. `readMe` says in words what it is. */
export function packBackup(backup: Backup, readMe: string): Promise<Uint8Array<ArrayBuffer>> {
  const { madeAtMs, rows, tables } = backup;
  const records = PRIVATE_KINDS.map((kind) => [`${RECORDS_FOLDER}${kind}.json`, jsonToBytes(rows[kind])] as const);
  const kept = tables.map(({ id, bytes }) => [`${TABLES_FOLDER}${encodeURIComponent(id)}.update`, bytes] as const);
  return packContainer({
    kind: 'backup',
    madeAtMs,
    facts: { form: BACKUP_FORM, isLocked: false },
    bytesByName: new Map([[READ_ME_NAME, new TextEncoder().encode(readMe)], ...records, ...kept]),
  });
}

/**
 * Reads a backup that is not locked. What is in its records is of whatever form; that they are rows is sure.
 *
 * @returns `file-invalid` where it is no backup, or does not hold what a backup holds.
 */
export function readBackup({ kind, madeAtMs, facts, bytesByName }: Container): Result<Backup, AppError> {
  const { form } = facts;
  if (kind !== 'backup' || typeof form !== 'number') return fail('foreign');
  if (form > BACKUP_FORM) return fail('newer');
  const rows: Record<string, readonly PrivateRow[]> = {};
  for (const privateKind of PRIVATE_KINDS) {
    if (form < (FORM_OF_KIND[privateKind] ?? 1)) continue;
    const read = readRows(parseJson(bytesByName.get(`${RECORDS_FOLDER}${privateKind}.json`)));
    if (read === undefined) return fail('damaged');
    rows[privateKind] = read;
  }
  const tables = readTables(bytesByName);
  return tables === undefined ? fail('damaged') : ok({ madeAtMs, rows: { ...noPrivateRows, ...rows }, tables });
}

/** Rows of JSON; `undefined` where they are something else. */
export function readRows(value: unknown): readonly PrivateRow[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const rows = value.filter(isRow);
  return rows.length === value.length ? rows : undefined;
}

function isRow(value: unknown): value is PrivateRow {
  if (typeof value !== 'object' || value === null || !('id' in value)) return false;
  return typeof value.id === 'string' && value.id.length > 0 && value.id.length <= MAX_ID_LENGTH;
}

function readTables(bytesByName: Container['bytesByName']): readonly BackupTable[] | undefined {
  try {
    return [...bytesByName].flatMap(([name, bytes]) => {
      const id = /^tables\/(.+)\.update$/.exec(name)?.[1];
      return id === undefined ? [] : [{ id: decodeURIComponent(id), bytes }];
    });
  } catch {
    return undefined;
  }
}

const fail = (reason: FileProblem): Result<never, AppError> => err({ type: 'file-invalid', reason });

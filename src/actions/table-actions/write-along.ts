import { err, isWriterRole, type AppError, type Result } from '$domain';
import type { Table } from '$table';
import type { OpenedTable } from '../open-table';

/** The table one writes along at. */
export type WrittenTable = Pick<OpenedTable, 'table' | 'stored' | 'known'>;

type Write<T> = (table: Table) => Result<T, AppError>;

/**
 * Writes at a table, as everybody may who was invited to, and waits until that is on disk.
 *
 * @returns `not-allowed` for a commenter or a reader.
 */
export const writeAlong = <T>(opened: WrittenTable, write: Write<T>): Promise<Result<T, AppError>> =>
  writeAs(isWriterRole(opened.known.key.role), opened, write);

/**
 * Adds to the comments and suggestions of a table, as everybody may who was not invited to read only, and waits until that
 * is on disk. Of who was invited to think along only what is new is taken in by others (TD73).
 *
 * @returns `not-allowed` for a reader.
 */
export const commentAlong = <T>(opened: WrittenTable, write: Write<T>): Promise<Result<T, AppError>> =>
  writeAs(opened.known.key.role !== 'reader', opened, write);

async function writeAs<T>(
  isInvited: boolean,
  { table, stored, known }: WrittenTable,
  write: Write<T>,
): Promise<Result<T, AppError>> {
  if (!isInvited || known.me.participant.role === 'reader') return err({ type: 'not-allowed' });
  const written = write(table);
  if (!written.ok) return written;
  const kept = await stored.flush();
  return kept.ok ? written : kept;
}

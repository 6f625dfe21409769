import { err, isWriterRole, type AppError, type Result } from '$domain';
import type { Table } from '$table';
import type { OpenedTable } from '../open-table';

/** The table one writes along at. */
export type WrittenTable = Pick<OpenedTable, 'table' | 'stored' | 'known'>;

/**
 * Writes at a table, as everybody may who does not only read along, and waits until that is on disk.
 *
 * @returns `not-allowed` for a reader.
 */
export async function writeAlong<T>(
  { table, stored, known }: WrittenTable,
  write: (table: Table) => Result<T, AppError>,
): Promise<Result<T, AppError>> {
  if (!isWriterRole(known.key.role) || known.me.participant.role === 'reader') return err({ type: 'not-allowed' });
  const written = write(table);
  if (!written.ok) return written;
  const kept = await stored.flush();
  return kept.ok ? written : kept;
}

import { err, type AppError, type Result } from '$domain';
import type { Table } from '$table';
import type { OpenedTable } from '../open-table';

/** The table an agenda is led at. */
export type LedTable = Pick<OpenedTable, 'table' | 'stored' | 'known'>;

/**
 * Changes the agenda of a table, and waits until that is on disk.
 *
 * @returns `not-allowed` for who is no facilitator.
 */
export async function leadAgenda(
  { table, stored, known }: LedTable,
  write: (table: Table) => Result<undefined, AppError>,
): Promise<Result<undefined, AppError>> {
  if (known.key.role !== 'facilitator') return err({ type: 'not-allowed' });
  const written = write(table);
  return written.ok ? stored.flush() : written;
}

import { err, type AppError, type Result } from '$domain';
import type { Table } from '$table';
import type { OpenedTable } from '../open-table';

/** The table that is led. */
export type LedTable = Pick<OpenedTable, 'table' | 'stored' | 'known'>;

/**
 * Changes something at a table that only who leads it may change, and waits until that is on disk.
 *
 * @returns `not-allowed` for who is no facilitator.
 */
export async function leadTable(
  { table, stored, known }: LedTable,
  write: (table: Table) => Result<undefined, AppError>,
): Promise<Result<undefined, AppError>> {
  if (known.key.role !== 'facilitator') return err({ type: 'not-allowed' });
  const written = write(table);
  return written.ok ? stored.flush() : written;
}

import { err, type AppError, type Result, type TableQuestion } from '$domain';
import { layOwnQuestions as layOnTable } from '$table';
import type { OpenedTable } from '../open-table';

/**
 * Lays on the table exactly the questions that were previewed, and waits until they are on disk.
 *
 * @returns `not-allowed` for who is no facilitator.
 */
export async function layOwnQuestions(
  { table, stored, known }: Pick<OpenedTable, 'table' | 'stored' | 'known'>,
  laid: readonly TableQuestion[],
): Promise<Result<undefined, AppError>> {
  if (known.key.role !== 'facilitator') return err({ type: 'not-allowed' });
  const written = layOnTable(table, laid);
  return written.ok ? stored.flush() : written;
}

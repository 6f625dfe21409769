import type { AppError, Result, Settling } from '$domain';
import { settleValue as settleAtTable } from '$table';
import type { Services } from '../services';
import { writeAlong, type WrittenTable } from '../table-actions/write-along';
import { saidBy } from './said-by';

/**
 * Says of a field what the table settled: a value, that it stays disputed, or that it is open again.
 *
 * @returns `not-allowed` for a reader.
 */
export const settleValue = (
  services: Pick<Services, 'clock'>,
  opened: WrittenTable,
  settling: Settling,
): Promise<Result<undefined, AppError>> =>
  writeAlong(opened, (table) => settleAtTable(table, { ...settling, ...saidBy(services, opened, 'settledValues') }));

import type { AppError, RegisterSettling, Result } from '$domain';
import { settleRegisterField as settleAtTable } from '$table';
import type { Services } from '../services';
import { writeAlong, type WrittenTable } from '../table-actions/write-along';
import { saidBy } from './said-by';

/**
 * Says of a field of a register what the table settled: a value, that it stays disputed, or that it is open again.
 *
 * @returns `not-allowed` for a reader.
 */
export const settleRegisterField = (
  services: Pick<Services, 'clock'>,
  opened: WrittenTable,
  settling: RegisterSettling,
): Promise<Result<undefined, AppError>> =>
  writeAlong(opened, (table) =>
    settleAtTable(table, { ...settling, ...saidBy(services, opened, 'settledRegisterFields') }),
  );

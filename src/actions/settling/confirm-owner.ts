import type { AppError, OwnerConfirmation, Result } from '$domain';
import { confirmOwner as confirmAtTable } from '$table';
import type { Services } from '../services';
import { writeAlong, type WrittenTable } from '../table-actions/write-along';
import { saidBy } from './said-by';

/**
 * Says for one's own party that an owner is as it stands there, or takes that back.
 *
 * @returns `not-allowed` for a reader.
 */
export const confirmOwner = (
  services: Pick<Services, 'clock'>,
  opened: WrittenTable,
  confirmation: Pick<OwnerConfirmation, 'side' | 'owner' | 'seen' | 'isConfirmed'>,
): Promise<Result<undefined, AppError>> =>
  writeAlong(opened, (table) =>
    confirmAtTable(table, { ...confirmation, ...saidBy(services, opened, 'ownerConfirmations') }),
  );

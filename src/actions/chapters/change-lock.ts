import { createId, type AppError, type Result } from '$domain';
import { lockChapter, unlockChapter, type Table } from '$table';
import { leadTable, type LedTable } from '../desk/lead-table';
import type { Services } from '../services';

/** What a facilitator does with the lock of a chapter. `says`: a short number for what it says now. */
export type LockChange =
  | { readonly type: 'lock'; readonly mark: string; readonly says: string }
  | { readonly type: 'unlock'; readonly mark: string };

/**
 * Locks a chapter of the document, or unlocks it.
 *
 * @returns `not-allowed` for who is no facilitator.
 */
export const changeLock = (
  { clock }: Pick<Services, 'clock'>,
  opened: LedTable,
  change: LockChange,
): Promise<Result<undefined, AppError>> => {
  const write = (table: Table): Result<undefined, AppError> => {
    const { type, mark } = change;
    if (type === 'unlock') return unlockChapter(table, mark, clock.nowMs());
    const participantId = opened.known.me.participant.id;
    return lockChapter(table, { id: createId(), mark, participantId, lockedAt: clock.nowMs(), says: change.says });
  };
  return leadTable(opened, write);
};

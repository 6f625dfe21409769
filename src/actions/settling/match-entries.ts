import { createId, type AppError, type EntryMatch, type Result } from '$domain';
import { matchEntries as matchAtTable } from '$table';
import type { Services } from '../services';
import { writeAlong, type WrittenTable } from '../table-actions/write-along';
import { saidBy } from './said-by';

/**
 * Says of each two entries that they are the same arrangement, or not.
 *
 * @returns `not-allowed` for a reader.
 */
export const matchEntries = (
  services: Pick<Services, 'clock'>,
  opened: WrittenTable,
  pairs: readonly Pick<EntryMatch, 'entryIds' | 'verdict'>[],
): Promise<Result<undefined, AppError>> =>
  writeAlong(opened, (table) => {
    const said = saidBy(services, opened, 'entryMatches');
    return matchAtTable(
      table,
      pairs.map(({ entryIds, verdict }) => ({ ...said, id: createId(), entryIds, verdict })),
    );
  });

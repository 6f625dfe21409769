import type { AppError, Result } from '$domain';
import { confirmTyped } from '$table';
import type { OpenedTable } from '../open-table';
import type { Services } from '../services';

/** Confirms what someone typed for one's own party; it is on disk when that is said. */
export async function confirmAnswers(
  { clock }: Pick<Services, 'clock'>,
  { table, stored, known }: OpenedTable,
  entryIds: readonly string[],
): Promise<Result<undefined, AppError>> {
  const confirmed = confirmTyped(table, entryIds, known.me.participant, clock.nowMs());
  return confirmed.ok ? stored.flush() : confirmed;
}

import { err, isWriterRole, type AppError, type Result } from '$domain';
import { lowerHand, raiseHand } from '$table';
import type { Services } from '../services';
import type { LedTable } from './lead-table';

/**
 * Raises one's own hand or lowers it, and waits until that is on disk.
 *
 * @returns `not-allowed` for who reads: what a reader writes is taken in by nobody.
 */
export async function holdHand(
  { clock }: Pick<Services, 'clock'>,
  { table, stored, known }: LedTable,
  isUp: boolean,
): Promise<Result<undefined, AppError>> {
  if (!isWriterRole(known.key.role)) return err({ type: 'not-allowed' });
  const participantId = known.me.participant.id;
  const written = isUp ? raiseHand(table, { participantId, raisedAt: clock.nowMs() }) : lowerHand(table, participantId);
  return written.ok ? stored.flush() : written;
}

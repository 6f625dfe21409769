import { createId, type AppError, type Result } from '$domain';
import { loadRounds, startRound as layRound } from '$table';
import type { OpenedTable } from '../open-table';
import type { Services } from '../services';

/**
 * Starts a round at a table: from now on answers to the checklist are laid sealed, until a facilitator reveals them.
 *
 * @returns `not-allowed` for who is no facilitator.
 */
export async function startRound(
  { clock }: Pick<Services, 'clock'>,
  { table, stored, known }: OpenedTable,
  checklistId: string,
): Promise<Result<undefined, AppError>> {
  const id = createId();
  const { makeSealKey, signRound } = await loadRounds();
  const sealKey = await makeSealKey(known.key, id);
  if (!sealKey.ok) return sealKey;
  const participantId = known.me.participant.id;
  const facts = { id, checklistId, startedAt: clock.nowMs(), participantId, sealKey: sealKey.value };
  const round = await signRound(known.key, facts);
  if (!round.ok) return round;
  const laid = layRound(table, round.value);
  return laid.ok ? stored.flush() : laid;
}

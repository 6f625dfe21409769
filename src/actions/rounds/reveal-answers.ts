import { ok, type AppError, type Result } from '$domain';
import { loadRounds, readTableContent, revealParts } from '$table';
import type { OpenedTable } from '../open-table';
import type { Services } from '../services';

/** How many answers were revealed, and how many could not be opened and stay as they were. */
export type Revealed = { readonly openedCount: number; readonly unopenedCount: number };

/**
 * Reveals some parts of a round to everybody at once, with all that was laid sealed on them. Doing it again reveals what
 * came since.
 *
 * @returns `not-allowed` for who is no facilitator.
 */
export async function revealAnswers(
  { clock }: Pick<Services, 'clock'>,
  { table, stored, known }: OpenedTable,
  roundId: string,
  partCodes: readonly string[],
): Promise<Result<Revealed, AppError>> {
  const sealedAnswers = readTableContent(table).sealedAnswers.filter(
    (sealed) => sealed.roundId === roundId && partCodes.includes(sealed.partCode),
  );
  const { openSealed, signReveals } = await loadRounds();
  const opened = await openSealed(known.key, roundId, sealedAnswers);
  if (!opened.ok) return opened;
  const revealedAt = clock.nowMs();
  const participantId = known.me.participant.id;
  const reveals = await signReveals(
    known.key,
    partCodes.map((partCode) => ({ roundId, partCode, revealedAt, participantId })),
  );
  if (!reveals.ok) return reveals;
  const laid = revealParts(table, { reveals: reveals.value, sealedAnswers, openedById: opened.value });
  if (!laid.ok) return laid;
  const kept = await stored.flush();
  if (!kept.ok) return kept;
  return ok({ openedCount: opened.value.size, unopenedCount: sealedAnswers.length - opened.value.size });
}

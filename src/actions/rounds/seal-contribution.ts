import { listSealed, ok, type AppError, type Contribution, type Result } from '$domain';
import { loadRounds, readTableContent, type SealedEntry, type Table } from '$table';

/**
 * Seals the answers of a contribution that go to a part which is not revealed yet, where a round is going on. What is not
 * sealed is laid open.
 */
export async function sealContribution(
  table: Table,
  contribution: Contribution,
): Promise<Result<ReadonlyMap<string, SealedEntry>, AppError>> {
  const sealedById = new Map<string, SealedEntry>();
  const toSeal = listSealed(readTableContent(table), contribution);
  if (toSeal.length === 0) return ok(sealedById);
  const { sealAnswer } = await loadRounds();
  for (const { entry, round } of toSeal) {
    const seal = await sealAnswer(round, entry);
    if (!seal.ok) return seal;
    sealedById.set(entry.id, { roundId: round.id, ...seal.value });
  }
  return ok(sealedById);
}

import { err, listSealed, ok, type AppError, type Contribution, type KnownTable, type Result } from '$domain';
import { loadRounds, readTableContent, type SealedEntry, type Table } from '$table';

/**
 * Seals the answers of a contribution that go to a part which is not revealed yet, where a round is going on. What is not
 * sealed is laid open. What no facilitator signed is no round, and no reveal.
 *
 * @returns `round-unproven` where this device knows of no facilitator to check a round by; nothing may be laid then.
 */
export async function sealContribution(
  { table, known }: { readonly table: Table; readonly known: Pick<KnownTable, 'key'> },
  contribution: Contribution,
): Promise<Result<ReadonlyMap<string, SealedEntry>, AppError>> {
  const sealedById = new Map<string, SealedEntry>();
  const content = readTableContent(table);
  if (content.rounds.length === 0) return ok(sealedById);
  const { keepSigned, openFacilitatorProof, sealAnswer } = await loadRounds();
  const proof = await openFacilitatorProof(known.key);
  if (proof === undefined) return err({ type: 'round-unproven' });
  const toSeal = listSealed(await keepSigned(proof, content), contribution);
  for (const { entry, round } of toSeal) {
    const seal = await sealAnswer(round, entry);
    if (!seal.ok) return seal;
    sealedById.set(entry.id, { roundId: round.id, ...seal.value });
  }
  return ok(sealedById);
}

import type { BehalfAnswer, Party } from '$domain';

/**
 * The parties one can type for: those at the table but one's own, and those that were named here before and have not come to
 * the table. Each with how many answers wait here.
 */
export function listParties(
  seated: readonly Party[],
  ownPartyId: string,
  waiting: readonly BehalfAnswer[],
): readonly (Party & { readonly waitingCount: number })[] {
  const partiesById = new Map(
    [...seated, ...waiting.map(({ party }) => party)].reverse().map((party) => [party.id, party]),
  );
  partiesById.delete(ownPartyId);
  return [...partiesById.values()]
    .map((party) => ({ ...party, waitingCount: waiting.filter(({ party: { id } }) => id === party.id).length }))
    .sort((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1));
}

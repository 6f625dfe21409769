import type { ArrangementClaim } from '../table-entry';
import { bySaying } from './latest';
import type { EntryMatch, LyingArrangement, Seen, SettlingContent } from './settling-entry';

/** Entries of several parties that the table takes for one arrangement; an entry that nobody combined is one by itself. */
export type ArrangementGroup = {
  /** The first of its entry ids, the same on every device. */
  readonly key: string;
  readonly entries: readonly LyingArrangement[];
  readonly claims: readonly ArrangementClaim[];
};

/** The name of two entries, whichever comes first. */
export const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** What was last said of each two entries. */
export function findVerdicts(matches: readonly EntryMatch[]): ReadonlyMap<string, EntryMatch['verdict']> {
  const inOrder = [...matches].sort(bySaying);
  return new Map(inOrder.map(({ entryIds: [one, other], verdict }) => [pairKey(one, other), verdict]));
}

/** The arrangements at the table, in the order of their keys, whatever the order in which all came in. */
export function groupArrangements({
  arrangements,
  entryMatches,
}: Pick<SettlingContent, 'arrangements' | 'entryMatches'>): readonly ArrangementGroup[] {
  const keyById = new Map(arrangements.map(({ id }) => [id, id]));
  const keyOf = (id: string): string => {
    const next = keyById.get(id) ?? id;
    return next === id ? id : keyOf(next);
  };
  const verdicts = findVerdicts(entryMatches);
  for (const { entryIds } of entryMatches) {
    const [one, other] = entryIds;
    if (verdicts.get(pairKey(one, other)) !== 'same' || !keyById.has(one) || !keyById.has(other)) continue;
    const [first = one, last = other] = [keyOf(one), keyOf(other)].sort();
    keyById.set(last, first);
  }
  const entriesByKey = new Map<string, LyingArrangement[]>();
  for (const entry of [...arrangements].sort((one, other) => (one.id < other.id ? -1 : 1))) {
    const key = keyOf(entry.id);
    entriesByKey.set(key, [...(entriesByKey.get(key) ?? []), entry]);
  }
  return [...entriesByKey].map(([key, entries]) => ({
    key,
    entries,
    claims: entries.flatMap(({ claims }) => claims),
  }));
}

/** The claims of a group as whoever settles something has them before them. */
export const seeClaims = ({ claims }: ArrangementGroup): Seen =>
  claims.map(({ entryId, partyId, claimedAt }) => ({ entryId, partyId, claimedAt }));

/**
 * What has to be said so that two groups are one: of each two entries, so that one that is taken out later leaves the others
 * together.
 */
export const pairsToCombine = (one: ArrangementGroup, other: ArrangementGroup): readonly EntryMatch['entryIds'][] =>
  one.entries.flatMap(({ id }) => other.entries.map((entry): EntryMatch['entryIds'] => [id, entry.id]));

/** What has to be said so that an entry is by itself again: with which it is not the same, and that the rest still is. */
export function pairsToSplit(
  { entries }: ArrangementGroup,
  entryId: string,
): { readonly apart: readonly EntryMatch['entryIds'][]; readonly same: readonly EntryMatch['entryIds'][] } {
  const rest = entries.map(({ id }) => id).filter((id) => id !== entryId);
  const pairs = rest.slice(1).map((id, at): EntryMatch['entryIds'] => [rest[at] ?? id, id]);
  return { apart: rest.map((id) => [entryId, id]), same: pairs };
}

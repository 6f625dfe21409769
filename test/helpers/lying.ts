import {
  type ArrangementClaim,
  type EntryMatch,
  type LyingArrangement,
  type SettledValue,
  type SettlingContent,
} from '$domain';
import { sampleArrangement } from './samples';

/** An arrangement that a party laid on a table, with what it says of it. */
export function lying(id: string, partyId: string, change: Partial<ArrangementClaim> = {}): LyingArrangement {
  const { v: _v, id: _id, createdAt: _at, updatedAt: _to, ownNote: _note, ...facts } = sampleArrangement(id);
  const claim: ArrangementClaim = { ...facts, entryId: id, partyId, claimedAt: 5, ...change };
  return { id, partyId, participantId: `p-${partyId}`, broughtInAt: 5, name: claim.name, claims: [claim] };
}

/** That somebody says of two entries whether they are the same. */
export const match = (
  id: string,
  entryIds: EntryMatch['entryIds'],
  at: number,
  verdict: EntryMatch['verdict'] = 'same',
): EntryMatch => ({
  id,
  entryIds,
  verdict,
  at,
  participantId: 'p-gemeente',
  partyId: 'gemeente',
});

/** That a table settled how many youths there are, with some entries before it. */
export const settledCount = (
  id: string,
  youthCount: number,
  at: number,
  entryIds: readonly string[],
): SettledValue => ({
  id,
  at,
  participantId: 'p-gemeente',
  partyId: 'gemeente',
  field: 'youthCount',
  state: 'settled',
  facts: { youthCount },
  seen: entryIds.map((entryId) => ({ entryId, partyId: entryId === 'b' ? 'aanbieder' : 'school', claimedAt: 5 })),
});

/** What lies on a table, with nothing said of it but what is given. */
export const lyingContent = (change: Partial<SettlingContent>): SettlingContent => ({
  arrangements: [],
  entryMatches: [],
  settledValues: [],
  claimChanges: [],
  ownerConfirmations: [],
  ...change,
});

/** What a test knows to be there. */
export function thereIs<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there is nothing');
  return value;
}

import type { TermSaying, TermStatement } from '$domain';

/** Something that a person of a party said of a word, at a moment that is its id too. */
export const said = (saying: TermSaying, at: number, partyId = 'leiden'): TermStatement => ({
  ...saying,
  id: `s${String(at)}-${partyId}`,
  participantId: `person-of-${partyId}`,
  partyId,
  at,
});

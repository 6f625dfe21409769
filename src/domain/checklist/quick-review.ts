import { findPart, listParts, type Checklist, type PlacedPart } from '../checklist';
import type { PartyKind } from '../party';
import { isAnswered, type Answer, type QuickReview } from './review';

/** How many parts one goes through in some ten minutes. */
export const QUICK_REVIEW_LENGTH = 10;

/**
 * Picks open parts to answer in some ten minutes, from a place on and going round once. First those that name the kind of
 * party, then those for everyone. Parts for others are picked only when nothing else is open.
 */
export function pickForQuickReview(
  checklist: Checklist,
  answersByPartCode: ReadonlyMap<string, Answer>,
  partyKind: PartyKind | undefined,
  fromCode?: string,
): readonly PlacedPart[] {
  const open = listFrom(checklist, fromCode).filter(({ part }) => !isAnswered(part, answersByPartCode.get(part.code)));
  const meant =
    partyKind === undefined
      ? open
      : [
          ...open.filter(({ part }) => part.addressees.includes(partyKind)),
          ...open.filter(({ part }) => part.addressees.length === 0),
        ];
  return (meant.length === 0 ? open : meant).slice(0, QUICK_REVIEW_LENGTH);
}

/**
 * The parts of a quick review, those that the checklist still has. None where it was picked for another checklist or for
 * another kind of party.
 */
export function partsOfQuickReview(
  checklist: Checklist,
  review: QuickReview | undefined,
  partyKind: PartyKind | undefined,
): readonly PlacedPart[] {
  if (review?.checklistId !== checklist.id || review.partyKind !== partyKind) return [];
  return review.partCodes.flatMap((code) => findPart(checklist, code) ?? []);
}

/** All parts, beginning at a place; from the start where the place is not known. */
function listFrom(checklist: Checklist, fromCode: string | undefined): readonly PlacedPart[] {
  const parts = listParts(checklist);
  const start = Math.max(
    0,
    parts.findIndex(({ part }) => part.code === fromCode),
  );
  return [...parts.slice(start), ...parts.slice(0, start)];
}

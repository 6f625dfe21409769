import { pieceAt, putBack, type Store, type StoredPiece } from '../model/pieces';
import { isRecord, type SharedFragment } from '../model/shared';

type Id = { readonly client: number; readonly clock: number };

/**
 * Whether a letter stands in a part of the document that was deleted. Who deleted it keeps such a part to undo that, and a place
 * in it would be taken for one among the words that are left.
 */
export function isInGonePart({ doc }: SharedFragment, letter: Id): boolean {
  if (doc === null) return true;
  const piece = findLetter(doc.store, letter)?.piece;
  const first: unknown = piece !== undefined && 'parent' in piece ? piece.parent : undefined;
  for (let part = first; isRecord(part);) {
    const holder = part['_item'];
    if (!isRecord(holder)) return false;
    if (holder['deleted'] === true) return true;
    part = holder['parent'];
  }
  return false;
}

/** Whether a letter itself was not deleted, or was put back. */
export function isStanding({ doc }: SharedFragment, letter: Id): boolean {
  const found = doc === null ? undefined : findLetter(doc.store, letter);
  return found?.piece.deleted === false;
}

/** The piece that a letter is in, and how far in it; of one that was deleted and put back, the one that stands there now. */
export function findLetter(
  store: Store,
  { client, clock }: Id,
): { readonly piece: StoredPiece; readonly at: number } | undefined {
  const piece = pieceAt(store, client, clock);
  const now = piece && putBack(piece, { client, clock, length: 1 });
  if (now !== undefined) return findLetter(store, now);
  return piece && { piece, at: clock - piece.id.clock };
}

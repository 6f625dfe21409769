import { pieceAt, putBack, type Store, type StoredPiece } from '../model/pieces';
import { isRecord, type SharedFragment } from '../model/shared';

type Id = { readonly client: number; readonly clock: number };

/**
 * Whether a letter stands in a part of the document that was deleted. Who deleted it keeps such a part to undo that, and a place
 * in it would be taken for one among the words that are left.
 */
export function isInGonePart({ doc }: SharedFragment, letter: Id): boolean {
  if (doc === null) return true;
  const piece = findPiece(doc.store, letter);
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
  const piece = doc === null ? undefined : findPiece(doc.store, letter);
  return piece?.deleted === false;
}

/** The piece that a letter is in; of one that was deleted and put back, the one that stands there now. */
function findPiece(store: Store, { client, clock }: Id): StoredPiece | undefined {
  const piece = pieceAt(store, client, clock);
  const now = piece && putBack(piece, { client, clock, length: 1 });
  return now === undefined ? piece : findPiece(store, now);
}

import { isRecord, type SharedFragment } from '../model/shared';

type Id = { readonly client: number; readonly clock: number };
type Store = NonNullable<SharedFragment['doc']>['store'];

/**
 * Whether a letter stands in a part of the document that was deleted. Who deleted it keeps such a part to undo that, and a place
 * in it would be taken for one among the words that are left.
 */
export function isInGonePart({ doc }: SharedFragment, letter: Id): boolean {
  if (doc === null) return true;
  const piece = findPiece(doc.store, letter);
  for (let part: unknown = isRecord(piece) ? piece['parent'] : undefined; isRecord(part);) {
    const holder = part['_item'];
    if (!isRecord(holder)) return false;
    if (holder['deleted'] === true) return true;
    part = holder['parent'];
  }
  return false;
}

/** The piece that a letter is in; of one that was deleted and put back, the one that stands there now. */
function findPiece(store: Store, { client, clock }: Id): unknown {
  const pieces = store.clients.get(client) ?? [];
  let [low, high] = [0, pieces.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece === undefined) return undefined;
    if (clock < piece.id.clock) high = middle - 1;
    else if (clock >= piece.id.clock + piece.length) low = middle + 1;
    else {
      const redone = 'redone' in piece ? piece.redone : null;
      if (redone === null) return piece;
      return findPiece(store, { client: redone.client, clock: redone.clock + clock - piece.id.clock });
    }
  }
  return undefined;
}

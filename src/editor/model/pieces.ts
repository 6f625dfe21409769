import type { SharedFragment } from './shared';

/** All that was ever written in a shared document, what was deleted included, by whose it is and in which order it came. */
export type Store = NonNullable<SharedFragment['doc']>['store'];

/** A piece of it; a letter on its own, or what was written together. */
export type StoredPiece = Store['clients'] extends ReadonlyMap<number, readonly (infer Piece)[]> ? Piece : never;

/** Some of what one person wrote: the numbers it has among all that is theirs. */
export type Span = { readonly client: number; readonly clock: number; readonly length: number };

/** The piece that has this number; `undefined` where it never came. */
export function pieceAt({ clients }: Store, client: number, clock: number): StoredPiece | undefined {
  const pieces = clients.get(client) ?? [];
  let [low, high] = [0, pieces.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece === undefined) return undefined;
    if (clock < piece.id.clock) high = middle - 1;
    else if (clock >= piece.id.clock + piece.length) low = middle + 1;
    else return piece;
  }
  return undefined;
}

/** The pieces that lie in a span, each with the part of it that does. */
export function* piecesIn(
  store: Store,
  { client, clock, length }: Span,
): Generator<{ piece: StoredPiece; part: Span }> {
  const end = clock + length;
  for (let at = clock; at < end;) {
    const piece = pieceAt(store, client, at);
    if (piece === undefined) return;
    const until = Math.min(piece.id.clock + piece.length, end);
    yield { piece, part: { client, clock: at, length: until - at } };
    at = until;
  }
}

/** Where a part of a piece was put back after it had been deleted; `undefined` where it was not. */
export function putBack(piece: StoredPiece, { clock, length }: Span): Span | undefined {
  const redone = 'redone' in piece ? piece.redone : null;
  return redone === null ? undefined : { client: redone.client, clock: redone.clock + clock - piece.id.clock, length };
}

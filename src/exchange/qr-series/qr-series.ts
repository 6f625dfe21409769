import { MAX_FRAMES, NAME_BYTES, packFrame, PIECE_BYTES, unpackFrame, type QrFrame } from './qr-frame';

/** What became of a text that was scanned. */
export type Scanned =
  /** Nothing of a series, of a later version of the app, or a series that does not come to what it says it is. */
  | { readonly type: 'ignored'; readonly reason: 'foreign' | 'newer' | 'damaged' }
  /** So many of the codes of this series are here. */
  | { readonly type: 'part'; readonly count: number; readonly total: number }
  | { readonly type: 'whole'; readonly bytes: Uint8Array<ArrayBuffer> };

/** What is larger takes too long to scan; a file is the way then. */
const MAX_BYTES = MAX_FRAMES * PIECE_BYTES;
/** Somebody may scan first one series and then the other; more at a time is nobody's doing. */
const MAX_SERIES = 4;

/** Writes bytes as a series of codes; nothing where they are too many. */
export async function toQrSeries(bytes: Uint8Array): Promise<readonly string[] | undefined> {
  if (bytes.length === 0 || bytes.length > MAX_BYTES) return undefined;
  const name = await nameOf(bytes);
  const total = Math.ceil(bytes.length / PIECE_BYTES);
  return Array.from({ length: total }, (_, index) =>
    packFrame({ name, index, total, piece: bytes.subarray(index * PIECE_BYTES, (index + 1) * PIECE_BYTES) }),
  );
}

/** Gathers the codes of a series as a camera happens to see them. */
export class QrGatherer {
  /** By name and total. The one seen last is last. */
  readonly #piecesBySeries = new Map<string, Map<number, Uint8Array>>();

  /** Takes in any text, as often and in whatever order it comes. A series is given once. */
  async take(text: string): Promise<Scanned> {
    const frame = unpackFrame(text);
    if (typeof frame === 'string') return { type: 'ignored', reason: frame };
    const { total } = frame;
    const pieces = this.#keep(frame);
    if (pieces.size < total) return { type: 'part', count: pieces.size, total };
    const bytes = joinPieces(pieces);
    const name = await nameOf(bytes);
    const isWhole = frame.name.every((byte, at) => byte === name[at]);
    return isWhole ? { type: 'whole', bytes } : { type: 'ignored', reason: 'damaged' };
  }

  #keep({ name, index, total, piece }: QrFrame): ReadonlyMap<number, Uint8Array> {
    const series = [...name, total].join(' ');
    const pieces = this.#piecesBySeries.get(series) ?? new Map<number, Uint8Array>();
    if (!pieces.has(index)) pieces.set(index, piece);
    this.#piecesBySeries.delete(series);
    // A series that is complete is let go: if it is not what it says, it begins anew.
    if (pieces.size < total) this.#piecesBySeries.set(series, pieces);
    const [oldest] = this.#piecesBySeries.keys();
    if (oldest !== undefined && this.#piecesBySeries.size > MAX_SERIES) this.#piecesBySeries.delete(oldest);
    return pieces;
  }
}

function joinPieces(pieces: ReadonlyMap<number, Uint8Array>): Uint8Array<ArrayBuffer> {
  const inOrder = [...pieces].sort(([one], [other]) => one - other);
  return Uint8Array.from(inOrder.flatMap(([, piece]) => [...piece]));
}

async function nameOf(bytes: Uint8Array): Promise<Uint8Array> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return new Uint8Array(hash).subarray(0, NAME_BYTES);
}

import type { Writer } from '../table/writers/writer';
import { countCharacters, isCounted, type Character } from './characters';
import type { ComparedLine, Comparison } from './compare-lines';
import type { WordPiece } from './word-pieces';

/** A stretch of words that stayed, came or went; of what came whose words they are, where that is known. */
export type ToldPiece = WordPiece & { readonly partyId?: string | undefined };

/** A line of two texts laid over each other, with whose the words are that came. */
export type ToldLine = Omit<ComparedLine, 'pieces'> & { readonly pieces: readonly ToldPiece[] };

/** Words, and what stands before the next. */
const WORDS = /[\p{L}\p{N}\p{M}]*[^\p{L}\p{N}\p{M}]*/gu;

/**
 * Tells of every word that came whose it is. Who took words away is known to nobody.
 *
 * @param after The characters of the later text; `undefined` where it was not kept who wrote them.
 */
export function tellLines(
  { lines }: Comparison,
  after: readonly (Character | undefined)[] | undefined,
  writers: readonly Writer[],
): readonly ToldLine[] {
  const partyByClientId = new Map(
    writers.flatMap((writer) => (writer.kind === 'person' ? [[writer.clientId, writer.partyId] as const] : [])),
  );
  let done = 0;
  return lines.map((line) => {
    if (line.state === 'removed' || line.state === 'moved-away') return line;
    const pieces = line.pieces.flatMap((piece): readonly ToldPiece[] => {
      if (piece.change === 'removed') return [piece];
      const start = done;
      done += countCharacters(piece.text);
      return piece.change === 'same' && line.state !== 'moved'
        ? [piece]
        : tellPiece(piece, (at) => partyByClientId.get(after?.[start + at]?.clientId ?? -1));
    });
    return { ...line, pieces };
  });
}

/** Parts words by whose they are; `partyOf` is asked by the place among the characters that count. */
function tellPiece({ change, text }: WordPiece, partyOf: (at: number) => string | undefined): readonly ToldPiece[] {
  const told: ToldPiece[] = [];
  let place = 0;
  for (const [words] of text.matchAll(WORDS)) {
    if (words === '') continue;
    const partyId = isCounted(words, 0) ? partyOf(place) : told.at(-1)?.partyId;
    place += countCharacters(words);
    const last = told.at(-1);
    if (last !== undefined && last.partyId === partyId) told[told.length - 1] = { ...last, text: last.text + words };
    else told.push({ change, text: words, partyId });
  }
  return told;
}

import { align } from './align';
import { compareWords, type WordPiece } from './word-pieces';

/** The sentences of a text, each with what follows it until the next: together they are the text. */
export const toSentences = (text: string): readonly string[] =>
  text.split(/(?<=[.!?]["'”’)]*\s+)(?=["'“‘(]*[\p{Lu}\p{N}])|(?<=\n)/u).filter((sentence) => sentence !== '');

/** How many sentences came, went and were changed. */
export type SentenceCounts = { readonly added: number; readonly removed: number; readonly changed: number };

/** A text that was changed: as one text with what went and what came, and how many sentences that were. */
export type ComparedText = SentenceCounts & { readonly pieces: readonly WordPiece[] };

/** Compares two texts sentence by sentence, and the words within. */
export function compareTexts(before: string, after: string): ComparedText {
  const [old, now] = [toSentences(before), toSentences(after)];
  const pieces: WordPiece[] = [];
  const counts = { added: 0, removed: 0, changed: 0 };
  for (const pair of align(old.map(trim), now.map(trim))) {
    const was = pair.before === undefined ? undefined : old[pair.before];
    const is = pair.after === undefined ? undefined : now[pair.after];
    if (was === undefined) {
      counts.added += 1;
      pieces.push({ change: 'added', text: is ?? '' });
    } else if (is === undefined) {
      counts.removed += 1;
      pieces.push({ change: 'removed', text: was });
    } else if (trim(was) === trim(is)) {
      // With the space that parts it from what stands or stood behind it.
      pieces.push({ change: 'same', text: is.length < was.length ? was : is });
    } else {
      counts.changed += 1;
      pieces.push(...compareWords(was, is));
    }
  }
  return { ...counts, pieces: joinSame(pieces) };
}

const trim = (text: string): string => text.trim();

function joinSame(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const joined: WordPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.change === piece.change) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

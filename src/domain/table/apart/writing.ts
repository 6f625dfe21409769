import { findRewrites, type Rewrite } from './rewrites';
import { markSentence, splitSentences } from './sentences';
import type { StretchWords } from './stretch';

/** One way in which a place was written, and by whom. Without words: it was taken out. */
export type Reading = {
  readonly words: string;
  readonly participantIds: readonly string[];
  readonly partyIds: readonly string[];
};

/** What one stretch rewrote of a piece in one place. */
export type Writing = { readonly ref: string; readonly told: ToldPiece; readonly rewrite: Rewrite };

/** What one stretch says of a piece, cut into sentences. */
export type ToldPiece = {
  readonly words: StretchWords;
  readonly sentences: readonly string[];
  readonly marks: readonly string[];
  readonly rewrites: readonly Rewrite[];
};

const toldByWords = new WeakMap<StretchWords, ToldPiece>();

/** Cuts what a stretch says of a piece into sentences; the same words are cut once. */
export function tellPiece(words: StretchWords): ToldPiece {
  const told = toldByWords.get(words) ?? cutPiece(words);
  toldByWords.set(words, told);
  return told;
}

function cutPiece(words: StretchWords): ToldPiece {
  const sentences = splitSentences(words.text);
  const marks = sentences.map(markSentence);
  return { words, sentences, marks, rewrites: findRewrites(words.before, marks) };
}

/** From where up to where a stretch has words for a place. */
export function rangeOf(
  told: ToldPiece,
  members: readonly Writing[],
  before: ReadonlySet<string>,
): { readonly start: number; readonly end: number } | undefined {
  const own = members.filter((one) => one.told === told).map(({ rewrite }) => rewrite);
  if (own.length === 0) return undefined;
  let start = Math.min(...own.map((rewrite) => rewrite.start));
  let end = Math.max(...own.map((rewrite) => rewrite.end));
  while (start > 0 && before.has(told.marks[start - 1] ?? '')) start -= 1;
  while (end < told.marks.length && before.has(told.marks[end] ?? '')) end += 1;
  return { start, end };
}

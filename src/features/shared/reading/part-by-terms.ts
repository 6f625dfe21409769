import type { TermPlace } from '$domain';

/** A stretch of text: a word that was settled, or what stands between two of them. */
export type TermStretch = { readonly words: string; readonly isTerm: boolean };

/** Parts a text where words of it were settled; together the stretches are the text. */
export function partByTerms(text: string, places: readonly TermPlace[]): readonly TermStretch[] {
  const stretches: TermStretch[] = [];
  let done = 0;
  const put = (end: number, isTerm: boolean): void => {
    if (end > done) stretches.push({ words: text.slice(done, end), isTerm });
    done = end;
  };
  for (const { start, end } of places) {
    put(start, false);
    put(end, true);
  }
  put(text.length, false);
  return stretches;
}

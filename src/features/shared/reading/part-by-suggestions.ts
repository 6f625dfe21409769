import type { TextRun } from '$editor';

/** Words of a line that somebody would have otherwise; where `start` is `end` they come in between. */
export type SuggestedPlace = {
  readonly start: number;
  readonly end: number;
  /** What would come; `undefined` where that stands in a later line. */
  readonly words: string | undefined;
  /** The letter of the party that suggests it. */
  readonly by: string;
  /** What a screen reader says of it. */
  readonly label: string;
};

/** A piece of a line: words as they are, those that would go, or those that would come. */
export type SuggestedPart =
  | { readonly kind: 'kept' | 'struck'; readonly run: TextRun; readonly label: string }
  | { readonly kind: 'added'; readonly words: string; readonly by: string; readonly label: string };

/** Parts the runs of a line where something is suggested; without what would come, the parts are the line. */
export function partBySuggestions(
  runs: readonly TextRun[],
  places: readonly SuggestedPlace[],
): readonly SuggestedPart[] {
  const edges = places.flatMap(({ start, end }) => [start, end]);
  const parts: SuggestedPart[] = [];
  const addAt = (offset: number): void => {
    for (const { end, words, by, label } of places)
      if (end === offset && words !== undefined && words + by !== '') parts.push({ kind: 'added', words, by, label });
  };
  let at = 0;
  addAt(0);
  for (const run of runs) {
    const runEnd = at + run.text.length;
    const cuts = [...new Set([at, ...edges.filter((edge) => edge > at && edge < runEnd), runEnd])].sort(
      (a, b) => a - b,
    );
    for (const [index, end] of cuts.slice(1).entries()) {
      const start = cuts[index] ?? at;
      const over = places.find((place) => place.start <= start && place.end >= end);
      const text = run.text.slice(start - at, end - at);
      parts.push({ kind: over === undefined ? 'kept' : 'struck', run: { ...run, text }, label: over?.label ?? '' });
      addAt(end);
    }
    at = runEnd;
  }
  return parts;
}

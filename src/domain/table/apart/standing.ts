import { listWords, markSentence, splitSentences } from './sentences';
import type { WhoSawWhat } from './who-saw-what';
import { rangeOf, type Reading, type ToldPiece, type Writing } from './writing';

type Place = {
  readonly members: readonly Writing[];
  /** Everything that was said of the piece. */
  readonly told: readonly ToldPiece[];
  /** The marks of the sentences that stood there before. */
  readonly before: ReadonlySet<string>;
  readonly readings: readonly Reading[];
  readonly saw: WhoSawWhat;
};

/**
 * What stands in a piece now of a place that was written otherwise: the sentences that belong to nothing else. Where that
 * is in several places, the one that has most of the words.
 */
export function findStanding(text: string, place: Place): string | undefined {
  const sentences = splitSentences(text);
  const own = listOwn(place);
  const elsewhere = listElsewhere(place, own);
  const runs: string[] = [];
  let isOpen = false;
  for (const sentence of sentences) {
    const mark = markSentence(sentence);
    const isFree = own.has(mark) || !elsewhere.has(mark);
    if (isFree && isOpen) runs.push(`${runs.pop() ?? ''}${sentence}`);
    else if (isFree) runs.push(sentence);
    isOpen = isFree;
  }
  const wanted = new Set(place.readings.flatMap(({ words }) => listWords(words)));
  const scored = runs.map((run) => ({ run, score: listWords(run).filter((word) => wanted.has(word)).length }));
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (most, one) => (one.score > (most?.score ?? 0) ? one : most),
    undefined,
  );
  return best?.run;
}

/** The marks of all sentences with which the place was ever written. */
function listOwn({ members, told, before }: Place): ReadonlySet<string> {
  const own = new Set(before);
  for (const one of told) {
    const range = rangeOf(one, members, before);
    if (range !== undefined) for (const mark of one.marks.slice(range.start, range.end)) own.add(mark);
  }
  return own;
}

/** The marks of the sentences around it. What somebody made of the place itself later is not among them. */
function listElsewhere({ members, told, saw }: Place, own: ReadonlySet<string>): ReadonlySet<string> {
  const elsewhere = new Set<string>();
  const add = (marks: readonly string[]): void => {
    for (const mark of marks) if (!own.has(mark)) elsewhere.add(mark);
  };
  const stretches = new Set(members.map((one) => one.told.words.stretchId));
  const isLater = ({ words }: ToldPiece): boolean =>
    [...stretches].filter((stretchId) => saw.saw(words.stretchId, stretchId)).length > 1;
  for (const one of told)
    if (!isLater(one)) {
      add(one.marks);
      add(one.words.before);
    }
  const later = told.filter(isLater);
  // What was written beside it later counts as soon as what it stands in place of does.
  for (const _round of later)
    for (const one of later)
      for (const { before, start, end } of one.rewrites)
        if (before.every((mark) => elsewhere.has(mark))) add(one.marks.slice(start, end));
  return elsewhere;
}

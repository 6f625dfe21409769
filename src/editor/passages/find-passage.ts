import type { Passage } from '$domain';
import { findAnchor, isThere, type AnchoredText } from './anchor';
import { flatten, toOffset, toPosition, type FlatText } from './flat-text';

/** Where a passage stands now. */
export type FoundPassage = {
  readonly from: number;
  readonly to: number;
  /** The words that stand there now. */
  readonly words: string;
  /** Whether these are others than were pointed at. */
  readonly isChanged: boolean;
};

type Stretch = { readonly start: number; readonly end: number };

/** How many letters around it must be the same to know words by that stand somewhere else. */
const ENOUGH_CONTEXT = 6;
/** Words of this length that stand in the document once are known without anything around them. */
const LONG_QUOTE = 30;
/** How many letters on each side a passage is looked for between. */
const NEAR_CONTEXT = 12;
/** How much longer than it was a passage is looked for between the words around it. */
const MOST_GROWN = 400;

/** What stands between the letters at both ends; `isWhole` where both of them are still there. */
type Standing = Stretch & { readonly isWhole: boolean };

/**
 * Where a passage stands in the text as it is now: by its letters; where they were written anew, as happens when a paragraph
 * is split or moved, by its words; where those changed too, by the words around it. `undefined` where it is gone.
 */
export function findPassage(source: AnchoredText, passage: Passage): FoundPassage | undefined {
  const flat = flatten(source.state.doc);
  const found = chooseStretch(flat, passage, byLetters(source, flat, passage));
  const from = found === undefined ? undefined : toPosition(flat, found.start);
  const to = found === undefined ? undefined : toPosition(flat, found.end);
  if (found === undefined || from === undefined || to === undefined) return undefined;
  const words = flat.text.slice(found.start, found.end);
  return { from, to, words, isChanged: words !== passage.quote };
}

function chooseStretch({ text }: FlatText, passage: Passage, letters: Standing | undefined): Stretch | undefined {
  const { quote } = passage;
  if (quote === '') return letters ?? betweenContext(text, passage);
  const standing = letters !== undefined && letters.end > letters.start ? letters : undefined;
  const words = standing === undefined ? '' : text.slice(standing.start, standing.end);
  if (words === quote) return standing;
  const same = listOccurrences(text, quote);
  if (standing !== undefined) {
    const touching = same.find(({ start, end }) => start <= standing.end && end >= standing.start);
    if (touching !== undefined) return touching;
    // Words that were rewritten in their place, although the same as they were may stand in a copy elsewhere.
    if (same.length === 0 || standing.isWhole || holdsHalf(words, quote)) return standing;
  }
  return bestOccurrence(text, passage, same) ?? betweenContext(text, passage);
}

function byLetters(source: AnchoredText, flat: FlatText, { start, end }: Passage): Standing | undefined {
  const [first, last] = [start, end].map((anchor) => {
    const position = findAnchor(source, anchor);
    return position === undefined ? undefined : toOffset(flat, position);
  });
  if (first === undefined || last === undefined || last < first) return undefined;
  return { start: first, end: last, isWhole: [start, end].every((anchor) => isThere(source, anchor)) };
}

/** Whether half of what was pointed at still stands in these words in one piece. */
function holdsHalf(words: string, quote: string): boolean {
  const length = Math.ceil(quote.length / 2);
  for (let at = 0; at + length <= quote.length; at += 1) if (words.includes(quote.slice(at, at + length))) return true;
  return false;
}

function listOccurrences(text: string, quote: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + quote.length)) {
    found.push({ start: at, end: at + quote.length });
  }
  return found;
}

/** The one that has most of the same around it, if that is enough to know it by. */
function bestOccurrence(text: string, passage: Passage, same: readonly Stretch[]): Stretch | undefined {
  const rated = same.map((stretch) => ({ stretch, context: countContext(text, passage, stretch) }));
  const best = rated.reduce<(typeof rated)[number] | undefined>(
    (most, each) => (most === undefined || each.context > most.context ? each : most),
    undefined,
  );
  if (best === undefined) return undefined;
  const isKnown = best.context >= ENOUGH_CONTEXT || (same.length === 1 && passage.quote.length >= LONG_QUOTE);
  return isKnown ? best.stretch : undefined;
}

/** How many letters directly before and after are the same as they were. */
function countContext(text: string, { before, after }: Passage, { start, end }: Stretch): number {
  let count = 0;
  for (let at = 1; at <= before.length && before.at(-at) === text[start - at]; at += 1) count += 1;
  for (let at = 0; at < after.length && after[at] === text[end + at]; at += 1) count += 1;
  return count;
}

/** What stands now between the words that stood around it. */
function betweenContext(text: string, { quote, ...around }: Passage): Stretch | undefined {
  const [before, after] = [around.before.slice(-NEAR_CONTEXT), around.after.slice(0, NEAR_CONTEXT)];
  if (before.length < ENOUGH_CONTEXT || after.length < ENOUGH_CONTEXT) return undefined;
  for (const { end: start } of listOccurrences(text, before)) {
    const end = text.indexOf(after, start);
    const isNear = end !== -1 && end - start <= quote.length + MOST_GROWN;
    // Where nothing is left between them, the words were taken away.
    if (isNear && (end > start || quote === '') && !text.slice(start, end).includes('\n')) return { start, end };
  }
  return undefined;
}

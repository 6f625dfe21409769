import { align, type Aligned } from './align';
import { findNumberChanges, type NumberChange } from './number-changes';
import { compareTexts, toSentences, type ComparedText } from './sentences';
import type { TextLine } from './text-lines';
import type { WordPiece } from './word-pieces';

/** `moved` stands where it is now, `moved-away` where it was; of `restyled` only the look is another. */
export type LineState = 'same' | 'added' | 'removed' | 'changed' | 'restyled' | 'moved' | 'moved-away';

/** A line of two texts laid over each other. */
export type ComparedLine = Pick<TextLine, 'kind' | 'level'> & {
  readonly state: LineState;
  readonly pieces: readonly WordPiece[];
  /** Which of the chapters it belongs to, by its place among them. */
  readonly chapter: number;
};

/** What changed in a chapter. Sentences are counted, of what moved or looks otherwise the lines. */
export type ChapterChanges = {
  /** Empty above the first heading. */
  readonly title: string;
  /** Whether the chapter is in both texts. */
  readonly state: 'kept' | 'added' | 'removed';
  /** What it was called before, where that was otherwise. */
  readonly titleBefore?: string;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly moved: number;
  readonly restyled: number;
  readonly numbers: readonly NumberChange[];
};

/** Two texts laid over each other. */
export type Comparison = {
  readonly lines: readonly ComparedLine[];
  /** All chapters of both, in order, also those in which nothing changed. */
  readonly chapters: readonly ChapterChanges[];
};

/** Headings up to this level begin a chapter. */
const CHAPTER_LEVEL = 2;
/** Shorter lines and sentences read alike by chance. */
export const MOVED_LENGTH = 20;

const NOTHING: ComparedText = { added: 0, removed: 0, changed: 0, pieces: [] };

type Pair = Aligned & { readonly state: LineState };

/** Compares two texts line by line, and the words within; see `sentences.ts`. */
export function compareLines(before: readonly TextLine[], after: readonly TextLine[]): Comparison {
  const pairs = noteMoves(align(before.map(keyOf), after.map(keyOf)), before, after);
  const placed = placeInChapters(pairs, before, after);
  const chapters = placed.titles.map(startChapter);
  const lines = pairs.map((pair, at): ComparedLine => {
    const was = pair.before === undefined ? undefined : before[pair.before];
    const is = pair.after === undefined ? undefined : after[pair.after];
    const line = is ?? was ?? { kind: 'part', text: '', look: '' };
    const chapter = placed.chapterByPair[at] ?? 0;
    const compared = pair.state === 'changed' ? compareTexts(was?.text ?? '', is?.text ?? '') : NOTHING;
    const pieces = piecesOf(pair.state, line.text, compared.pieces);
    const found = chapters[chapter];
    if (found !== undefined) chapters[chapter] = count(found, pair.state, { line, compared });
    return {
      kind: line.kind,
      ...(line.level === undefined ? {} : { level: line.level }),
      state: pair.state,
      pieces,
      chapter,
    };
  });
  return { lines, chapters };
}

/** Whether anything was changed at all. */
export const isSameText = ({ lines }: Comparison): boolean => lines.every(({ state }) => state === 'same');

/** Headings and parts without words are only held against their own kind. */
const keyOf = ({ kind, text, look }: TextLine): string =>
  kind === 'heading' ? `# ${text}` : kind === 'part' ? `\u0000${look}` : text;

function noteMoves(
  aligned: readonly Aligned[],
  before: readonly TextLine[],
  after: readonly TextLine[],
): readonly Pair[] {
  const removedByText = new Map<string, number[]>();
  for (const pair of aligned) {
    if (pair.before === undefined || pair.after !== undefined) continue;
    const text = before[pair.before]?.text ?? '';
    if (text.length >= MOVED_LENGTH) removedByText.set(text, [...(removedByText.get(text) ?? []), pair.before]);
  }
  const movedBefore = new Set<number>();
  const states = aligned.map((pair): LineState => {
    if (pair.after === undefined) return 'removed';
    const line = after[pair.after];
    if (pair.before !== undefined) return stateOfBoth(before[pair.before], line);
    const from = removedByText.get(line?.text ?? '')?.shift();
    if (from === undefined) return 'added';
    movedBefore.add(from);
    return 'moved';
  });
  return aligned.map((pair, at) => {
    const isMoved = pair.after === undefined && pair.before !== undefined && movedBefore.has(pair.before);
    return { ...pair, state: isMoved ? 'moved-away' : (states[at] ?? 'same') };
  });
}

function stateOfBoth(was: TextLine | undefined, is: TextLine | undefined): LineState {
  if (was?.text !== is?.text) return 'changed';
  return was?.look === is?.look ? 'same' : 'restyled';
}

type Title = Pick<ChapterChanges, 'title' | 'state' | 'titleBefore'>;
type Placed = { readonly titles: readonly Title[]; readonly chapterByPair: readonly number[] };

const isChapterHeading = (line: TextLine | undefined): boolean =>
  line?.kind === 'heading' && (line.level ?? 1) <= CHAPTER_LEVEL;

/** Each line in the chapter it stands in now; what went in the one it stood in. */
function placeInChapters(pairs: readonly Pair[], before: readonly TextLine[], after: readonly TextLine[]): Placed {
  const titles: Title[] = [{ title: '', state: 'kept' }];
  const chapterByPair: number[] = [];
  let chapterBefore = 0;
  let chapterNow = 0;
  for (const pair of pairs) {
    const was = pair.before === undefined ? undefined : before[pair.before];
    const is = pair.after === undefined ? undefined : after[pair.after];
    const [startsBefore, startsNow] = [isChapterHeading(was), isChapterHeading(is)];
    if (startsBefore || startsNow) {
      titles.push(toTitle(startsBefore ? was : undefined, startsNow ? is : undefined));
      if (startsBefore) chapterBefore = titles.length - 1;
      if (startsNow) chapterNow = titles.length - 1;
    }
    chapterByPair.push(is === undefined ? chapterBefore : chapterNow);
  }
  return { titles, chapterByPair };
}

function toTitle(was: TextLine | undefined, is: TextLine | undefined): Title {
  const title = is?.text ?? was?.text ?? '';
  if (was === undefined) return { title, state: 'added' };
  if (is === undefined) return { title, state: 'removed' };
  return { title, state: 'kept', ...(was.text === title ? {} : { titleBefore: was.text }) };
}

const startChapter = (title: Title): ChapterChanges => ({
  ...title,
  added: 0,
  removed: 0,
  changed: 0,
  moved: 0,
  restyled: 0,
  numbers: [],
});

function piecesOf(state: LineState, text: string, compared: readonly WordPiece[]): readonly WordPiece[] {
  if (text === '') return [];
  if (state === 'changed') return compared;
  if (state === 'added') return [{ change: 'added', text }];
  return [{ change: state === 'removed' ? 'removed' : 'same', text }];
}

type Seen = { readonly line: TextLine; readonly compared: ComparedText };

function count(chapter: ChapterChanges, state: LineState, { line, compared }: Seen): ChapterChanges {
  // The heading of a chapter is told by the chapter itself.
  const isTitle = isChapterHeading(line) && (state === 'added' || state === 'removed' || state === 'changed');
  if (isTitle) return chapter;
  switch (state) {
    case 'added':
      return { ...chapter, added: chapter.added + Math.max(1, toSentences(line.text).length) };
    case 'removed':
      return { ...chapter, removed: chapter.removed + Math.max(1, toSentences(line.text).length) };
    case 'changed':
      return {
        ...chapter,
        added: chapter.added + compared.added,
        removed: chapter.removed + compared.removed,
        changed: chapter.changed + compared.changed,
        numbers: [...chapter.numbers, ...findNumberChanges(compared.pieces)],
      };
    case 'moved':
      return { ...chapter, moved: chapter.moved + 1 };
    case 'restyled':
      return { ...chapter, restyled: chapter.restyled + 1 };
    case 'moved-away':
    case 'same':
      return chapter;
  }
}

/** Whether anything in a chapter was changed. */
export const isChanged = (chapter: ChapterChanges): boolean =>
  chapter.state !== 'kept' ||
  chapter.titleBefore !== undefined ||
  chapter.added + chapter.removed + chapter.changed + chapter.moved + chapter.restyled > 0;

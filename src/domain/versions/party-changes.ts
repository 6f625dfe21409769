import type { Writer } from '../table/writers/writer';
import { countCharacters, isCounted, type Character } from './characters';
import { MOVED_LENGTH, type ComparedLine, type Comparison, type LineState } from './compare-lines';
import { toSentences } from './sentences';
import type { WordPiece } from './word-pieces';

/** A sentence with words of one party that came or went; the other words of it stand around them. */
export type PartySentence = {
  /** Whether the whole sentence came or went. */
  readonly isWhole: boolean;
  readonly pieces: readonly WordPiece[];
};

/** Which words of one party came and went in a chapter. Its title is empty above the first heading. */
export type PartyChapter = {
  readonly title: string;
  readonly added: readonly PartySentence[];
  readonly removed: readonly PartySentence[];
};

/** Which words of one party came and went. */
export type PartyChanges = { readonly partyId: string; readonly chapters: readonly PartyChapter[] };

/** What changed between two texts, by whose words they are. */
export type ChangesByParty = {
  readonly parties: readonly PartyChanges[];
  /** Whether of some words that came or went is not known who wrote them. */
  readonly isPartlyUnknown: boolean;
};

type Characters = readonly (Character | undefined)[];

/** Who wrote what in two texts, of each its characters in order; `undefined` where that was not kept. */
export type WrittenTexts = { readonly before: Characters | undefined; readonly after: Characters | undefined };

type Change = 'added' | 'removed';
/** What nobody wrote is nobody's: what a table begins with, what a living block shows, an agreement. */
type Owner = { readonly partyId: string } | 'unknown' | undefined;
type OwnerOf = (character: Character | undefined) => Owner;

/** A sentence of one of two texts, with whose the characters are that came or went. */
type Found = {
  readonly chapter: number;
  readonly change: Change;
  readonly text: string;
  readonly isWhole: boolean;
  readonly owners: readonly Owner[];
};

/** Lines that do not stand in the one text or in the other. */
const ELSEWHERE: Readonly<Record<Change, readonly LineState[]>> = {
  added: ['removed', 'moved-away'],
  removed: ['added', 'moved'],
};
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** Tells whose words came, and whose went. Who took words away is known to nobody. */
export function changesByParty(
  { lines, chapters }: Comparison,
  { before, after }: WrittenTexts,
  writers: readonly Writer[],
): ChangesByParty {
  const found = leaveOutMoved([
    ...findChanged(lines, 'added', after ?? [], toOwnerOf(before ?? [], writers)),
    ...findChanged(lines, 'removed', before ?? [], toOwnerOf(after ?? [], writers)),
  ]);
  const owners = found.flatMap((sentence) => sentence.owners);
  const partyIds = new Set(owners.flatMap((owner) => (typeof owner === 'object' ? [owner.partyId] : [])));
  const tell = (partyId: string, chapter: number, change: Change): readonly PartySentence[] =>
    found.flatMap((one) => (one.chapter === chapter && one.change === change ? toPartySentence(one, partyId) : []));
  return {
    parties: [...partyIds].map((partyId) => ({
      partyId,
      chapters: chapters
        .map(({ title }, at) => ({ title, added: tell(partyId, at, 'added'), removed: tell(partyId, at, 'removed') }))
        .filter(({ added, removed }) => added.length + removed.length > 0),
    })),
    isPartlyUnknown: owners.includes('unknown'),
  };
}

/** Whose a character is that came or went. One that stands in both texts did neither, whatever its word became. */
function toOwnerOf(others: Characters, writers: readonly Writer[]): OwnerOf {
  const writerByClientId = new Map(writers.map((writer) => [writer.clientId, writer]));
  const placesByClientId = new Map<number, Set<number>>();
  for (const other of others) {
    if (other === undefined) continue;
    const places = placesByClientId.get(other.clientId) ?? new Set();
    placesByClientId.set(other.clientId, places.add(other.at));
  }
  return (character) => {
    if (character === undefined || placesByClientId.get(character.clientId)?.has(character.at) === true)
      return undefined;
    const writer = writerByClientId.get(character.clientId);
    if (writer === undefined) return 'unknown';
    return writer.kind === 'person' ? { partyId: writer.partyId } : undefined;
  };
}

/** The sentences of one of two texts of which something came or went. */
function findChanged(
  lines: readonly ComparedLine[],
  change: Change,
  characters: Characters,
  ownerOf: OwnerOf,
): readonly Found[] {
  let done = 0;
  return lines.flatMap((line) => {
    if (ELSEWHERE[change].includes(line.state)) return [];
    const pieces = line.pieces.filter((piece) => piece.change === change || piece.change === 'same');
    const text = pieces.map((piece) => piece.text).join('');
    const start = done;
    done += countCharacters(text);
    if (pieces.every((piece) => piece.change === 'same')) return [];
    const isChanged = pieces.flatMap((piece) => Array.from(piece.text.split(''), () => piece.change === change));
    let next = start;
    const owners = isChanged.map((came, at): Owner => {
      if (!isCounted(text, at)) return undefined;
      next += 1;
      return came && LETTER.test(text.charAt(at)) ? ownerOf(characters[next - 1]) : undefined;
    });
    let from = 0;
    return toSentences(text).map((sentence): Found => {
      const [begin, end] = [from, from + sentence.length];
      from = end;
      const isWhole = isChanged.slice(begin, end).every((came, at) => came || !LETTER.test(sentence.charAt(at)));
      return { chapter: line.chapter, change, text: sentence, isWhole, owners: owners.slice(begin, end) };
    });
  });
}

/** What went here and came there is the same sentence: a paragraph that was split, or put together with another. */
function leaveOutMoved(found: readonly Found[]): readonly Found[] {
  const whole = found.filter(({ isWhole, text }) => isWhole && text.trim().length >= MOVED_LENGTH);
  const removedByText = new Map<string, Found[]>();
  for (const one of whole) {
    if (one.change === 'removed')
      removedByText.set(one.text.trim(), [...(removedByText.get(one.text.trim()) ?? []), one]);
  }
  const moved = new Set<Found>();
  for (const one of whole) {
    const from = one.change === 'added' ? removedByText.get(one.text.trim())?.shift() : undefined;
    if (from !== undefined) moved.add(one).add(from);
  }
  return found.filter((one) => !moved.has(one));
}

/** A sentence with the words of one party in it that came or went, if there are any. */
function toPartySentence({ change, text, isWhole, owners }: Found, partyId: string): readonly PartySentence[] {
  const isOfParty = (at: number): boolean => {
    const owner = owners[at];
    return typeof owner === 'object' && owner.partyId === partyId;
  };
  const pieces: WordPiece[] = [];
  const put = (kind: WordPiece['change'], words: string): void => {
    const last = pieces.at(-1);
    if (words === '') return;
    if (last?.change === kind) pieces[pieces.length - 1] = { change: kind, text: last.text + words };
    else pieces.push({ change: kind, text: words });
  };
  let done = 0;
  let wasOfParty: boolean | undefined;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const isTheirs = word.split('').some((_, at) => isOfParty(index + at));
    // What stands between two of their words goes with them, and so does what stands at an edge.
    put(isTheirs && wasOfParty !== false ? change : 'same', text.slice(done, index));
    put(isTheirs ? change : 'same', word);
    done = index + word.length;
    wasOfParty = isTheirs;
  }
  if (pieces.every((piece) => piece.change === 'same')) return [];
  put(wasOfParty === true ? change : 'same', text.slice(done).trimEnd());
  return [{ isWhole, pieces }];
}

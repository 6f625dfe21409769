import { withTexts, type ChangesByParty, type Comparison, type PartySentence, type WordPiece } from '$domain';

type Clean = (text: string) => string;

/** What differs between two texts, as it goes on paper. */
export const cleanComparison = ({ lines, chapters }: Comparison, clean: Clean): Comparison => ({
  lines: lines.map((line) => ({ ...line, pieces: cleanPieces(line.pieces, clean) })),
  chapters: chapters.map((chapter) => withTexts(chapter, clean)),
});

/** Whose words came and went, as it goes on paper. */
export function cleanChanges({ parties, isPartlyUnknown }: ChangesByParty, clean: Clean): ChangesByParty {
  const cleanAll = (sentences: readonly PartySentence[]): readonly PartySentence[] =>
    sentences.map((sentence) => ({ ...sentence, pieces: cleanPieces(sentence.pieces, clean) }));
  return {
    parties: parties.map(({ partyId, chapters }) => ({
      partyId,
      chapters: chapters.map(({ title, added, removed }) => ({
        title: clean(title),
        added: cleanAll(added),
        removed: cleanAll(removed),
      })),
    })),
    isPartlyUnknown,
  };
}

/** A line as it goes on paper. Where something is masked in it, it stands there whole: as it was, and as it became. */
export function cleanPieces(pieces: readonly WordPiece[], clean: Clean): readonly WordPiece[] {
  const before = textOf(pieces, 'added');
  const after = textOf(pieces, 'removed');
  const [was, is] = [clean(before), clean(after)];
  if (was === before && is === after) return pieces;
  if (was === is) return [{ change: 'same', text: is }];
  const both: readonly WordPiece[] = [
    { change: 'removed', text: was },
    { change: 'added', text: is },
  ];
  return both.filter(({ text }) => text !== '');
}

const textOf = (pieces: readonly WordPiece[], without: WordPiece['change']): string =>
  pieces.flatMap(({ change, text }) => (change === without ? [] : [text])).join('');

import { matchEqual } from '$domain';
import type { DocumentBlock, PassageMark, PassagesInLines, TextRun } from '$editor';
import type { SuggestedPlace } from '../../../shared/reading/part-by-suggestions';

type Runs = readonly TextRun[];

/** What is suggested in the lines of a text, by the runs of each. */
export type SuggestedByRuns = ReadonlyMap<Runs, readonly SuggestedPlace[]>;

/**
 * Lays what is suggested in the lines that show the document. What living blocks show stands between those; a line that is shown
 * otherwise than it is written, because something in it is masked, has nothing.
 */
export function layInLines(
  marks: readonly PassageMark[],
  { lines, parts }: PassagesInLines,
  blocks: readonly DocumentBlock[],
): SuggestedByRuns {
  const places = new Map<Runs, SuggestedPlace[]>();
  if (parts.length === 0) return places;
  const shown = listLines(blocks);
  const shownByLine = new Map(matchEqual(lines, shown.map(sayLine)).map(({ before, after }) => [before, shown[after]]));
  for (const { id, line, start, end, isLast } of parts) {
    const runs = shownByLine.get(line);
    const mark = marks.find((one) => one.id === id);
    if (runs === undefined || mark === undefined) continue;
    const { label, words = '', by = '' } = mark;
    places.set(runs, [...(places.get(runs) ?? []), { start, end, words: isLast ? words : undefined, by, label }]);
  }
  return places;
}

/** What stands in a line for what is no text, as where passages are found. */
const sayLine = (runs: Runs): string => runs.map(({ text }) => text.replaceAll('\n', '\ufffc')).join('');

/** The lines of blocks, in the order of the text. */
const listLines = (blocks: readonly DocumentBlock[]): readonly Runs[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [block.runs];
      case 'list':
        return block.entries.flatMap(listLines);
      case 'quote':
        return listLines(block.blocks);
      case 'table':
        return block.rows.flatMap((row) => row.flatMap((cell) => listLines(cell.blocks)));
      case 'picture':
      case 'rule':
        return [];
    }
  });

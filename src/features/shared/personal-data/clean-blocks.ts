import { withTexts } from '$domain';
import type { DocumentBlock, TextRun } from '$editor';

/** A document as it leaves: every paragraph is looked through as one text, also where a part of it is bold. */
export const cleanBlocks = (
  blocks: readonly DocumentBlock[],
  clean: (text: string) => string,
): readonly DocumentBlock[] => blocks.map((block) => cleanBlock(block, clean));

function cleanBlock(block: DocumentBlock, clean: (text: string) => string): DocumentBlock {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, runs: cleanRuns(block.runs, clean) };
    case 'list':
      return { ...block, entries: block.entries.map((entry) => cleanBlocks(entry, clean)) };
    case 'quote':
      return { ...block, blocks: cleanBlocks(block.blocks, clean) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cleanBlocks(cell.blocks, clean) }))),
      };
    case 'picture':
      return { ...block, picture: withTexts(block.picture, clean) };
    case 'rule':
      return block;
  }
}

function cleanRuns(runs: readonly TextRun[], clean: (text: string) => string): readonly TextRun[] {
  const words = runs.map(({ text }) => text).join('');
  const cleaned = clean(words);
  if (cleaned === words) return runs;
  const apart = runs.map((run) => ({ ...run, text: clean(run.text), link: cleanLink(run.link, clean) }));
  if (apart.map(({ text }) => text).join('') === cleaned) return apart;
  // The words run over a change of look: that look gives way.
  return [{ text: cleaned, isStrong: false, isEmphasised: false, link: undefined }];
}

/** An address that says what was masked is none any more. */
const cleanLink = (link: string | undefined, clean: (text: string) => string): string | undefined =>
  link === undefined || clean(link) === link ? link : undefined;

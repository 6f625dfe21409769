import * as Y from 'yjs';
import { DOCUMENT_NODES } from '../schema';

export type Block = ReturnType<Y.XmlFragment['toArray']>[number];

/** A piece of a text with one look, and the address of its link. */
export type Run = { readonly words: string; readonly href: unknown };

/** What stands in a text for what is no text: it takes as much room as one letter. */
const NO_TEXT = '\ufffc';

/** Everything that holds text itself, however deep. */
export const listTextBlocks = (blocks: readonly Block[]): readonly Y.XmlElement[] =>
  blocks.flatMap((block) => (block instanceof Y.XmlElement ? [block, ...listTextBlocks(block.toArray())] : []));

/** The text of a paragraph, with `between` in the place of each thing inside that is no text. */
export const readBlockText = (block: Y.XmlElement, between = ''): string =>
  block
    .toArray()
    .map((child) =>
      child instanceof Y.XmlText
        ? readRuns(child)
            .map(({ words }) => words)
            .join('')
        : between,
    )
    .join('');

/** The pieces of a text. Any participant can put anything there, so each is looked at before it is believed. */
export function readRuns(text: Y.XmlText): readonly Run[] {
  const delta: unknown = text.toDelta();
  if (!Array.isArray(delta)) return [];
  return delta.map((piece: unknown): Run => {
    const words = readField(piece, 'insert');
    const link = readField(readField(piece, 'attributes'), DOCUMENT_NODES.link);
    return { words: typeof words === 'string' ? words : NO_TEXT, href: readField(link, DOCUMENT_NODES.href) };
  });
}

const readField = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

import type { AppError, Masking, Result } from '$domain';
import * as Y from 'yjs';
import { readLockedChapters } from '../chapters/locked-chapters';
import { writeCommand } from '../commands';
import { DOCUMENT_NODES } from '../schema';
import type { Table } from '../table';

type Block = ReturnType<Y.XmlFragment['toArray']>[number];

/** What stands in the text of a paragraph for what is no text, so that places stay as far apart as they are. */
const BREAK = '\n';
const NO_TEXT = '\ufffc';

/**
 * Puts neutral words in the place of others, paragraph by paragraph. The other words, their look and what is locked stay as
 * they are; a link that says what is masked is none any more (TD116).
 *
 * @param find The words to mask in the text of one paragraph, in their order.
 */
export function maskDocument(table: Table, find: (text: string) => readonly Masking[]): Result<undefined, AppError> {
  const locked = listLocked(table);
  const found = listTextBlocks(table.document.toArray().filter((block) => !locked.includes(block)))
    .map((block) => ({ block, maskings: find(textOf(block)) }))
    .filter(({ block, maskings }) => maskings.length > 0 || listLinks(block, find).length > 0);
  return writeCommand(table, 'mask-document', () => {
    for (const { block, maskings } of found) {
      for (const masking of [...maskings].reverse()) mask(block, masking);
      for (const { text, at, length } of listLinks(block, find))
        text.format(at, length, { [DOCUMENT_NODES.link]: null });
    }
  });
}

/** The texts of the paragraphs that nobody changes, because their chapter is locked. */
export const readLockedTexts = (table: Table): ReadonlySet<string> =>
  new Set(listTextBlocks(listLocked(table)).map(textOf));

function listLocked(table: Table): readonly Block[] {
  const blocks = table.document.toArray();
  return readLockedChapters(table).flatMap(({ from, end }) => blocks.slice(from, end));
}

/** Everything that holds text itself, however deep. */
const listTextBlocks = (blocks: readonly Block[]): readonly Y.XmlElement[] =>
  blocks.flatMap((block) => (block instanceof Y.XmlElement ? [block, ...listTextBlocks(block.toArray())] : []));

/** The words may run over several pieces of text: the first gets the neutral word. */
function mask(block: Y.XmlElement, { start, end, word }: Masking): void {
  let isFirst = true;
  let from = 0;
  for (const child of block.toArray()) {
    const length = child instanceof Y.XmlText ? child.length : 1;
    const at = Math.max(0, start - from);
    const gone = Math.min(length, end - from) - at;
    from += length;
    if (!(child instanceof Y.XmlText) || gone <= 0) continue;
    child.delete(at, gone);
    if (isFirst) child.insert(at, word);
    isFirst = false;
  }
}

const textOf = (block: Y.XmlElement): string =>
  block
    .toArray()
    .map((child) =>
      child instanceof Y.XmlText
        ? readRuns(child)
            .map(({ words }) => words)
            .join('')
        : BREAK,
    )
    .join('');

type Link = { readonly text: Y.XmlText; readonly at: number; readonly length: number };

function listLinks(block: Y.XmlElement, find: (text: string) => readonly Masking[]): readonly Link[] {
  const texts = block.toArray().filter((child) => child instanceof Y.XmlText);
  return texts.flatMap((text) => {
    let at = 0;
    return readRuns(text).flatMap(({ words, href }) => {
      const link = { text, at, length: words.length };
      at += words.length;
      return typeof href === 'string' && find(href).length > 0 ? [link] : [];
    });
  });
}

/** The pieces of a text. Any participant can put anything there, so each is looked at before it is believed. */
function readRuns(text: Y.XmlText): readonly { readonly words: string; readonly href: unknown }[] {
  const delta: unknown = text.toDelta();
  if (!Array.isArray(delta)) return [];
  return delta.map((piece: unknown) => {
    const words = readField(piece, 'insert');
    const link = readField(readField(piece, 'attributes'), DOCUMENT_NODES.link);
    return { words: typeof words === 'string' ? words : NO_TEXT, href: readField(link, DOCUMENT_NODES.href) };
  });
}

const readField = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

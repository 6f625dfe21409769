import type { AppError, Masking, Result } from '$domain';
import * as Y from 'yjs';
import { readLockedChapters } from '../chapters/locked-chapters';
import { writeCommand } from '../commands';
import { DOCUMENT_NODES } from '../schema';
import type { Table } from '../table';
import { listTextBlocks, readBlockText, readRuns, type Block } from './text-blocks';

/** What stands in the text of a paragraph for what is no text, so that places stay as far apart as they are. */
const BREAK = '\n';

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

const textOf = (block: Y.XmlElement): string => readBlockText(block, BREAK);

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

import { ok, partAddress, type AppError, type Result, type StartedFrom } from '$domain';
import * as Y from 'yjs';
import { readLockedChapters, type LockedChapter } from '../chapters/locked-chapters';
import { writeCommand } from '../commands';
import { DOCUMENT_NODES, ROOTS } from '../schema';
import type { Table } from '../table';
import { listTextBlocks, readBlockText, readRuns, type Block } from './text-blocks';

/** A heading of the document, by its place among those of the document itself. */
export type DocumentHeading = { readonly index: number; readonly text: string };

/** A sentence for the document: its words, and those of the link that is its trace back to the part. */
export type Sentence = { readonly words: string; readonly from: StartedFrom; readonly traceWords: string };

/** The headings of the document in order; those without words are left out. */
export const listHeadings = (table: Table): readonly DocumentHeading[] =>
  listBlocks(table)
    .filter(isHeading)
    .map((block, index) => ({ index, text: readBlockText(block).trim() }))
    .filter(({ text }) => text !== '');

/**
 * Puts a sentence in the document as a paragraph of its own, below the last words under a heading. Nothing that is there
 * changes, so that it goes together with whatever others write.
 *
 * @returns the words of the heading it stands under, or `undefined` where it stands at the end of the document: without a
 * heading, or when somebody has just taken it away.
 */
export function putSentence(
  table: Table,
  under: DocumentHeading | undefined,
  sentence: Sentence,
): Result<string | undefined, AppError> {
  const heading = under === undefined ? undefined : findHeading(table, under);
  const written = writeCommand(table, 'put-sentence', (doc) => {
    const paragraph = new Y.XmlElement(DOCUMENT_NODES.paragraph);
    const text = new Y.XmlText();
    const document = doc.getXmlFragment(ROOTS.document);
    document.insert(findEnd(listBlocks(table), heading), [paragraph]);
    paragraph.insert(0, [text]);
    const href = partAddress(table.id, sentence.from);
    text.applyDelta([
      { insert: `${sentence.words} ` },
      { insert: sentence.traceWords, attributes: { [DOCUMENT_NODES.link]: { [DOCUMENT_NODES.href]: href } } },
    ]);
  });
  return written.ok ? ok(heading === undefined ? undefined : readBlockText(heading).trim()) : written;
}

/** The locked chapter that a sentence would come to stand in. */
export function findLockForSentence(table: Table, under: DocumentHeading | undefined): LockedChapter | undefined {
  const at = findEnd(listBlocks(table), under === undefined ? undefined : findHeading(table, under));
  return readLockedChapters(table).find(({ from, end }) => from < at && at <= end);
}

/** The sentences of the document that were begun from a part, as they read now. */
export function listSentences(table: Table, from: StartedFrom): readonly string[] {
  const href = partAddress(table.id, from);
  return listTextBlocks(listBlocks(table))
    .filter((block) => block.toArray().some((child) => child instanceof Y.XmlText && leadsTo(child, href)))
    .map((block) => readBlockText(block).trim());
}

const listBlocks = (table: Table): readonly Block[] => table.document.toArray();

const isHeading = (block: Block): block is Y.XmlElement =>
  block instanceof Y.XmlElement && block.nodeName === DOCUMENT_NODES.heading;

/** The same heading; where several read the same, the one nearest to where it stood. */
function findHeading(table: Table, { index, text }: DocumentHeading): Y.XmlElement | undefined {
  const [nearest] = listBlocks(table)
    .filter(isHeading)
    .map((block, at) => ({ block, distance: Math.abs(at - index) }))
    .filter(({ block }) => readBlockText(block).trim() === text)
    .sort((one, other) => one.distance - other.distance);
  return nearest?.block;
}

/** The place after the last words under a heading: before the next heading, and before what is still empty. */
function findEnd(blocks: readonly Block[], heading: Y.XmlElement | undefined): number {
  const start = heading === undefined ? 0 : blocks.indexOf(heading) + 1;
  const next = heading === undefined ? -1 : blocks.findIndex((block, at) => at >= start && isHeading(block));
  let end = next === -1 ? blocks.length : next;
  while (end > start && isEmptyParagraph(blocks[end - 1])) end -= 1;
  return end;
}

const isEmptyParagraph = (block: Block | undefined): boolean =>
  block instanceof Y.XmlElement && block.nodeName === DOCUMENT_NODES.paragraph && readBlockText(block) === '';

const leadsTo = (text: Y.XmlText, href: string): boolean => readRuns(text).some((run) => run.href === href);

import { parseRecord, WriterSchema, type WrittenBlock, type WrittenRun, type Writer } from '$domain';
import * as Y from 'yjs';
import { DOCUMENT_NODES, ROOTS } from '../schema';
import type { Table } from '../table';

/** Who wrote which letters of the document, and who said to be which writer; what does not have the form is left out (TD5). */
export type WrittenText = { readonly blocks: readonly WrittenBlock[]; readonly writers: readonly Writer[] };

/** Reads who wrote what. It goes over every letter, so it is asked for once, not at each change. */
export const readWrittenText = (table: Table): WrittenText => ({
  blocks: table.document.toArray().flatMap(readBlocks),
  writers: readWriters(table),
});

/** Whose words each session writes. */
export const readWriters = (table: Table): readonly Writer[] =>
  [...table.replica.doc.getMap(ROOTS.writers)].flatMap(([key, entry]) => {
    const writer = parseRecord(WriterSchema, entry);
    return writer !== undefined && String(writer.clientId) === key ? [writer] : [];
  });

/** The blocks with words in a part of the document. */
function readBlocks(part: unknown): readonly WrittenBlock[] {
  if (!(part instanceof Y.XmlElement)) return [];
  const parts = part.toArray();
  if (!parts.some((child) => child instanceof Y.XmlText)) return parts.flatMap(readBlocks);
  const level: unknown = part.nodeName === DOCUMENT_NODES.heading ? part.getAttribute(DOCUMENT_NODES.level) : undefined;
  const runs = readChildren(parts);
  return runs.length === 0 ? [] : [{ level: typeof level === 'number' ? level : undefined, runs }];
}

/** The words of a block; a new line is of whom the words before it are. */
function readChildren(parts: readonly unknown[]): readonly WrittenRun[] {
  const runs: WrittenRun[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (part instanceof Y.XmlText) runs.push(...readRuns(part));
    else if (last !== undefined) runs.push({ clientId: last.clientId, text: '\n' });
  }
  return runs;
}

/** The words of a text that stand there, session by session. What stands in it and is no words is a new line. */
function readRuns(text: Y.XmlText): readonly WrittenRun[] {
  const runs: WrittenRun[] = [];
  for (let piece = text._start; piece !== null; piece = piece.right) {
    if (piece.deleted || !piece.countable) continue;
    const words = piece.content instanceof Y.ContentString ? piece.content.str : '\n';
    const { client } = piece.id;
    const last = runs.at(-1);
    if (last?.clientId === client) runs[runs.length - 1] = { clientId: client, text: last.text + words };
    else runs.push({ clientId: client, text: words });
  }
  return runs;
}

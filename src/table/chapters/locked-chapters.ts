import { locksInForce, plainTextOf } from '$domain';
import * as Y from 'yjs';
import { DOCUMENT_NODES } from '../schema';
import type { Table } from '../table';
import { readNode } from '../versions/frozen-document';
import { readChapterLocks } from './chapter-locks';

/** A chapter of the document that is locked: its blocks are those from `from` up to `end`, its heading first. */
export type LockedChapter = {
  readonly mark: string;
  readonly heading: string;
  readonly level: number;
  readonly from: number;
  readonly end: number;
};

/** The chapters that are locked and stand in the document, in its order. */
export function readLockedChapters(table: Table): readonly LockedChapter[] {
  const locks = locksInForce(readChapterLocks(table));
  if (locks.size === 0) return [];
  const blocks = table.document.toArray();
  const levels = blocks.map(levelOf);
  return blocks.flatMap((block, from) => {
    const [mark, level] = [markOf(block), levels[from] ?? 0];
    if (!(block instanceof Y.XmlElement) || level === 0 || !locks.has(mark)) return [];
    const next = levels.findIndex((other, at) => at > from && other > 0 && other <= level);
    const heading = plainTextOf(readNode(block) ?? { runs: [] }).trim();
    return [{ mark, heading, level, from, end: next === -1 ? blocks.length : next }];
  });
}

/** The level of a heading; 0 of everything else. */
export function levelOf(block: unknown): number {
  if (!(block instanceof Y.XmlElement) || block.nodeName !== DOCUMENT_NODES.heading) return 0;
  const level: unknown = block.getAttribute(DOCUMENT_NODES.level);
  return typeof level === 'number' && Number.isInteger(level) && level > 0 ? level : 1;
}

/** As the editor knows a heading by. */
const markOf = ({ _item }: Y.XmlElement | Y.XmlText | Y.XmlHook): string =>
  _item === null ? '' : `${_item.id.client}-${_item.id.clock}`;

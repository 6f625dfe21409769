import { isFrozenText, locksInForce, plainTextOf, type FrozenNode } from '$domain';
import type * as Y from 'yjs';
import { DOCUMENT_NODES, ROOTS } from '../schema';
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
  const nodes = readNodes(table);
  const levels = nodes.map(levelOf);
  return blocks.flatMap((block, from) => {
    const [mark, level, node] = [markOf(block), levels[from] ?? 0, nodes[from]];
    if (node === undefined || level === 0 || !locks.has(mark)) return [];
    const next = levels.findIndex((other, at) => at > from && other > 0 && other <= level);
    return [{ mark, heading: plainTextOf(node).trim(), level, from, end: next === -1 ? blocks.length : next }];
  });
}

/** The locked chapter that would go on further down when some blocks are taken out, by their places: its end is one of them. */
export function findLockUnbounded(table: Table, gone: ReadonlySet<number>): LockedChapter | undefined {
  const nodes = readNodes(table);
  return readLockedChapters(table).find(({ level, end }) => {
    if (!gone.has(end)) return false;
    const next = nodes.find((node, at) => at >= end && !gone.has(at) && !isEmptyParagraph(node));
    return next !== undefined && (levelOf(next) === 0 || levelOf(next) > level);
  });
}

/** Takes all locks off some chapters, as part of one command. */
export function takeOffLocks(table: Table, marks: readonly string[], nowMs: number): void {
  const root = table.replica.doc.getMap(ROOTS.chapterLocks);
  for (const lock of readChapterLocks(table))
    if (marks.includes(lock.mark) && lock.unlockedAt === undefined) root.set(lock.id, { ...lock, unlockedAt: nowMs });
}

const readNodes = ({ document }: Table): readonly FrozenNode[] =>
  document.toArray().map((block) => readNode(block) ?? { runs: [] });

const isEmptyParagraph = (node: FrozenNode): boolean =>
  !isFrozenText(node) && node.name === DOCUMENT_NODES.paragraph && plainTextOf(node).trim() === '';

/** The level of a heading; 0 of everything else. */
function levelOf(node: FrozenNode): number {
  if (isFrozenText(node) || node.name !== DOCUMENT_NODES.heading) return 0;
  const level = node.attributes?.[DOCUMENT_NODES.level];
  return typeof level === 'number' && level > 0 ? level : 1;
}

/** As the editor knows a heading by. */
const markOf = ({ _item }: Y.XmlElement | Y.XmlText | Y.XmlHook): string =>
  _item === null ? '' : `${_item.id.client}-${_item.id.clock}`;

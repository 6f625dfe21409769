import type { OfferedBack } from '$domain';
import * as Y from 'yjs';
import { readLockedChapters } from '../chapters/locked-chapters';
import type { Table } from '../table';
import { findShared } from './pieces';

/** At which block of the document a part goes back in. */
export function findPlace(table: Table, { before, after }: OfferedBack['place']): number {
  const first = before.map((id) => blockOf(table, id)).find((at) => at !== -1);
  if (first !== undefined) return first;
  const last = after.map((id) => blockOf(table, id)).find((at) => at !== -1);
  return last === undefined ? table.document.length : last + 1;
}

/** The heading of a locked chapter in which one of these pieces stands. */
export function findLockAround(table: Table, pieceIds: readonly string[]): string | undefined {
  const chapters = readLockedChapters(table);
  if (chapters.length === 0) return undefined;
  const blocks = pieceIds.map((id) => blockOf(table, id));
  return chapters.find(({ from, end }) => blocks.some((at) => from <= at && at < end))?.heading;
}

/** The heading of a locked chapter that a part would come to stand in. */
export function findLockForPart(
  table: Table,
  { pieces: [first], place }: Pick<OfferedBack, 'pieces' | 'place'>,
): string | undefined {
  const at = findPlace(table, place);
  /** Below a heading of its own it is a chapter beside the one before it. */
  const isBeside = (level: number): boolean => first?.kind === 'heading' && Math.max(1, first.level) <= level;
  return readLockedChapters(table).find(
    ({ from, end, level }) => from < at && (at < end || (at === end && !isBeside(level))),
  )?.heading;
}

/** At which block of the document a piece stands; -1 where it is gone. */
function blockOf(table: Table, id: string): number {
  const found = findShared(table.document, id);
  return table.document.toArray().findIndex((block) => block === found || isInside(found, block));
}

const isInside = (node: Y.XmlText | Y.XmlElement | undefined, block: unknown): boolean => {
  for (
    let parent: unknown = node;
    parent instanceof Y.XmlText || parent instanceof Y.XmlElement;
    parent = parent.parent
  )
    if (parent === block) return true;
  return false;
};

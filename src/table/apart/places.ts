import type { OfferedBack } from '$domain';
import * as Y from 'yjs';
import type { Table } from '../table';
import { findShared } from './pieces';

/** At which block of the document a part goes back in. */
export function findPlace(table: Table, { before, after }: OfferedBack['place']): number {
  const first = before.map((id) => findBlock(table, id)).find((at) => at !== -1);
  if (first !== undefined) return first;
  const last = after.map((id) => findBlock(table, id)).find((at) => at !== -1);
  return last === undefined ? table.document.length : last + 1;
}

/** At which block of the document a piece stands; -1 where it is gone. */
export function findBlock(table: Table, id: string): number {
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

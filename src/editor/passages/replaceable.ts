import type { Node, ResolvedPos } from 'prosemirror-model';

const CELLS: readonly string[] = ['table_cell', 'table_header'];

/** The innermost cell that a place stands in; 0 outside any table. */
function cellStart(place: ResolvedPos): number {
  for (let depth = place.depth; depth > 0; depth -= 1)
    if (CELLS.includes(place.node(depth).type.name)) return place.start(depth);
  return 0;
}

/**
 * Whether other words may be put in the place of these as one text: of one paragraph, or of several in one chapter with nothing
 * but text between them.
 */
export function isReplaceable(doc: Node, from: number, to: number): boolean {
  const [start, end] = [doc.resolve(from), doc.resolve(to)];
  if (start.sameParent(end)) return start.parent.isTextblock;
  if (cellStart(start) !== cellStart(end)) return false;
  let isFit = start.parent.isTextblock && end.parent.isTextblock;
  doc.nodesBetween(from, to, (node, position) => {
    if (node.isTextblock) {
      if (node.attrs['level'] === 1) isFit = false;
      return false;
    }
    if (node.isLeaf || (node.type.name === 'table' && position >= from)) isFit = false;
    return true;
  });
  return isFit;
}

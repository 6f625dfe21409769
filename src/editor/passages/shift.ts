import type { Node } from 'prosemirror-model';

export type Range = { readonly from: number; readonly to: number };

/** Where places of one document are in the next, as the letters before and after what changed say. */
export function makeShift(before: Node, after: Node): (range: Range) => Range | undefined {
  const start = before === after ? null : before.content.findDiffStart(after.content);
  const end = start === null ? null : before.content.findDiffEnd(after.content);
  if (start === null || end === null) return (range) => range;
  const overlap = Math.max(start - Math.min(end.a, end.b), 0);
  const [changedUntil, changedTo] = [end.a + overlap, end.b + overlap];
  const move = (position: number): number => {
    if (position <= start) return position;
    return position >= changedUntil ? position + changedTo - changedUntil : Math.min(position, changedTo);
  };
  return ({ from, to }) => {
    const moved = { from: move(from), to: move(to) };
    return moved.from < moved.to || from === to ? moved : undefined;
  };
}

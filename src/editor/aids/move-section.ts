import type { Transaction } from 'prosemirror-state';
import type { DocumentEditor } from '../editor-types';

type Range = { readonly from: number; readonly to: number };

/** Two ranges of whole blocks, the second right below the first. */
export type Neighbours = { readonly first: Range; readonly second: Range };

/** What may not be made anew if it can be avoided: where others write, and what is locked. */
export type Avoid = (range: Range) => boolean;

/**
 * Lets two neighbours change places, as one step that one undo takes back.
 *
 * Yjs cannot move: what moves is taken away and made anew, and what others type in it meanwhile stays behind. So of the two
 * the one is moved in which nobody else is, and otherwise the shorter one; the other stays as it is.
 */
export function swapSections(editor: DocumentEditor, { first, second }: Neighbours, avoid: Avoid = () => false): void {
  const isFirstMoved = avoid(first) === avoid(second) ? sizeOf(first) <= sizeOf(second) : avoid(second);
  const moved = isFirstMoved ? first : second;
  const content = editor.state.doc.slice(moved.from, moved.to).content;
  const target = isFirstMoved ? second.to - sizeOf(first) : first.from;
  editor.changeTogether([
    ({ tr }): Transaction => tr.delete(moved.from, moved.to),
    ({ tr }): Transaction => tr.insert(target, content),
  ]);
}

const sizeOf = ({ from, to }: Range): number => to - from;

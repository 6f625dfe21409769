import type { DocumentEditor } from '../editor-types';
import { CHANGED_DIRECTLY } from '../view/origins';

type Range = { readonly from: number; readonly to: number };

/** Two ranges of whole blocks, the second right below the first. */
export type Neighbours = { readonly first: Range; readonly second: Range };

/** What may not be made anew if it can be avoided: where others write, and what is locked. */
export type Avoid = (range: Range) => boolean;

/**
 * Lets two neighbours change places, as one step that one undo takes back.
 *
 * Yjs cannot move: what moves is taken away and made anew, and what others type in it meanwhile stays behind. So of the two
 * the one is moved in which nobody else is, and otherwise the shorter one; the other stays as it is. That is done in the shared
 * document itself: from two texts y-prosemirror would guess which blocks stay, and of two headings that say the same it may
 * take the wrong one, which then has the mark and the lock of the other.
 */
export function swapSections(editor: DocumentEditor, { first, second }: Neighbours, avoid: Avoid = () => false): void {
  if (editor.mode !== 'editing') return;
  const { fragment, state } = editor;
  const isFirstMoved = avoid(first) === avoid(second) ? sizeOf(first) <= sizeOf(second) : avoid(second);
  const moved = isFirstMoved ? first : second;
  const blockAt = (position: number): number => state.doc.resolve(position).index(0);
  const at = blockAt(moved.from);
  const count = blockAt(moved.to) - at;
  const target = isFirstMoved ? blockAt(second.to) - count : blockAt(first.from);
  editor.endUndoStep();
  fragment.doc?.transact(() => {
    const copies = fragment.slice(at, at + count).map((block) => block.clone());
    fragment.delete(at, count);
    fragment.insert(target, copies);
  }, CHANGED_DIRECTLY);
  editor.endUndoStep();
}

const sizeOf = ({ from, to }: Range): number => to - from;

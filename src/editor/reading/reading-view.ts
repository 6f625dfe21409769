import type { EditorView } from 'prosemirror-view';

/** What a key does in a view that only shows; says whether it did anything. */
export type ReadingKey = (view: EditorView, event: KeyboardEvent) => boolean;

let takeKey: ReadingKey = () => false;

/** Has keys in views that only show do this from now on. Until it is there, they do what the browser makes of them. */
export function useReadingKey(take: ReadingKey): void {
  takeKey = take;
}

export const readingKey: ReadingKey = (view, event) => takeKey(view, event);

/** Brings the focus to a text that only shows, and the selection with it: the browser keeps none there by itself. */
export function focusReading(view: EditorView): void {
  view.dom.focus({ preventScroll: true });
  const { anchor, head } = view.state.selection;
  const [start, end] = [view.domAtPos(anchor), view.domAtPos(head)];
  view.dom.ownerDocument.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

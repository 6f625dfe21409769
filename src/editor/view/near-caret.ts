import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

const NEAR = 'near-caret';

/**
 * Tells the look (`editor.css`) in which blocks one writes, and which stand beside those: these are always laid out, for in a block
 * that is not the browser loses the caret. Never part of the text.
 */
export const nearCaret = (): Plugin =>
  new Plugin({
    props: {
      decorations: ({ doc, selection: { $from, $to } }) => {
        const first = Math.max(0, $from.index(0) - 1);
        const last = Math.min(doc.childCount - 1, $to.index(0) + 1);
        const near: Decoration[] = [];
        for (let index = first, from = $from.posAtIndex(first, 0); index <= last; index += 1) {
          const to = from + doc.child(index).nodeSize;
          near.push(Decoration.node(from, to, { class: NEAR }));
          from = to;
        }
        return DecorationSet.create(doc, near);
      },
      handleDOMEvents: { keydown: followCaret, beforeinput: followCaret },
    },
  });

/** A browser tells a moment late that the caret went elsewhere; it is known there before the first key. */
function followCaret({ dom }: EditorView): void {
  const at = dom.ownerDocument.getSelection()?.anchorNode ?? null;
  if (at === null || at === dom || !dom.contains(at)) return;
  const element = at instanceof Element ? at : at.parentElement;
  if (element?.closest(`.${NEAR}`) === null) dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
}

import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

const NEAR = 'near-caret';
const GOING_FAR = 'going-far';
const FAR_KEYS = ['End', 'Home', 'PageUp', 'PageDown', 'ArrowUp', 'ArrowDown'];

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
      handleDOMEvents: {
        keydown: (view, event) => {
          followCaret(view);
          if (mayGoFar(event)) view.dom.classList.add(GOING_FAR);
        },
        beforeinput: followCaret,
        keyup: stayNear,
        blur: stayNear,
      },
    },
  });

/** Into a block that is not laid out the browser brings the caret no further than its beginning. */
function mayGoFar({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return FAR_KEYS.includes(key) && (ctrlKey || metaKey || altKey || key.startsWith('Page'));
}

function stayNear({ dom }: EditorView): void {
  dom.classList.remove(GOING_FAR);
}

/** A browser tells a moment late that the caret went elsewhere; it is known there before the first key. */
function followCaret({ dom }: EditorView): void {
  const at = dom.ownerDocument.getSelection()?.anchorNode ?? null;
  if (at === null || at === dom || !dom.contains(at)) return;
  const element = at instanceof Element ? at : at.parentElement;
  if (element?.closest(`.${NEAR}`) === null) dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
}

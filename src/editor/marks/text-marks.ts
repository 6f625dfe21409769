import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { DocumentEditor, PointedOut, PointOut } from '../editor-types';
import './marks.css';

/** A place in the text of a paragraph: from `start` up to, not including, `end`. */
type Place = { readonly start: number; readonly end: number };

/** A place that was found, with its words and where it stands in the document. */
export type MarkedWords<P extends Place> = {
  readonly place: P;
  readonly words: string;
  readonly from: number;
  /** Whether the cursor stands in the same paragraph. */
  readonly isAtCursor: boolean;
};

/** Places that are pointed out in a document. */
export interface TextMarks<P extends Place> {
  /** Looks at what changed since the last time, points out what is meant, and returns it in the order of the document. */
  look(): readonly MarkedWords<P>[];
  /** Points nothing out any more. */
  close(): void;
  /** Puts other words at a place, as one change that can be undone; false where the words there are not the same any more. */
  replace(marked: MarkedWords<P>, words: string): boolean;
}

/** What stands in the text for something that is no text, so that places stay as far apart as in the document. */
const NO_TEXT = '\ufffc';

/**
 * Points out places in an editor (ED15).
 *
 * @param find What there is in the text of one paragraph.
 * @param isMeant Whether it is to be pointed out now.
 * @param lookOf The attributes of what is pointed out: a class, and what is to be read from it when it is tapped.
 */
export function createTextMarks<P extends Place>(
  editor: DocumentEditor,
  find: (text: string) => readonly P[],
  isMeant: (place: P, words: string) => boolean,
  lookOf: (place: P) => Readonly<Record<string, string>> = () => ({ class: 'pointed-out' }),
): TextMarks<P> {
  /** A paragraph that did not change is the same node. */
  const foundByParagraph = new WeakMap<Node, readonly P[]>();
  let shown: { readonly doc: Node; readonly places: ReturnType<PointOut> } | undefined;
  let state: EditorState | undefined;

  const pointOut: PointOut = (now) => {
    state = now;
    if (shown?.doc !== now.doc)
      shown = { doc: now.doc, places: list(now).map((one) => pointOutAt(one, lookOf(one.place))) };
    return shown.places;
  };

  /** What is known of the paragraphs that were looked at. */
  function list({ doc, selection }: EditorState): readonly MarkedWords<P>[] {
    const marked: MarkedWords<P>[] = [];
    doc.descendants((node, position) => {
      if (!node.isTextblock) return true;
      const found = foundByParagraph.get(node) ?? [];
      const text = found.length > 0 ? readText(node) : '';
      for (const place of found) {
        const words = text.slice(place.start, place.end);
        const isAtCursor = selection.head > position && selection.head < position + node.nodeSize;
        if (isMeant(place, words)) marked.push({ place, words, from: position + 1 + place.start, isAtCursor });
      }
      return false;
    });
    return marked;
  }

  function look(): readonly MarkedWords<P>[] {
    state?.doc.descendants((node) => {
      if (node.isTextblock && !foundByParagraph.has(node)) foundByParagraph.set(node, find(readText(node)));
      return !node.isTextblock;
    });
    shown = undefined;
    editor.pointOut(pointOut);
    return state === undefined ? [] : list(state);
  }

  function replace({ from, words }: MarkedWords<P>, other: string): boolean {
    const to = from + words.length;
    const isSame =
      state !== undefined &&
      to <= state.doc.content.size &&
      state.doc.textBetween(from, to, NO_TEXT, NO_TEXT) === words;
    if (isSame) editor.changeText(({ tr }) => tr.insertText(other, from, to));
    return isSame;
  }

  const close = editor.pointOut(pointOut);
  return { look, replace, close };
}

const readText = (node: Node): string => node.textBetween(0, node.content.size, NO_TEXT, NO_TEXT);

const pointOutAt = ({ from, words }: MarkedWords<Place>, attributes: PointedOut['attributes']): PointedOut => ({
  from,
  to: from + words.length,
  attributes,
});

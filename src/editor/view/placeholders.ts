import { t } from '$i18n';
import type { Node } from 'prosemirror-model';
import { Plugin, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Chapter } from '../editor-types';

const isEmptyParagraph = (node: Node | null): node is Node =>
  node?.type.name === 'paragraph' && node.content.size === 0;

/**
 * Shows where to write: in an empty document, and in an empty paragraph right below a heading, there with the hint of
 * the chapter when the heading still reads as in the template. Never part of the text.
 */
export function placeholders(chapters: readonly Chapter[]): Plugin {
  const hintsByHeading = new Map(chapters.map((chapter) => [chapter.heading, chapter.hint]));
  return new Plugin({
    props: {
      decorations: (state) => DecorationSet.create(state.doc, decorate(state, hintsByHeading)),
    },
  });
}

function decorate({ doc }: EditorState, hintsByHeading: ReadonlyMap<string, string>): Decoration[] {
  if (doc.childCount === 1 && isEmptyParagraph(doc.firstChild)) return [show(0, 2, t('editor.emptyDocument'))];
  const shown: Decoration[] = [];
  doc.forEach((node, position, index) => {
    const before = index === 0 ? null : doc.child(index - 1);
    if (before?.type.name !== 'heading' || !isEmptyParagraph(node)) return;
    const text = hintsByHeading.get(before.textContent) ?? t('editor.emptyChapter');
    shown.push(show(position, position + node.nodeSize, text));
  });
  return shown;
}

const show = (from: number, to: number, text: string): Decoration =>
  Decoration.node(from, to, { class: 'is-empty', 'data-placeholder': text });

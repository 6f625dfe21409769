import type { EditorView } from 'prosemirror-view';
import type { DocumentEditor, ShowLiving } from '../editor-types';
import { documentSchema } from '../model/schema';

/** Shows the living blocks of a document with what comes from outside the editor, those that stand there already too. */
export function showLiving(editor: DocumentEditor, show: ShowLiving): void {
  editor.drawLiving((block, view, getPosition) => {
    const dom = document.createElement('div');
    const shows = String(block.attrs['shows']);
    dom.className = 'living';
    dom.dataset['living'] = shows;
    const remove = (): void => {
      removeBlock(view, getPosition());
    };
    const stop = show(shows, dom, view.editable ? remove : undefined);
    return {
      dom,
      update: (other) => other.hasMarkup(block.type, block.attrs),
      // What happens inside is for whoever shows it; none of it is text.
      stopEvent: () => true,
      ignoreMutation: () => true,
      destroy: stop,
    };
  });
}

/** Takes a block out of the text. Where it stood alone an empty line is left, to write on. */
function removeBlock(view: EditorView, position: number | undefined): void {
  if (position === undefined || !view.editable) return;
  const { tr } = view.state;
  const isAlone = tr.doc.resolve(position).parent.childCount === 1;
  const left = isAlone ? [documentSchema.nodes.paragraph.create()] : [];
  view.dispatch(tr.replaceWith(position, position + 1, left));
  view.focus();
}

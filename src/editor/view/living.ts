import { t } from '$i18n';
import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import type { ShowLiving } from '../editor-types';
import { documentSchema } from '../model/schema';

/** The living blocks on a page. What they show comes from outside the editor, and later than the text. */
export class LivingBlocks {
  readonly #drawn = new Set<() => void>();
  #show: ShowLiving | undefined;

  /** Shows every block with this, those that are drawn already too. */
  show(show: ShowLiving): void {
    this.#show = show;
    for (const draw of [...this.#drawn]) draw();
  }

  /** Draws one block. */
  readonly view = (block: Node, view: EditorView, getPosition: () => number | undefined): NodeView => {
    const dom = document.createElement('div');
    dom.className = 'living';
    dom.contentEditable = 'false';
    let stop: (() => void) | undefined;
    const draw = (): void => {
      stop?.();
      dom.textContent = this.#show === undefined ? t('editor.living') : '';
      const remove = (): void => {
        removeBlock(view, getPosition());
      };
      stop = this.#show?.(String(block.attrs['shows']), dom, view.editable ? remove : undefined);
    };
    this.#drawn.add(draw);
    draw();
    return {
      dom,
      update: (other) => other.hasMarkup(block.type, block.attrs),
      // What happens inside is for whoever shows it; none of it is text.
      stopEvent: () => true,
      ignoreMutation: () => true,
      destroy: () => {
        this.#drawn.delete(draw);
        stop?.();
      },
    };
  };
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

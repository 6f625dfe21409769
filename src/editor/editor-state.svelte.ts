import { followSoon } from '$ui';
import { createSubscriber } from 'svelte/reactivity';
import type { DocumentEditor, EditorMode } from './editor-types';
import type { OutlineEntry } from './model/outline';
import type { CommandName } from './view/commands';

/** An editor as components see it: whatever is read here follows the text, the selection and the mode. */
export class EditorStatus {
  readonly #editor: DocumentEditor;
  readonly #follow: () => void;

  constructor(editor: DocumentEditor) {
    this.#editor = editor;
    // The letter first, then the toolbar and the chapters.
    this.#follow = createSubscriber((update) => {
      const following = followSoon(update);
      const stop = editor.onUpdate(following.ask);
      return () => {
        stop();
        following.cancel();
      };
    });
  }

  get mode(): EditorMode {
    this.#follow();
    return this.#editor.mode;
  }

  get leftOutCount(): number {
    this.#follow();
    return this.#editor.leftOutCount;
  }

  /** The words that are selected. */
  get selectedWords(): string {
    this.#follow();
    const { doc, selection } = this.#editor.state;
    return doc.textBetween(selection.from, selection.to, '\n', '\n');
  }

  get outline(): readonly OutlineEntry[] {
    this.#follow();
    return this.#editor.outline();
  }

  /** The index of the heading that the cursor stands under. */
  get currentHeading(): number | undefined {
    this.#follow();
    return this.#editor.currentHeading();
  }

  isActive(name: CommandName): boolean {
    this.#follow();
    return this.#editor.command(name).isActive();
  }

  isEnabled(name: CommandName): boolean {
    this.#follow();
    return this.#editor.command(name).isEnabled();
  }
}

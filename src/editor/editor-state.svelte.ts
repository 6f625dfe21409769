import { followSoon } from '$ui';
import { createSubscriber } from 'svelte/reactivity';
import type { DocumentEditor, EditorMode } from './editor-types';
import type { OutlineEntry } from './model/outline';
import type { CommandName } from './view/commands';

/** The kinds a paragraph can be, as offered in the toolbar. */
export const TEXT_KINDS = ['paragraph', 'heading1', 'heading2', 'heading3'] as const satisfies readonly CommandName[];
export type TextKind = (typeof TEXT_KINDS)[number];

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

  /** What the text at the cursor is; undefined where it is none of these. */
  get textKind(): TextKind | undefined {
    return TEXT_KINDS.find((kind) => this.isActive(kind));
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

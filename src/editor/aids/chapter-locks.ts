import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { DocumentEditor } from '../editor-types';
import type { SharedFragment } from '../model/shared';
import { isFromShared } from '../view/origins';
import { isUndoing, type Step } from '../view/undo';
import { guardSteps } from './undo/step-gate';
import { piecesOfSection, stepsIn } from './undo/steps-in';
import { edgesOf, headingMarks, readSections, type Section } from './sections';

/** Keeps locked sections as they are, on this device. */
export interface ChapterLocks {
  /** Locks these and no others, by the marks of their headings. */
  lock(marks: Iterable<string>): void;
  /** Whether a range of the document touches a locked section. */
  isLocked(range: { readonly from: number; readonly to: number }): boolean;
  stop(): void;
}

/** The sections with what their headings are known by. */
export function markSections(
  fragment: SharedFragment,
  document: Node,
): readonly (Section & { readonly mark: string })[] {
  const marks = headingMarks(fragment);
  return readSections(document).map((section, at) => ({ ...section, mark: marks[at] ?? '' }));
}

/** A short number for what a section says, the same on every device; another when a letter differs. */
export function sumText(document: Node, { position, to }: Section): string {
  const text = document.textBetween(position, to, '\n', '\n');
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}-${(sum >>> 0).toString(36)}`;
}

type Marked = Section & { readonly mark: string };

/** A section in a document that was there a moment ago. */
type Held = { readonly document: Node; readonly section: Section };

/** Told of the heading of a locked section that something would have changed, and whether that was undo. */
type OnRefuse = (heading: string, isUndo: boolean) => void;

/**
 * Refuses what would change a locked section, and calls back. A step of undo that would stays the next one until the section
 * is unlocked. What others wrote in it while they did not know of the lock comes in as ever.
 */
export const watchLocks = (editor: DocumentEditor, onrefuse: OnRefuse): ChapterLocks => new LockWatch(editor, onrefuse);

class LockWatch implements ChapterLocks {
  readonly #editor: DocumentEditor;
  readonly #stops: readonly (() => void)[];
  #locked: ReadonlySet<string> = new Set();
  /** What the locked sections say, as it was before the change that is being looked at. */
  #held: ReadonlyMap<string, Held> = new Map();
  /** The steps that would change a locked section, with its heading. */
  readonly #barred = new Map<Step, string>();

  constructor(editor: DocumentEditor, onrefuse: OnRefuse) {
    this.#editor = editor;
    editor.guard((change, before) => {
      const heading = this.#locked.size === 0 ? undefined : this.#findChanged(change, before);
      if (heading !== undefined) onrefuse(heading, isUndoing(before));
      return heading === undefined;
    });
    const stopFollowing = editor.onUpdate(() => {
      this.#hold();
    });
    this.#stops = [stopFollowing, this.#guardSteps(onrefuse)];
  }

  lock(marks: Iterable<string>): void {
    this.#locked = new Set(marks);
    this.#hold();
    this.#barred.clear();
    for (const { section } of this.#held.values()) this.#bar(section);
  }

  isLocked(range: { readonly from: number; readonly to: number }): boolean {
    if (this.#locked.size === 0) return false;
    return this.#find(this.#editor.state.doc).some(({ position, to }) => position < range.to && to > range.from);
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#editor.guard(undefined);
  }

  #find(document: Node): readonly Marked[] {
    return markSections(this.#editor.fragment, document).filter(({ mark }) => this.#locked.has(mark));
  }

  #hold(): void {
    const { doc: document } = this.#editor.state;
    const sections = this.#locked.size === 0 ? [] : this.#find(document);
    this.#held = new Map(sections.map((section) => [section.mark, { document, section }]));
  }

  #findChanged(change: Transaction, before: EditorState): string | undefined {
    // What undo did is in the shared document already, so that headings are known by their marks.
    if (isFromShared(change)) {
      const sections = this.#find(change.doc);
      const same = (mark: string): Section | undefined => sections.find((section) => section.mark === mark);
      return [...this.#held].find(([mark, held]) => !saysTheSame(held, change.doc, same(mark)))?.[1].section.text;
    }
    const sections = readSections(change.doc);
    return this.#find(before.doc).find((section) => {
      const position = change.mapping.map(section.position);
      const same = sections.find((other) => other.position === position);
      return !saysTheSame({ document: before.doc, section }, change.doc, same);
    })?.text;
  }

  #guardSteps(onrefuse: OnRefuse): () => void {
    const { doc } = this.#editor.fragment;
    if (doc === null) return () => undefined;
    return guardSteps(doc, {
      isBarred: (step) => this.#barred.has(step),
      refuse: (step, way) => {
        onrefuse(this.#barred.get(step) ?? '', way === 'undo');
      },
    });
  }

  /** Undo would make the locked text, and what its heading is known by, anew: such a step is not even tried. */
  #bar(section: Section): void {
    const { fragment, state } = this.#editor;
    const { heading, next } = edgesOf(fragment, readSections(state.doc), section);
    if (heading === undefined) return;
    for (const step of stepsIn(state, [...piecesOfSection(heading, next)])) this.#barred.set(step, section.text);
  }
}

function saysTheSame({ document, section }: Held, now: Node, same: Section | undefined): boolean {
  if (same === undefined) return false;
  return document.slice(section.position, section.to).content.eq(now.slice(same.position, same.to).content);
}

import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { DocumentEditor } from '../editor-types';
import type { SharedFragment } from '../model/shared';
import { isFromShared } from '../view/origins';
import { forgetUndo, piecesOfSection } from './forget-undo';
import { edgesOf, headingMarks, readSections, type Section } from './sections';

/** Keeps locked sections as they are, on this device. */
export interface ChapterLocks {
  /** Locks these and no others, by the marks of their headings. */
  lock(marks: ReadonlySet<string>): void;
  /** Whether a range of the document touches a locked section. */
  isLocked(range: { readonly from: number; readonly to: number }): boolean;
  stop(): void;
}

/** The sections with what their headings are known by. */
export function markSections(fragment: SharedFragment, document: Node): readonly (Section & { mark: string })[] {
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

/**
 * Refuses what would change a locked section, and calls back with its heading. What others wrote in it while they did not
 * know of the lock comes in as ever.
 */
export function watchLocks(editor: DocumentEditor, onrefuse: (heading: string) => void): ChapterLocks {
  let locked: ReadonlySet<string> = new Set();
  /** What the locked sections say, as it was before the change that is being looked at. */
  let held = new Map<string, { readonly document: Node; readonly section: Section }>();

  const find = (document: Node): readonly (Section & { mark: string })[] =>
    markSections(editor.fragment, document).filter(({ mark }) => locked.has(mark));

  const hold = (): void => {
    held = new Map();
    if (locked.size === 0) return;
    const { doc: document } = editor.state;
    for (const section of find(document)) held.set(section.mark, { document, section });
  };

  const says = (document: Node, { position, to }: Section, other: Node, same: Section | undefined): boolean =>
    same !== undefined && document.slice(position, to).content.eq(other.slice(same.position, same.to).content);

  function findChanged(change: Transaction, before: EditorState): string | undefined {
    if (isFromShared(change)) {
      const now = find(change.doc);
      return [...held].find(
        ([mark, { document, section }]) =>
          !says(
            document,
            section,
            change.doc,
            now.find((other) => other.mark === mark),
          ),
      )?.[1].section.text;
    }
    const after = readSections(change.doc);
    return find(before.doc).find((section) => {
      const position = change.mapping.map(section.position);
      return !says(
        before.doc,
        section,
        change.doc,
        after.find((other) => other.position === position),
      );
    })?.text;
  }

  /** Undo would make the locked text, and what its heading is known by, anew. */
  function forget(section: Section): void {
    const { heading, next } = edgesOf(editor.fragment, readSections(editor.state.doc), section);
    if (heading !== undefined) forgetUndo(editor.state, [...piecesOfSection(heading, next)]);
  }

  editor.guard((change, before) => {
    const heading = locked.size === 0 ? undefined : findChanged(change, before);
    if (heading !== undefined) onrefuse(heading);
    return heading === undefined;
  });
  const stopFollowing = editor.onUpdate(hold);

  return {
    lock: (marks) => {
      const earlier = locked;
      locked = marks;
      hold();
      for (const [mark, { section }] of held) if (!earlier.has(mark)) forget(section);
    },
    isLocked: ({ from, to }) =>
      locked.size > 0 && find(editor.state.doc).some(({ position, to: end }) => position < to && end > from),
    stop: () => {
      stopFollowing();
      editor.guard(undefined);
    },
  };
}

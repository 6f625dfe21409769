import type { OpenedTable } from '$actions';
import { locksInForce, type ChapterLock } from '$domain';
import type { DocumentEditorHandle, EditorAids } from '$editor';
import { onChapterLocks, readChapterLocks } from '$table';

type Refused = { readonly heading: string; readonly isUndo: boolean };

/** The chapters of a document as a desk shows and guards them: which are locked, and what was refused because of that. */
export class ChapterDesk {
  /** The lock of each chapter that is locked, by the mark of its heading. */
  locks: ReadonlyMap<string, ChapterLock> = $state.raw(locksInForce([]));
  /** The chapter in which someone just tried to change something, or to undo it. */
  refused: Refused | undefined = $state.raw();
  readonly editor: DocumentEditorHandle;
  readonly aids: EditorAids;
  readonly #guard: ReturnType<EditorAids['watchLocks']>;
  readonly #stopFollowing: () => void;

  constructor(opened: OpenedTable, editor: DocumentEditorHandle, aids: EditorAids) {
    this.editor = editor;
    this.aids = aids;
    this.#guard = aids.watchLocks(editor, (heading, isUndo) => {
      this.refused = { heading, isUndo };
    });
    const read = (): void => {
      this.locks = locksInForce(readChapterLocks(opened.table));
      this.#guard.lock(this.locks.keys());
      this.refused = undefined;
    };
    read();
    this.#stopFollowing = onChapterLocks(opened.table, read);
  }

  /** Whether a place of the document stands in a locked chapter. */
  isLocked(place: { readonly from: number; readonly to: number }): boolean {
    return this.#guard.isLocked(place);
  }

  close(): void {
    this.#stopFollowing();
    this.#guard.stop();
  }
}

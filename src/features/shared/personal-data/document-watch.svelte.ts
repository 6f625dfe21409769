import { findPersonalData, type PersonalDataFind } from '$domain';
import type { DocumentEditorHandle, loadTextMarks, MarkedWords, TextMarks } from '$editor';
import { t } from '$i18n';
import { isLeftStanding, leaveStanding } from './left-standing.svelte';

/** Nobody is told of what they are still typing. */
const PAUSE_MS = 1000;

export type CreateTextMarks = Awaited<ReturnType<typeof loadTextMarks>>;
type Marked = MarkedWords<PersonalDataFind>;

/** A document that is looked at when its writers pause. */
export class DocumentWatch {
  /** What there is to say something of: first what stands where one writes. */
  seen: readonly Marked[] = $state.raw([]);
  /** Whether the last thing that happened is that something was masked. */
  isMasked = $state(false);
  readonly #marks: TextMarks<PersonalDataFind>;
  readonly #stopFollowing: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(editor: DocumentEditorHandle, createTextMarks: CreateTextMarks) {
    this.#marks = createTextMarks(editor, findPersonalData, ({ kind }, words) => !isLeftStanding({ kind, words }));
    this.#stopFollowing = editor.onUpdate(() => this.#lookSoon());
    this.#lookSoon();
  }

  /** Puts a neutral word there. Undo brings the old words back. */
  mask(marked: Marked): void {
    this.isMasked = this.#marks.replace(marked, t(`guard.word_${marked.place.kind}`));
    this.#look();
  }

  /** Leaves the words as they are, wherever they stand. */
  leave({ place, words }: Marked): void {
    leaveStanding({ kind: place.kind, words });
    this.#look();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#stopFollowing();
    this.#marks.close();
  }

  #lookSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.isMasked = false;
      this.#look();
    }, PAUSE_MS);
  }

  #look(): void {
    clearTimeout(this.#timer);
    const seen = this.#marks.look();
    this.seen = [...seen.filter(({ isAtCursor }) => isAtCursor), ...seen.filter(({ isAtCursor }) => !isAtCursor)];
  }
}

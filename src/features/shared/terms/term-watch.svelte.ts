import { createTermFinder, type TermPhrase, type TermPlace } from '$domain';
import type { DocumentEditorHandle, loadTextMarks, TextMarks } from '$editor';
import { gatherEntries, type TermEntry, type TermFind } from './term-entries';

/** Nothing moves in the text while one types. */
const PAUSE_MS = 1000;

export type CreateTextMarks = Awaited<ReturnType<typeof loadTextMarks>>;

/** Points out the words of a table and abbreviations in its document, whenever its writers pause. */
export class TermWatch {
  entries: readonly TermEntry[] = $state.raw([]);
  readonly #marks: TextMarks<TermPlace>;
  readonly #stops: readonly (() => void)[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param ontap Called with the words that were tapped; with nothing where others were. */
  constructor(
    editor: DocumentEditorHandle,
    createTextMarks: CreateTextMarks,
    phrases: readonly TermPhrase[],
    ontap: (find: TermFind | undefined) => void,
  ) {
    this.#marks = createTextMarks(
      editor,
      createTermFinder(phrases),
      () => true,
      ({ use, key }) => ({ class: `term term-${use}`, 'data-term': key }),
    );
    const tap = ({ target }: MouseEvent): void => {
      // Who selects words does not ask for what they mean.
      const isSelecting = document.getSelection()?.isCollapsed === false;
      ontap(isSelecting ? undefined : readFind(target));
    };
    editor.mount.addEventListener('click', tap);
    this.#stops = [
      editor.onUpdate(() => {
        this.#lookSoon();
      }),
      () => {
        editor.mount.removeEventListener('click', tap);
      },
    ];
    this.#lookSoon();
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const stop of this.#stops) stop();
    this.#marks.close();
  }

  #lookSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const seen = this.#marks.look();
      this.entries = gatherEntries(seen.map(({ place: { use, key }, words }) => ({ use, key, words })));
    }, PAUSE_MS);
  }
}

/** The words at a place on the page that are explained, if any. */
function readFind(target: EventTarget | null): TermFind | undefined {
  const element = target instanceof Element ? target.closest('.term') : null;
  const key = element?.getAttribute('data-term');
  const use = (['settled', 'deviating', 'abbreviation'] as const).find((one) =>
    element?.classList.contains(`term-${one}`),
  );
  if (element === null || key === null || key === undefined || use === undefined) return undefined;
  return { use, key, words: element.textContent };
}

import type { Passage } from '$domain';
import type { Node } from 'prosemirror-model';
import type { DocumentEditor, PointedOut, PointOut } from '../editor-types';
import { findPassage, type FoundPassage } from './find-passage';
import { isReplaceable } from './replaceable';
import { makeShift, type Range } from './shift';
import './passages.css';

export { anchorOfRange, anchorOfSelection } from './anchor';
export { isReplaceable } from './replaceable';

/** What a passage is pointed out for; each has a look of its own. */
export type PassageKind = 'comment' | 'suggestion' | 'look-here';

/** A passage to point out, with what a screen reader says of it. */
export type PassageMark = {
  readonly id: string;
  readonly passage: Passage;
  readonly kind: PassageKind;
  readonly label: string;
  /** The words that are suggested, where they are to be read in the sentence. */
  readonly words?: string | undefined;
  /** The letter of the party that suggests them. */
  readonly by?: string | undefined;
};

/** How it stands with a passage now. */
export type PlacedPassage = {
  readonly id: string;
  /** Where it stands; `undefined` where its words are gone from the text. */
  readonly found: FoundPassage | undefined;
  /** The words of the chapter it stands in; `undefined` above the first, and where it is gone. */
  readonly chapter: string | undefined;
};

/** What came of putting other words at a passage. */
export type ReplaceOutcome = 'done' | 'changed' | 'gone' | 'not-writing';

/** Passages that are pointed out in a document. */
export interface Passages {
  /** Points out these and no others. */
  show(marks: readonly PassageMark[]): void;
  /** All of them in the order of the text, those that are gone last. */
  places(): readonly PlacedPassage[];
  /** The ids of those that the cursor stands in or that the selection touches. */
  atSelection(): readonly string[];
  /** Brings one into view and makes it stand out; false where it is gone. */
  goTo(id: string): boolean;
  /** Makes one stand out, or none. */
  setCurrent(id: string | undefined): void;
  /**
   * Puts other words at a passage, as one step for undo; of several paragraphs one is left. Words that are not `expected` any more are left
   * as they are: nobody's change is written over.
   */
  replace(id: string, expected: string, words: string): ReplaceOutcome;
  destroy(): void;
}

export type PassageOptions = {
  /** Called when a passage came, went or moved to other words or another chapter. */
  readonly onChange?: () => void;
  /**
   * Called with the ids of the passages at a place that was tapped or clicked, the innermost first, and whether that put the
   * cursor there: by finger it does so only where one can type.
   */
  readonly onTap?: (ids: readonly string[], hasCursor: boolean) => void;
};

/** Points out passages in an editor, also in one that only shows (ED15, ED30). */
export const createPassages = (editor: DocumentEditor, options: PassageOptions = {}): Passages =>
  new ShownPassages(editor, options);

type Placed = { readonly mark: PassageMark; readonly place: PlacedPassage };

class ShownPassages implements Passages {
  readonly #editor: DocumentEditor;
  readonly #options: PassageOptions;
  readonly #stop: readonly (() => void)[];
  #marks: readonly PassageMark[] = [];
  #placed: readonly Placed[] = [];
  #places: readonly PlacedPassage[] = [];
  /** The document that `#placed` was found in. */
  #document: Node;
  #currentId: string | undefined;

  constructor(editor: DocumentEditor, options: PassageOptions) {
    this.#editor = editor;
    this.#options = options;
    this.#document = editor.state.doc;
    const onClick = ({ target }: MouseEvent): void => {
      const ids = idsAround(target);
      if (ids.length > 0) options.onTap?.(ids, mayWrite(editor) || !isTouchFirst());
    };
    editor.mount.addEventListener('click', onClick);
    const stopListening = (): void => {
      editor.mount.removeEventListener('click', onClick);
    };
    this.#stop = [editor.pointOut(this.#pointOut), editor.onUpdate(() => this.#follow()), stopListening];
  }

  show(marks: readonly PassageMark[]): void {
    if (this.#marks.length === 0 && marks.length === 0) return;
    this.#marks = marks;
    this.#place();
  }

  places(): readonly PlacedPassage[] {
    return this.#places;
  }

  atSelection(): readonly string[] {
    const { from, to } = this.#editor.state.selection;
    return this.#placed
      .filter(({ place: { found } }) => found !== undefined && found.from <= to && found.to >= from)
      .map(({ mark }) => mark.id);
  }

  goTo(id: string): boolean {
    const found = this.#find(id);
    this.setCurrent(id);
    if (found === undefined) return false;
    this.#editor.mount.querySelector(`[data-passage="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'center' });
    this.#editor.select(found.from, found.to);
    return true;
  }

  setCurrent(id: string | undefined): void {
    if (this.#currentId === id) return;
    this.#currentId = id;
    this.#draw();
  }

  replace(id: string, expected: string, words: string): ReplaceOutcome {
    if (!mayWrite(this.#editor)) return 'not-writing';
    const found = this.#find(id);
    if (found === undefined) return 'gone';
    const before = this.#editor.state.doc;
    if (found.words !== expected || !isReplaceable(before, found.from, found.to)) return 'changed';
    this.#editor.endUndoStep();
    this.#editor.changeText(({ tr, doc }) =>
      words === '' ? tr.delete(found.from, endOfRemoved(doc, found)) : tr.insertText(words, found.from, found.to),
    );
    this.#editor.endUndoStep();
    // A chapter may be locked: then nothing of it changes.
    return this.#editor.state.doc === before ? 'not-writing' : 'done';
  }

  destroy(): void {
    for (const stop of this.#stop) stop();
  }

  #find(id: string): FoundPassage | undefined {
    return this.#placed.find(({ mark }) => mark.id === id)?.place.found;
  }

  #follow(): void {
    if (this.#marks.length > 0 && this.#editor.state.doc !== this.#document) this.#place();
  }

  /** Finds all anew. Only when view and shared document say the same: between both, anchors stand elsewhere. */
  #place(): void {
    this.#document = this.#editor.state.doc;
    const before = this.#placed;
    this.#placed = this.#marks.map((mark) => ({ mark, place: placeOf(this.#editor, mark) })).sort(inOrder);
    this.#places = this.#placed.map(({ place }) => place);
    this.#draw();
    if (!isSame(before, this.#placed)) this.#options.onChange?.();
  }

  #draw(): void {
    this.#editor.pointOut(this.#pointOut);
  }

  readonly #pointOut: PointOut = ({ doc }) => {
    const shift = makeShift(this.#document, doc);
    return this.#placed.flatMap(({ mark, place: { found } }) => {
      const range = found === undefined ? undefined : shift(found);
      return range === undefined ? [] : draw(mark, range, mark.id === this.#currentId);
    });
  };
}

/** Of words that go between two spaces one space goes along. */
const endOfRemoved = (doc: Node, { from, to }: Range): number =>
  isSpace(doc, from - 1) && isSpace(doc, to) ? to + 1 : to;

const isSpace = (doc: Node, position: number): boolean =>
  position > 0 && position < doc.content.size && doc.textBetween(position, position + 1) === ' ';

function placeOf(editor: DocumentEditor, { id, passage }: PassageMark): PlacedPassage {
  const found = findPassage(editor, passage);
  if (found === undefined) return { id, found, chapter: undefined };
  const chapter = editor.outline().findLast(({ level, position }) => level === 1 && position <= found.from);
  return { id, found, chapter: chapter?.text };
}

const inOrder = (one: Placed, other: Placed): number =>
  (one.place.found?.from ?? Infinity) - (other.place.found?.from ?? Infinity) || 0;

/** Whether the same is to be told of all; where exactly they stand is nothing to tell. */
const isSame = (before: readonly Placed[], after: readonly Placed[]): boolean =>
  before.length === after.length &&
  before.every(({ mark, place }, at) => {
    const now = after[at];
    return mark === now?.mark && place.chapter === now.place.chapter && place.found?.words === now.place.found?.words;
  });

const mayWrite = ({ mode }: DocumentEditor): boolean => mode === 'editing' || mode === 'suggesting';

function draw(
  { id, kind, label, words, by = '' }: PassageMark,
  { from, to }: Range,
  isCurrent: boolean,
): readonly PointedOut[] {
  const isStruck = words !== undefined ? ' passage-struck' : '';
  const className = `passage passage-${kind}${isStruck}${isCurrent ? ' is-current' : ''}`;
  const attributes = { nodeName: 'mark', class: className, 'data-passage': id, 'aria-description': label };
  const added = words === undefined || words + by === '' ? [] : [drawWords(id, label, words, by, to)];
  if (from < to) return [{ from, to, attributes }, ...added];
  if (added.length > 0) return added;
  const point = (): HTMLElement => {
    const element = document.createElement('span');
    element.className = `${className} passage-point`;
    element.dataset['passage'] = id;
    element.setAttribute('role', 'img');
    element.setAttribute('aria-label', label);
    return element;
  };
  return [{ from, to, attributes, point }];
}

/** The words that are suggested and by whom, behind those that they would come in the place of. */
function drawWords(id: string, label: string, words: string, by: string, at: number): PointedOut {
  const point = (): HTMLElement => {
    const element = document.createElement('ins');
    element.className = 'passage passage-suggestion passage-words';
    element.dataset['passage'] = id;
    element.dataset['by'] = by;
    element.setAttribute('aria-description', label);
    element.textContent = words;
    return element;
  };
  return {
    from: at,
    to: at,
    attributes: { 'data-passage': id, class: 'passage-words', 'data-words': words, by },
    point,
  };
}

const isTouchFirst = (): boolean => window.matchMedia('(pointer: coarse)').matches;

/** The ids of the passages that an element stands in, the innermost first. */
function idsAround(target: EventTarget | null): readonly string[] {
  const ids: string[] = [];
  for (let element = target instanceof Element ? target : null; element !== null; element = element.parentElement) {
    const id = element.getAttribute('data-passage');
    if (id !== null) ids.push(id);
  }
  return ids;
}

import { MAX_PASSAGE_LENGTH, toSentences, type Passage } from '$domain';
import type { DocumentEditor, PointedOut, PointOut } from '../editor-types';
import { anchorOfRange } from '../passages/anchor';
import { flatten, toOffset, toPosition } from '../passages/flat-text';
import { isReplaceable } from '../passages/replaceable';
import { makeShift, type Range } from '../passages/shift';
import { findPlaces, followOffset, type SuggestedPlace } from './suggested-places';
import { makeBox, showPlaces, type FieldBox } from './field-box';

/** Other words for a passage, as somebody typed them. */
export type TypedSuggestion = { readonly passage: Passage; readonly words: string };

export type SuggestFieldOptions = {
  /** The accessible name of the field. */
  readonly label: string;
  /** Keys that were typed over what is selected before the field was there. */
  readonly typed?: readonly string[];
  /** Called with what was changed, once for each place, when somebody is done at one place of the text. */
  readonly onSuggest: (made: readonly TypedSuggestion[]) => void;
  /** Called when the field opens and closes. */
  readonly onOpen?: (isOpen: boolean) => void;
  /** Called where what is selected cannot get other words as a whole. */
  readonly onRefuse: (problem: 'too-long' | 'paragraphs') => void;
};

/** Lets somebody type in the text without changing it: what is typed at one place becomes suggestions. */
export interface SuggestField {
  /** Becomes suggestions at once, as when one goes on elsewhere. */
  finish(): void;
  destroy(): void;
}

/** Opens a field in the place of the paragraph that is tapped, or of what is selected when a key is typed (ED40). */
export const createSuggestField = (editor: DocumentEditor, options: SuggestFieldOptions): SuggestField =>
  new Field(editor, options);

/** What is being typed in the place of. */
type Opened = {
  readonly box: FieldBox;
  /** The words as they stood there. */
  readonly text: string;
  /** All of it as a passage, for when it is gone by the time one is done. */
  readonly passage: Passage | undefined;
  range: Range;
  document: DocumentEditor['state']['doc'];
};

const NO_TEXT = /\ufffc/gu;

class Field implements SuggestField {
  readonly #editor: DocumentEditor;
  readonly #options: SuggestFieldOptions;
  readonly #stops: readonly (() => void)[];
  #opened: Opened | undefined;

  constructor(editor: DocumentEditor, options: SuggestFieldOptions) {
    this.#editor = editor;
    this.#options = options;
    const { mount } = editor;
    const onClick = (event: MouseEvent): void => this.#tap(event);
    const onKey = (event: KeyboardEvent): void => this.#key(event);
    const onHide = (): void => this.finish();
    // A tablet may end a page that is out of sight without another word.
    const onSight = (): void => {
      if (document.visibilityState === 'hidden') this.finish();
    };
    mount.addEventListener('click', onClick);
    mount.addEventListener('keydown', onKey);
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onSight);
    this.#stops = [
      editor.pointOut(this.#pointOut),
      editor.onUpdate(() => this.#follow()),
      () => mount.removeEventListener('click', onClick),
      () => mount.removeEventListener('keydown', onKey),
      () => window.removeEventListener('pagehide', onHide),
      () => document.removeEventListener('visibilitychange', onSight),
    ];
    this.#catchUp(options.typed ?? []);
  }

  finish(): void {
    const opened = this.#opened;
    if (opened === undefined) return;
    this.#opened = undefined;
    const made = this.#read(opened);
    opened.box.element.remove();
    this.#editor.pointOut(this.#pointOut);
    this.#options.onOpen?.(false);
    if (made.length > 0) this.#options.onSuggest(made);
  }

  destroy(): void {
    this.finish();
    for (const stop of this.#stops) stop();
  }

  #tap(event: MouseEvent): void {
    const { target, clientX, clientY } = event;
    const isWord = target instanceof Element && target.closest('a, button, [data-living], .suggest-box') === null;
    const { selection } = this.#editor.state;
    const isSelecting = !selection.empty && document.getSelection()?.isCollapsed === false;
    if (!isWord || isSelecting || (isTouchFirst() && target.closest('[data-passage]') !== null)) return;
    const position = this.#editor.positionAt(clientX, clientY);
    if (position !== undefined) this.#open(position, position);
  }

  /** A key in the text: typed over what is selected; with Enter the paragraph opens as it is. */
  #key(event: KeyboardEvent): void {
    const { key, target, defaultPrevented, ctrlKey, altKey, metaKey } = event;
    const isAltGraph = event.getModifierState('AltGraph');
    const isInBox = target instanceof Element && target.closest('.suggest-box') !== null;
    if (isInBox || defaultPrevented || metaKey || ((ctrlKey || altKey) && !isAltGraph)) return;
    const { from, to, empty } = this.#editor.state.selection;
    const isRemoving = key === 'Backspace' || key === 'Delete';
    const isLetter = /^.$/u.test(key);
    // What a keyboard composes goes on in the field that has the focus by then.
    const isComposing = key === 'Dead' || key === 'Process' || key === 'Unidentified';
    if (key !== 'Enter' && (empty || !(isRemoving || isLetter || isComposing))) return;
    if (!isComposing) event.preventDefault();
    if (key === 'Enter') this.#open(from, to);
    else this.#open(from, to, isLetter ? key : '');
  }

  #catchUp([first, ...others]: readonly string[]): void {
    const { from, to, empty } = this.#editor.state.selection;
    if (first === undefined || empty) return;
    this.#open(from, to, first.length > 1 ? '' : first);
    const field = this.#opened?.box.field;
    if (field === undefined) return;
    for (const key of others) {
      const at = field.selectionStart;
      const [start, end] = key === 'Backspace' ? [Math.max(0, at - 1), at] : [at, key === 'Delete' ? at + 1 : at];
      const words = key.length > 1 ? '' : key;
      field.value = field.value.slice(0, start) + words + field.value.slice(end);
      field.setSelectionRange(start + words.length, start + words.length);
    }
    field.dispatchEvent(new Event('input'));
  }

  /** @param typed What comes at once in the place of what is selected. */
  #open(from: number, to: number, typed?: string): void {
    this.finish();
    const { doc } = this.#editor.state;
    if (!isReplaceable(doc, from, to)) return this.#options.onRefuse('paragraphs');
    const flat = flatten(doc);
    const [start, end] = [toOffset(flat, from), toOffset(flat, to)];
    if (start === undefined || end === undefined) return;
    const around = aroundOffsets(flat.text, start, end);
    const first = toPosition(flat, around.from);
    const last = toPosition(flat, around.to);
    if (first === undefined || last === undefined) return;
    const text = flat.text.slice(around.from, around.to).replace(NO_TEXT, '\n');
    if (text.length > MAX_PASSAGE_LENGTH) return this.#options.onRefuse('too-long');
    const made = anchorOfRange(this.#editor, first, last);
    const box = makeBox(this.#options.label, text);
    const range = { from: first, to: last };
    this.#opened = { box, text, passage: made.ok ? made.value : undefined, range, document: doc };
    this.#listen(box);
    this.#options.onOpen?.(true);
    this.#editor.pointOut(this.#pointOut);
    const { field } = box;
    field.focus({ preventScroll: true });
    field.setSelectionRange(start - around.from, end - around.from);
    if (typed !== undefined) {
      field.setRangeText(typed, start - around.from, end - around.from);
      field.setSelectionRange(start - around.from + typed.length, start - around.from + typed.length);
      showPlaces(box, text);
    }
    box.grow();
    box.element.scrollIntoView({ block: 'nearest' });
  }

  #listen(box: FieldBox): void {
    const { field } = box;
    field.addEventListener('input', () => {
      box.grow();
      if (this.#opened?.box === box) showPlaces(box, this.#opened.text);
    });
    field.addEventListener('blur', () => {
      if (this.#opened?.box === box) this.finish();
    });
    field.addEventListener('keydown', (event) => {
      if (event.isComposing || this.#opened?.box !== box) return;
      const { key } = event;
      if (key === 'Enter' || key === 'Escape') {
        event.preventDefault();
        this.#leave(this.#opened.range.to);
      }
      if (key === 'ArrowDown' && field.selectionStart === field.value.length) this.#openBeside(event, 'after');
      if (key === 'ArrowUp' && field.selectionEnd === 0) this.#openBeside(event, 'before');
    });
  }

  /** Goes back to the text, at a place where one can go on. */
  #leave(position: number): void {
    this.finish();
    const { doc } = this.#editor.state;
    this.#editor.select(Math.min(position, doc.content.size), Math.min(position, doc.content.size));
  }

  /** Goes on in the paragraph above or below. */
  #openBeside(event: KeyboardEvent, side: 'before' | 'after'): void {
    const range = this.#opened?.range;
    if (range === undefined) return;
    const { stretches } = flatten(this.#editor.state.doc);
    const above = stretches.findLast(({ position, length }) => position + length < range.from);
    const next = side === 'after' ? stretches.find(({ position }) => position > range.to) : above;
    if (next === undefined) return;
    event.preventDefault();
    const place = side === 'after' ? next.position : next.position + next.length;
    this.#open(place, place);
  }

  #follow(): void {
    const opened = this.#opened;
    const { doc } = this.#editor.state;
    if (opened === undefined || opened.document === doc) return;
    const range = makeShift(opened.document, doc)(opened.range);
    if (range === undefined) return this.finish();
    opened.range = range;
    opened.document = doc;
  }

  /** What was changed, place by place, in the text as it stands now. */
  #read(opened: Opened): readonly TypedSuggestion[] {
    const after = opened.box.field.value;
    if (after === opened.text) return [];
    const { doc } = this.#editor.state;
    const range = makeShift(opened.document, doc)(opened.range);
    const flat = flatten(doc);
    const [start, end] = [range?.from, range?.to].map((at) => (at === undefined ? undefined : toOffset(flat, at)));
    const whole = opened.passage === undefined ? [] : [{ passage: opened.passage, words: oneLine(after) }];
    if (start === undefined || end === undefined) return whole;
    const now = flat.text.slice(start, end).replace(NO_TEXT, '\n');
    const follow = (offset: number): number => (now === opened.text ? offset : followOffset(opened.text, now, offset));
    // An end, and a place between two letters, stay behind the letter before them.
    const followEnd = (offset: number): number => (offset === 0 ? 0 : follow(offset - 1) + 1);
    const made = findPlaces(opened.text, after).map(({ from, to, words }: SuggestedPlace) => {
      const last = toPosition(flat, start + followEnd(to));
      const first = from === to ? last : toPosition(flat, start + follow(from));
      if (first === undefined || last === undefined) return undefined;
      const anchored = anchorOfRange(this.#editor, first, Math.max(first, last));
      return anchored.ok ? { passage: anchored.value, words: oneLine(words) } : undefined;
    });
    const fit = made.filter((one) => one !== undefined);
    // What has no place of its own is suggested as a whole: no word of it may be lost.
    return fit.length === made.length ? fit : whole;
  }

  readonly #pointOut: PointOut = ({ doc }) => {
    const opened = this.#opened;
    if (opened === undefined) return [];
    const range = makeShift(opened.document, doc)(opened.range);
    if (range === undefined) return [];
    const shown: PointedOut = {
      from: range.from,
      to: range.from,
      attributes: { 'data-suggesting': opened.box.id },
      point: () => opened.box.element,
      isField: true,
    };
    return range.from < range.to ? [{ ...range, attributes: { class: 'being-suggested' } }, shown] : [shown];
  };
}

/** The paragraphs that a selection stands in; of a very long one the sentences. */
function aroundOffsets(text: string, start: number, end: number): Range {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const to = lineEnd === -1 ? text.length : lineEnd;
  if (to - from <= MAX_PASSAGE_LENGTH) return { from, to };
  let at = from;
  let first = from;
  for (const sentence of toSentences(text.slice(from, to))) {
    if (at <= start) first = at;
    at += sentence.length;
    if (at >= end && at > start) return { from: first, to: at };
  }
  return { from: first, to };
}

/** A suggestion is one line of text. */
const oneLine = (words: string): string => words.replace(/\s*\n\s*/gu, ' ');

const isTouchFirst = (): boolean => window.matchMedia('(pointer: coarse)').matches;

import { err, MAX_PASSAGE_LENGTH, ok, PASSAGE_CONTEXT_LENGTH, type Passage, type Result } from '$domain';
import type { DocumentEditor } from '../editor-types';
import { isInGonePart, isStanding } from './gone-part';
import { flatten, toOffset, toPosition, type FlatText } from './flat-text';

/** Why a selection is no passage: no text is selected or there is no place for it, or too much is. */
export type NoPassage = 'no-place' | 'too-long';

/** A text that anchors are looked up in: of an editor, or one that is only read. */
export type AnchoredText = Pick<DocumentEditor, 'fragment'> & {
  readonly state: Pick<DocumentEditor['state'], 'doc'>;
  readonly fromShared: (place: SharedPlace) => number | undefined;
};

/** A place of Yjs as it travels. */
export type SharedPlace = {
  readonly type: Id | null;
  readonly tname: null;
  readonly item: Id | null;
  readonly assoc: number;
};
type Id = { readonly client: number; readonly clock: number };

/** Which side of its letter an anchor is at; `=` is the end of a text that has none. */
type Side = '<' | '>' | '=';

/** The words that are selected as a passage, without the space around them; with nothing selected, the place of the cursor. */
export function anchorOfSelection(editor: DocumentEditor): Result<Passage, NoPassage> {
  const { state } = editor;
  return anchorOfRange(editor, state.selection.from, state.selection.to);
}

/** The words between two places of the document as a passage. Places must be those of the text as it stands. */
export function anchorOfRange(editor: DocumentEditor, from: number, to: number): Result<Passage, NoPassage> {
  const flat = flatten(editor.state.doc);
  const offsets = from === to ? atCursor(toOffset(flat, from)) : aroundWords(flat, from, to);
  if (offsets === undefined) return err('no-place');
  const { start, end } = offsets;
  if (end - start > MAX_PASSAGE_LENGTH) return err('too-long');
  const anchors = start === end ? pointAnchors(editor, flat, start) : wordAnchors(editor, flat, start, end);
  if (anchors === undefined) return err('no-place');
  const lineStart = flat.text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = flat.text.indexOf('\n', end);
  return ok({
    ...anchors,
    quote: flat.text.slice(start, end),
    before: flat.text.slice(Math.max(start === 0 ? 0 : lineStart, start - PASSAGE_CONTEXT_LENGTH), start),
    after: flat.text.slice(end, Math.min(lineEnd === -1 ? flat.text.length : lineEnd, end + PASSAGE_CONTEXT_LENGTH)),
  });
}

/** Where an anchor stands in the document now; `undefined` where its letter never came, or its place is gone. */
export function findAnchor(text: AnchoredText, anchor: string): number | undefined {
  const place = parsePlace(anchor);
  const isGone = isId(place?.item) && isInGonePart(text.fragment, place.item);
  return place === undefined || isGone ? undefined : text.fromShared(place);
}

/** Whether the letter of an anchor still stands in the text, or again. */
export function isThere({ fragment }: AnchoredText, anchor: string): boolean {
  const place = parsePlace(anchor);
  return isId(place?.item) && isStanding(fragment, place.item);
}

type Offsets = { readonly start: number; readonly end: number };
type Anchors = Pick<Passage, 'start' | 'end'>;

const atCursor = (offset: number | undefined): Offsets | undefined =>
  offset === undefined ? undefined : { start: offset, end: offset };

/** The offsets of what is text between two places, without space at its ends. */
function aroundWords(flat: FlatText, from: number, to: number): Offsets | undefined {
  const inside = flat.stretches.filter(({ position, length }) => position <= to && position + length >= from);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const start = first.start + Math.max(from - first.position, 0);
  const end = last.start + Math.min(to - last.position, last.length);
  const words = flat.text.slice(start, end);
  const trimmedStart = start + words.length - words.trimStart().length;
  return words.trim() === '' ? undefined : { start: trimmedStart, end: trimmedStart + words.trim().length };
}

function wordAnchors(editor: DocumentEditor, flat: FlatText, start: number, end: number): Anchors | undefined {
  const first = anchorBefore(editor, flat, start, '<');
  const last = anchorBefore(editor, flat, end - 1, '>');
  return first === undefined || last === undefined ? undefined : { start: first, end: last };
}

/** A place between letters stays behind the letter before it; at the start of a line, before the one that follows. */
function pointAnchors(editor: DocumentEditor, flat: FlatText, offset: number): Anchors | undefined {
  const { text } = flat;
  const isAtStart = offset === 0 || text[offset - 1] === '\n';
  const anchor = isAtStart ? anchorBefore(editor, flat, offset, '<') : anchorBefore(editor, flat, offset - 1, '>');
  return anchor === undefined ? undefined : { start: anchor, end: anchor };
}

/** The anchor at a side of the letter that stands behind this offset. */
function anchorBefore(editor: DocumentEditor, flat: FlatText, offset: number, side: Side): string | undefined {
  const position = toPosition(flat, offset);
  if (position === undefined) return undefined;
  const place = editor.toShared(position);
  if (!isRecord(place)) return undefined;
  const { item, type } = place;
  if (isId(item)) return `${item.client}.${item.clock}${side}`;
  return isId(type) ? `${type.client}.${type.clock}=` : undefined;
}

function parsePlace(anchor: string): SharedPlace | undefined {
  const [, client, clock, side] = /^(\d{1,16})\.(\d{1,16})([<>=])$/u.exec(anchor) ?? [];
  if (client === undefined || clock === undefined) return undefined;
  const id = { client: Number(client), clock: Number(clock) };
  if (side === '=') return { type: id, tname: null, item: null, assoc: 0 };
  return { type: null, tname: null, item: id, assoc: side === '>' ? -1 : 0 };
}

const isId = (value: unknown): value is Id =>
  isRecord(value) && Number.isSafeInteger(value['client']) && Number.isSafeInteger(value['clock']);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

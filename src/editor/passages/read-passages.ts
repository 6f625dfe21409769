import type { Passage } from '$domain';
import { readDocument, type ReadDocument } from '../model/read';
import { childrenOf, isRecord, isSharedElement, isSharedText, type SharedFragment } from '../model/shared';
import type { SharedPlace } from './anchor';
import { findPassage } from './find-passage';
import { flatten } from './flat-text';
import { findLetter } from './gone-part';
import './passages.css';

/** What a passage holds of one line; `isLast` where no line of it follows. */
export type PassageInLine = {
  readonly id: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly isLast: boolean;
};

/** The lines of a document, each a paragraph, a heading or what stands in a cell, and where passages stand in them. */
export type PassagesInLines = { readonly lines: readonly string[]; readonly parts: readonly PassageInLine[] };

/** Finds passages in a document that is only read, without an editor, where one would show them (ED47). */
export function findInLines(
  fragment: SharedFragment,
  passages: readonly { readonly id: string; readonly passage: Passage }[],
): PassagesInLines {
  if (passages.length === 0) return { lines: [], parts: [] };
  const read = readDocument(fragment);
  const { text, stretches } = flatten(read.document);
  const source = { fragment, state: { doc: read.document }, fromShared: placesIn(fragment, read) };
  return {
    lines: stretches.map(({ start, length }) => text.slice(start, start + length)),
    parts: passages.flatMap(({ id, passage }) => {
      const found = findPassage(source, passage);
      if (found === undefined) return [];
      const parts = stretches.flatMap(({ position, length }, line) => {
        const [start, end] = [Math.max(found.from - position, 0), Math.min(found.to - position, length)];
        return start <= end ? [{ id, line, start, end }] : [];
      });
      return parts.map((part, at) => ({ ...part, isLast: at === parts.length - 1 }));
    }),
  };
}

/** Finds places of letters in a document as it was read. Source: y-prosemirror 1.3, `relativePositionToAbsolutePosition`. */
function placesIn(fragment: SharedFragment, read: ReadDocument): (place: SharedPlace) => number | undefined {
  const positions = listPositions(fragment, read);
  return ({ item, type, assoc }) => {
    const { doc } = fragment;
    const letter = item ?? type;
    const found = doc === null || letter === null ? undefined : findLetter(doc.store, letter);
    if (found === undefined || !('parent' in found.piece)) return undefined;
    const { piece, at } = found;
    if (item === null) {
      const text: unknown = 'type' in piece.content ? piece.content.type : undefined;
      const begin = isSharedText(text) ? positions.get(text) : undefined;
      return begin === undefined || !isSharedText(text) ? undefined : begin + text.length;
    }
    const begin = isRecord(piece.parent) ? positions.get(piece.parent) : undefined;
    if (begin === undefined) return undefined;
    let index = piece.deleted || !piece.countable ? 0 : at + (assoc >= 0 ? 0 : 1);
    for (let before = piece.left; before !== null; before = before.left)
      if (!before.deleted && before.countable) index += before.length;
    return begin + index;
  };
}

/** Where each shared part begins in the document. */
function listPositions(fragment: SharedFragment, { nodesByShared }: ReadDocument): ReadonlyMap<object, number> {
  const positions = new Map<object, number>();
  const walk = (parent: SharedFragment, begin: number): void => {
    let at = begin;
    for (const child of childrenOf(parent)) {
      if (!isSharedElement(child) && !isSharedText(child)) continue;
      positions.set(child, at);
      if (isSharedElement(child)) walk(child, at + 1);
      const made = nodesByShared.get(child) ?? [];
      at += 'nodeSize' in made ? made.nodeSize : made.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
    }
  };
  walk(fragment, 0);
  return positions;
}

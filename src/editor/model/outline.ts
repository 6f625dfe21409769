import type { Node } from 'prosemirror-model';
import { toHeadingLevel, type HeadingLevel } from './schema';

/** A heading of the document, by its place among the headings. */
export type OutlineEntry = {
  readonly index: number;
  readonly level: HeadingLevel;
  readonly text: string;
  /** Where the heading begins in the document that was read; of no use after the next change. */
  readonly position: number;
};

const outlinesByDocument = new WeakMap<Node, readonly OutlineEntry[]>();

/** The headings of a document in order. Headings inside quotes and tables belong to those, not to the outline. */
export function readOutline(document: Node): readonly OutlineEntry[] {
  const known = outlinesByDocument.get(document);
  if (known !== undefined) return known;
  const entries: OutlineEntry[] = [];
  document.forEach((node, position) => {
    if (node.type.name !== 'heading') return;
    const level = toHeadingLevel(node.attrs['level']);
    entries.push({ index: entries.length, level, text: node.textContent.trim(), position });
  });
  outlinesByDocument.set(document, entries);
  return entries;
}

/** The heading that a place in the document belongs to, or undefined above the first. */
export const headingAt = (outline: readonly OutlineEntry[], position: number): OutlineEntry | undefined =>
  outline.findLast((entry) => entry.position <= position);

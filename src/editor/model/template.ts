import { prosemirrorToYXmlFragment } from 'y-prosemirror';
import type { Node } from 'prosemirror-model';
import { documentSchema } from './schema';
import type { SharedFragment } from './shared';

/** A chapter that a new document begins with. The hint stands in the empty chapter and is never part of the text. */
export type Chapter = { readonly heading: string; readonly hint: string };

/** The document that these chapters begin with: a heading each, with room to write below. */
export function chaptersToDocument(chapters: readonly Chapter[]): Node {
  const blocks = chapters.flatMap(({ heading }) => [
    documentSchema.node('heading', { level: 1 }, heading === '' ? [] : [documentSchema.text(heading)]),
    documentSchema.node('paragraph'),
  ]);
  return documentSchema.node('doc', null, blocks.length === 0 ? [documentSchema.node('paragraph')] : blocks);
}

/**
 * Writes the chapters into an empty shared document, in one transaction, and says whether it did. Only the maker of a
 * table calls this, once: two people doing so would both see every chapter twice.
 */
export function writeTemplate(fragment: SharedFragment, chapters: readonly Chapter[]): boolean {
  if (fragment.length > 0) return false;
  prosemirrorToYXmlFragment(chaptersToDocument(chapters), fragment);
  return true;
}

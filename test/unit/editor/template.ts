import { prosemirrorToYXmlFragment } from 'y-prosemirror';
import type { Node } from 'prosemirror-model';
import type { Chapter } from '../../../src/editor/editor-types';
import { documentSchema } from '../../../src/editor/model/schema';
import type { SharedFragment } from '../../../src/editor/model/shared';

/** The document that these chapters begin with: a heading each, with room to write below. */
function chaptersToDocument(chapters: readonly Chapter[]): Node {
  const blocks = chapters.flatMap(({ heading }) => [
    documentSchema.node('heading', { level: 1 }, heading === '' ? [] : [documentSchema.text(heading)]),
    documentSchema.node('paragraph'),
  ]);
  return documentSchema.node('doc', null, blocks.length === 0 ? [documentSchema.node('paragraph')] : blocks);
}

/** Fills an empty shared document for a test, and says whether it did. */
export function writeTemplate(fragment: SharedFragment, chapters: readonly Chapter[]): boolean {
  if (fragment.length > 0) return false;
  prosemirrorToYXmlFragment(chaptersToDocument(chapters), fragment);
  return true;
}

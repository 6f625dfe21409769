import { DOMParser, Fragment, type ParseOptions, type Schema, Slice } from 'prosemirror-model';
import { areKnownAttributes, documentSchema } from '../model/schema';
import { MAX_DEPTH } from '../model/unknown-content';
import { makeWordLists } from './word-lists';

/** Everything that is no text, or hides some. Removed with what it holds before the schema looks at the rest. */
const DROPPED =
  'script, style, template, noscript, svg, math, iframe, object, embed, applet, head, title, meta, link, base, ' +
  'input, textarea, select, option, button, canvas, audio, video, picture, img';

/** Pasted text may stand no deeper than this, so that it fits wherever it is pasted. */
const MAX_PASTED_DEPTH = MAX_DEPTH / 2;

/**
 * Reads what was pasted or dropped: headings, lists, tables, quotes, emphasis and links stay, the rest goes. The page
 * was parsed by ProseMirror in a document of its own, where nothing runs or loads (its policy `ProseMirrorClipboard`).
 */
class PasteParser extends DOMParser {
  override parseSlice(page: HTMLElement, options?: ParseOptions): Slice {
    markTasks(page);
    page.querySelectorAll(DROPPED).forEach((dropped) => dropped.remove());
    makeWordLists(page);
    return super.parseSlice(page, options);
  }
}

/** Keeps of a list of tasks what is done, before its boxes are dropped. */
function markTasks(page: HTMLElement): void {
  for (const box of page.querySelectorAll<HTMLInputElement>('li input[type="checkbox"]'))
    box.closest('li')?.setAttribute('data-done', String(box.hasAttribute('checked')));
}

/** A parser of pasted pages for this schema. */
export function createPasteParser(schema: Schema): DOMParser {
  const wordTitle = { tag: 'p.MsoTitle', node: 'heading', attrs: { level: 1 } };
  return new PasteParser(schema, [wordTitle, ...DOMParser.fromSchema(schema).rules]);
}

/**
 * What was pasted, if the schema can hold it; else its bare text. A page can claim to have been copied from an editor
 * like this one and bring attributes that no rule above has read.
 */
export function toAcceptableSlice(slice: Slice): Slice {
  return isAcceptable(slice.content, 1) ? slice : toPlainSlice(slice);
}

function isAcceptable(content: Fragment, depth: number): boolean {
  return content.content.every(
    (node) =>
      depth <= MAX_PASTED_DEPTH &&
      areKnownAttributes(node.type.name, node.attrs) &&
      isAcceptable(node.content, depth + 1),
  );
}

function toPlainSlice(slice: Slice): Slice {
  const lines = slice.content.textBetween(0, slice.content.size, '\n').split(/\n+/);
  const paragraphs = lines
    .filter((line) => line.trim() !== '')
    .map((line) => documentSchema.node('paragraph', null, [documentSchema.text(line)]));
  return Slice.maxOpen(Fragment.from(paragraphs));
}

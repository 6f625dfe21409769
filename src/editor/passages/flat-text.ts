import type { Node } from 'prosemirror-model';

/** What stands in the text for something that is no text, a line break for one. */
const NO_TEXT = '\ufffc';

/** A paragraph, heading or cell line: where its text begins in the flat text and in the document. */
type Stretch = { readonly start: number; readonly position: number; readonly length: number };

/** The text of a document as one string, a line for each paragraph, with the way between both. */
export type FlatText = { readonly text: string; readonly stretches: readonly Stretch[] };

/** A paragraph that did not change is the same node. */
const lineByBlock = new WeakMap<Node, string>();
const flatByDocument = new WeakMap<Node, FlatText>();

/** The text of a document; the same object until the document changes. */
export function flatten(document: Node): FlatText {
  const known = flatByDocument.get(document);
  if (known !== undefined) return known;
  const stretches: Stretch[] = [];
  const lines: string[] = [];
  let start = 0;
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const line = lineByBlock.get(node) ?? node.textBetween(0, node.content.size, NO_TEXT, NO_TEXT);
    lineByBlock.set(node, line);
    stretches.push({ start, position: position + 1, length: line.length });
    lines.push(line);
    start += line.length + 1;
    return false;
  });
  const flat = { text: lines.join('\n'), stretches };
  flatByDocument.set(document, flat);
  return flat;
}

/** Where a place of the document is in the flat text; `undefined` between paragraphs. */
export function toOffset({ stretches }: FlatText, position: number): number | undefined {
  const stretch = stretches.findLast((each) => each.position <= position);
  if (stretch === undefined || position > stretch.position + stretch.length) return undefined;
  return stretch.start + position - stretch.position;
}

/** Where a place of the flat text is in the document. */
export function toPosition({ stretches }: FlatText, offset: number): number | undefined {
  const stretch = stretches.findLast((each) => each.start <= offset);
  if (stretch === undefined || offset > stretch.start + stretch.length) return undefined;
  return stretch.position + offset - stretch.start;
}

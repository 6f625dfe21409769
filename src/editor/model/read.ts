import { Fragment, type Mark, type Node, type NodeType } from 'prosemirror-model';
import { documentSchema } from './schema';
import { attributesOf, childrenOf, isRecord, isSharedElement, runsOf } from './shared';
import type { SharedElement, SharedFragment, SharedText } from './shared';
import { isKnownMark, isKnownText, knownTypeOf } from './unknown-content';

/** A shared document as it can be shown here. Reading never changes the shared document. */
export type ReadDocument = {
  readonly document: Node;
  /** How many parts this build does not know and left out. */
  readonly leftOutCount: number;
  /** What each shared part became, or its size of nothing: y-prosemirror needs it to place cursors. */
  readonly nodesByShared: ReadonlyMap<object, Node | readonly Node[] | typeof NOTHING>;
};

const NOTHING = { nodeSize: 0 } as const;

/** Reads a shared document, leaving out and counting what this build does not know (TD5). */
export function readDocument(fragment: SharedFragment): ReadDocument {
  const reader = new Reader();
  const { topNodeType } = documentSchema;
  const blocks = Fragment.from(reader.readChildren(fragment, topNodeType, 1));
  return {
    document: topNodeType.createAndFill(null, blocks) ?? topNodeType.create(null, blocks),
    leftOutCount: reader.leftOutCount,
    nodesByShared: reader.nodesByShared,
  };
}

class Reader {
  leftOutCount = 0;
  readonly nodesByShared = new Map<object, Node | readonly Node[] | typeof NOTHING>();

  readChildren(parent: SharedFragment, parentType: NodeType, depth: number): readonly Node[] {
    return childrenOf(parent).flatMap((child) => {
      if (isKnownText(child, parentType)) return this.#readText(child);
      const type = isSharedElement(child) ? knownTypeOf(child, parentType, depth) : undefined;
      if (type !== undefined && isSharedElement(child)) return this.#readElement(child, type, depth);
      this.leftOutCount += 1;
      return [];
    });
  }

  #readElement(element: SharedElement, type: NodeType, depth: number): readonly Node[] {
    const content = Fragment.from(this.readChildren(element, type, depth + 1));
    // Emptied by two people at once, say a list without items: it shows nothing, so it is not counted either.
    const node = type.validContent(content) ? type.create(attributesOf(element), content) : undefined;
    this.nodesByShared.set(element, node ?? NOTHING);
    return node === undefined ? [] : [node];
  }

  #readText(text: SharedText): readonly Node[] {
    const nodes = runsOf(text).flatMap((run) => {
      const marks = Object.entries(run.marks).flatMap(([name, attributes]) => this.#readMark(name, attributes));
      if (run.text === undefined) this.leftOutCount += 1;
      return run.text === undefined || run.text === '' ? [] : [documentSchema.text(run.text, marks)];
    });
    this.nodesByShared.set(text, nodes);
    return nodes;
  }

  #readMark(name: string, attributes: unknown): readonly Mark[] {
    if (isKnownMark(name, attributes)) return [documentSchema.mark(name, isRecord(attributes) ? attributes : null)];
    this.leftOutCount += 1;
    return [];
  }
}

/** The text of the shared document alone, a line for each paragraph, heading, list entry and cell. */
export function fragmentToText(fragment: SharedFragment): string {
  const { document } = readDocument(fragment);
  return document.textBetween(0, document.content.size, '\n', '\n');
}

/** How many words the text has. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

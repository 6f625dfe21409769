import { Fragment, type Mark, type Node, type NodeType } from 'prosemirror-model';
import { toSafeLink } from './links';
import { documentSchema, toHeadingLevel, type HeadingLevel } from './schema';
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

/** A piece of text with one look. A line break inside a paragraph is `\n`. */
export type TextRun = {
  readonly text: string;
  readonly isStrong: boolean;
  readonly isEmphasised: boolean;
  /** A safe address, or undefined for plain text. */
  readonly link: string | undefined;
};

export type TableCell = {
  readonly isHeader: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly blocks: readonly DocumentBlock[];
};

/** The development document as plain data, for counting, comparing and writing to a file. */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly runs: readonly TextRun[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly TextRun[] }
  | {
      readonly kind: 'list';
      readonly firstNumber: number | undefined;
      readonly entries: readonly (readonly DocumentBlock[])[];
      /** Of each entry whether it is done; undefined for one that is no task. Absent where none is. */
      readonly ticks?: readonly (boolean | undefined)[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly DocumentBlock[]; readonly isCallout?: true }
  | { readonly kind: 'table'; readonly rows: readonly (readonly TableCell[])[] }
  | { readonly kind: 'rule' };

/** The shared document as plain data, nothing where nothing was written. Reading never changes it. */
export function fragmentToBlocks(fragment: SharedFragment): readonly DocumentBlock[] {
  const { document } = readDocument(fragment);
  const isUnwritten =
    document.childCount === 1 && document.firstChild?.isTextblock === true && document.content.size === 2;
  return isUnwritten ? [] : nodesToBlocks(document);
}

/** The text of the shared document alone, a line for each paragraph, heading, list entry and cell. */
export function fragmentToText(fragment: SharedFragment): string {
  const { document } = readDocument(fragment);
  return document.textBetween(0, document.content.size, '\n', '\n');
}

/** How many words the text has. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** What a living block shows is no part of the document: whoever reads it for others fills it in before. */
const nodesToBlocks = (parent: Node): readonly DocumentBlock[] =>
  parent.children.filter(({ type }) => type.name !== 'living').map(nodeToBlock);

function nodeToBlock(node: Node): DocumentBlock {
  switch (node.type.name) {
    case 'heading':
      return { kind: 'heading', level: toHeadingLevel(node.attrs['level']), runs: nodeToRuns(node) };
    case 'bullet_list':
      return { kind: 'list', firstNumber: undefined, ...nodeToEntries(node) };
    case 'ordered_list':
      return { kind: 'list', firstNumber: Number(node.attrs['order']), ...nodeToEntries(node) };
    case 'blockquote':
      return { kind: 'quote', blocks: nodesToBlocks(node) };
    case 'callout':
      return { kind: 'quote', blocks: nodesToBlocks(node), isCallout: true };
    case 'table':
      return { kind: 'table', rows: node.children.map((row) => row.children.map(nodeToCell)) };
    case 'horizontal_rule':
      return { kind: 'rule' };
    default:
      return { kind: 'paragraph', runs: nodeToRuns(node) };
  }
}

type ListEntries = Pick<Extract<DocumentBlock, { kind: 'list' }>, 'entries' | 'ticks'>;

function nodeToEntries(node: Node): ListEntries {
  const entries = node.children.map(nodesToBlocks);
  const ticks = node.children.map(({ attrs }) => (typeof attrs['done'] === 'boolean' ? attrs['done'] : undefined));
  return ticks.every((tick) => tick === undefined) ? { entries } : { entries, ticks };
}

const nodeToCell = (node: Node): TableCell => ({
  isHeader: node.type.name === 'table_header',
  columnSpan: Number(node.attrs['colspan']),
  rowSpan: Number(node.attrs['rowspan']),
  blocks: nodesToBlocks(node),
});

const nodeToRuns = (node: Node): readonly TextRun[] =>
  node.children.map((inline) => ({
    text: inline.isText ? (inline.text ?? '') : '\n',
    isStrong: inline.marks.some((mark) => mark.type.name === 'strong'),
    isEmphasised: inline.marks.some((mark) => mark.type.name === 'em'),
    link: toSafeLink(inline.marks.find((mark) => mark.type.name === 'link')?.attrs['href']),
  }));

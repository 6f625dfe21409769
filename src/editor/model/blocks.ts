import type { LivingPicture } from '$domain';
import type { Node } from 'prosemirror-model';
import { toSafeLink } from './links';
import { readDocument } from './read';
import { toHeadingLevel, type HeadingLevel } from './schema';
import type { SharedFragment } from './shared';

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
  | { readonly kind: 'picture'; readonly picture: LivingPicture }
  | { readonly kind: 'rule' };

/** The picture that stands in the place of a living block, by its name. */
type FindPicture = (shows: string) => LivingPicture | undefined;

/**
 * The shared document as plain data, nothing where nothing was written. Reading never changes it. What a living block shows is
 * no part of it: whoever reads it for others fills it in before, pictures excepted.
 */
export function fragmentToBlocks(
  fragment: SharedFragment,
  findPicture: FindPicture = () => undefined,
): readonly DocumentBlock[] {
  const { document } = readDocument(fragment);
  const isUnwritten =
    document.childCount === 1 && document.firstChild?.isTextblock === true && document.content.size === 2;
  return isUnwritten ? [] : nodesToBlocks(document, findPicture);
}

const nodesToBlocks = (parent: Node, find: FindPicture): readonly DocumentBlock[] =>
  parent.children.flatMap((node) => {
    if (node.type.name !== 'living') return [nodeToBlock(node, find)];
    const picture = find(String(node.attrs['shows']));
    return picture === undefined ? [] : [{ kind: 'picture', picture }];
  });

function nodeToBlock(node: Node, find: FindPicture): DocumentBlock {
  switch (node.type.name) {
    case 'heading':
      return { kind: 'heading', level: toHeadingLevel(node.attrs['level']), runs: nodeToRuns(node) };
    case 'bullet_list':
      return { kind: 'list', firstNumber: undefined, ...nodeToEntries(node, find) };
    case 'ordered_list':
      return { kind: 'list', firstNumber: Number(node.attrs['order']), ...nodeToEntries(node, find) };
    case 'blockquote':
      return { kind: 'quote', blocks: nodesToBlocks(node, find) };
    case 'callout':
      return { kind: 'quote', blocks: nodesToBlocks(node, find), isCallout: true };
    case 'table':
      return { kind: 'table', rows: node.children.map((row) => row.children.map((cell) => nodeToCell(cell, find))) };
    case 'horizontal_rule':
      return { kind: 'rule' };
    default:
      return { kind: 'paragraph', runs: nodeToRuns(node) };
  }
}

type ListEntries = Pick<Extract<DocumentBlock, { kind: 'list' }>, 'entries' | 'ticks'>;

function nodeToEntries(node: Node, find: FindPicture): ListEntries {
  const entries = node.children.map((entry) => nodesToBlocks(entry, find));
  const ticks = node.children.map(({ attrs }) => (typeof attrs['done'] === 'boolean' ? attrs['done'] : undefined));
  return ticks.every((tick) => tick === undefined) ? { entries } : { entries, ticks };
}

const nodeToCell = (node: Node, find: FindPicture): TableCell => ({
  isHeader: node.type.name === 'table_header',
  columnSpan: Number(node.attrs['colspan']),
  rowSpan: Number(node.attrs['rowspan']),
  blocks: nodesToBlocks(node, find),
});

const nodeToRuns = (node: Node): readonly TextRun[] =>
  node.children.map((inline) => ({
    text: inline.isText ? (inline.text ?? '') : '\n',
    isStrong: inline.marks.some((mark) => mark.type.name === 'strong'),
    isEmphasised: inline.marks.some((mark) => mark.type.name === 'em'),
    link: toSafeLink(inline.marks.find((mark) => mark.type.name === 'link')?.attrs['href']),
  }));

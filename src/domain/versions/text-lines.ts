import { isFrozenText, type FrozenElement, type FrozenNode, type FrozenText } from './frozen-node';

/** `part` is something without words of its own: a line across the page, a part that this build does not know. */
export type LineKind = 'heading' | 'paragraph' | 'entry' | 'row' | 'part';

/** A line of a text: a heading, a paragraph, an entry of a list, a row of a table. */
export type TextLine = {
  readonly kind: LineKind;
  /** Of a heading: 1 to 3. */
  readonly level?: number;
  readonly text: string;
  /** How it looks, for telling that only that was changed. */
  readonly look: string;
};

/** What stands in the document is known by its names; see the schema of the editor. */
const NAMES = { heading: 'heading', paragraph: 'paragraph', break: 'hard_break', entry: 'list_item', row: 'table_row' };

type Around = { readonly path: string; readonly isEntry: boolean };

/** A document line by line. Empty lines say nothing and are left out. */
export const nodesToLines = (nodes: readonly FrozenNode[]): readonly TextLine[] =>
  nodes.flatMap((node) => nodeToLines(node, { path: '', isEntry: false }));

function nodeToLines(node: FrozenNode, around: Around): readonly TextLine[] {
  if (isFrozenText(node)) return toLine('paragraph', textOf(node), `${around.path} ${marksOf(node)}`);
  const { name, children = [], attributes } = node;
  const path = `${around.path}/${name}${attributes === undefined ? '' : JSON.stringify(attributes)}`;
  if (name === NAMES.row) return toLine('row', children.map(cellText).join(' | '), `${path} ${lookOf(children)}`);
  if (isTextBlock(node)) {
    const look = `${path} ${lookOf(children)}`;
    const text = plainTextOf(node);
    if (name === NAMES.heading) return toLine('heading', text, look, levelOf(node));
    return toLine(around.isEntry ? 'entry' : 'paragraph', text, look);
  }
  if (children.length === 0) return [{ kind: 'part', text: '', look: path }];
  const isEntry = around.isEntry || name === NAMES.entry;
  return children.flatMap((child) => nodeToLines(child, { path, isEntry }));
}

function toLine(kind: LineKind, text: string, look: string, level?: number): readonly TextLine[] {
  if (text.replaceAll('|', '').trim() === '') return [];
  return [{ kind, text: text.trim(), look, ...(level === undefined ? {} : { level }) }];
}

const isTextBlock = ({ name, children = [] }: FrozenElement): boolean =>
  name === NAMES.heading ||
  name === NAMES.paragraph ||
  children.some((child) => isFrozenText(child) || child.name === NAMES.break);

const levelOf = ({ attributes }: FrozenElement): number => {
  const level = attributes?.['level'];
  return typeof level === 'number' ? level : 1;
};

const textOf = ({ runs }: FrozenText): string => runs.map(({ text }) => text ?? '').join('');

/** All words in a part, however deep; a break is a new line. */
export function plainTextOf(node: FrozenNode): string {
  if (isFrozenText(node)) return textOf(node);
  return node.name === NAMES.break ? '\n' : (node.children ?? []).map(plainTextOf).join('');
}

const cellText = (cell: FrozenNode): string =>
  isFrozenText(cell) ? textOf(cell) : (cell.children ?? []).map((block) => plainTextOf(block).trim()).join(' ');

/** The marks of a text with the words they are on, whatever pieces it is kept in. */
function marksOf({ runs }: FrozenText): string {
  const marked: string[] = [];
  let place = 0;
  for (const { text = '', marks } of runs) {
    const look = marks === undefined ? '' : JSON.stringify(Object.entries(marks).sort());
    if (look !== '' && look !== '[]') marked.push(`${place}:${look}${text}`);
    place += text.length;
  }
  return marked.join(' ');
}

const lookOf = (children: readonly FrozenNode[]): string =>
  children.map((child) => (isFrozenText(child) ? marksOf(child) : lookOf(child.children ?? []))).join(' ');

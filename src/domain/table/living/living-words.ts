import type { FrozenNode } from '../../versions/frozen-node';
import { pictureToNode, type LivingPicture } from './living-picture';

/** What a living block says: the same on the screen, in a copy and in a version. */
export type LivingWords = {
  readonly title: string;
  readonly lines: readonly string[];
  /** What is drawn above the table, which says the same. */
  readonly picture?: LivingPicture;
  readonly table?: LivingTable;
};

/** A table with what its columns are called; each row begins with what it is about. */
export type LivingTable = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** What a living block says as plain parts of a document. */
export const livingToNodes = ({ title, lines, picture, table }: LivingWords): readonly FrozenNode[] => [
  { name: 'paragraph', children: [{ runs: [{ text: title, marks: { strong: {} } }] }] },
  ...lines.map(toParagraph),
  ...(picture === undefined ? [] : [pictureToNode(picture)]),
  ...(table === undefined ? [] : [toTable(table)]),
];

/** A line of text as a part of a document. */
export const toParagraph = (text: string): FrozenNode => ({
  name: 'paragraph',
  ...(text === '' ? {} : { children: [{ runs: [{ text }] }] }),
});

function toTable({ head, rows }: LivingTable): FrozenNode {
  const row = (texts: readonly string[], name: string): FrozenNode => ({
    name: 'table_row',
    children: texts.map((text) => ({ name, children: [toParagraph(text)] })),
  });
  return { name: 'table', children: [row(head, 'table_header'), ...rows.map((texts) => row(texts, 'table_cell'))] };
}

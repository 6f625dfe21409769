import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { DocumentEditor } from '../editor-types';
import { documentSchema } from '../model/schema';

const { nodes } = documentSchema;

/** The table that the cursor stands in, where none of its cells is a heading. */
function headlessTable({ selection: { $from } }: EditorState): { node: Node; position: number } | undefined {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type !== nodes.table) continue;
    const cells = node.children.flatMap((row) => row.children);
    return cells.some(({ type }) => type === nodes.table_header) ? undefined : { node, position: $from.before(depth) };
  }
  return undefined;
}

/** Whether one is in a table that says nowhere what its columns are about. */
export const isInHeadlessTable = (editor: DocumentEditor): boolean => headlessTable(editor.state) !== undefined;

/** Makes headings of the cells of the first row of the table that the cursor stands in. */
export function giveTableHead(editor: DocumentEditor): void {
  editor.changeText((state) => {
    const { tr } = state;
    const table = headlessTable(state);
    const row = table?.node.firstChild;
    row?.forEach((cell, offset) => {
      tr.setNodeMarkup((table?.position ?? 0) + 2 + offset, nodes.table_header, cell.attrs);
    });
    return tr;
  });
}

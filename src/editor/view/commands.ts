import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import type { MarkType, Node, NodeType, ResolvedPos } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from 'prosemirror-tables';
import { documentSchema, type HeadingLevel } from '../model/schema';
import { onSoundTables } from './tables';
import { isAtTask, isDoneTask, tickTask, untaskList, wrapInTasks } from './tasks';
import { redoCommand, undoCommand } from './undo';

const { nodes, marks } = documentSchema;
const NEW_TABLE = { rows: 3, columns: 3 } as const;

/** Something one can do to the text: the same function says whether it can be done and does it. */
export type CommandRule = { readonly command: Command; readonly isActive: (state: EditorState) => boolean };

const never = (): boolean => false;

/** The node of one of these types that a place stands in, nearest first. */
function nodeAround($from: ResolvedPos, types: readonly NodeType[]): { node: Node; position: number } | undefined {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (types.includes(node.type)) return { node, position: $from.before(depth) };
  }
  return undefined;
}

const isInside =
  (...types: readonly NodeType[]) =>
  (state: EditorState): boolean =>
    nodeAround(state.selection.$from, types) !== undefined;

function isMarked(state: EditorState, mark: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  if (empty) return mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, mark);
}

const emphasis = (mark: MarkType): CommandRule => ({
  command: toggleMark(mark),
  isActive: (state) => isMarked(state, mark),
});

const LISTS = [nodes.bullet_list, nodes.ordered_list];

/** Makes a list of the selection, changes the kind of the list it is in, or takes it out of one of this kind. */
export const toggleList =
  (type: NodeType): Command =>
  (state, dispatch, view) => {
    const list = nodeAround(state.selection.$from, [...LISTS, nodes.table]);
    if (list === undefined || list.node.type === nodes.table) return wrapInList(type)(state, dispatch, view);
    if (isAtTask(state)) return untaskList(state, dispatch, view);
    if (list.node.type === type) return liftListItem(nodes.list_item)(state, dispatch, view);
    dispatch?.(state.tr.setNodeMarkup(list.position, type));
    return true;
  };

const list = (type: NodeType): CommandRule => ({
  command: toggleList(type),
  isActive: (state) =>
    !isAtTask(state) && nodeAround(state.selection.$from, [...LISTS, nodes.table])?.node.type === type,
});

/** Puts the selection in a frame of this kind, or takes it out of one. */
const frame = (type: NodeType): CommandRule => ({
  command: (state, dispatch, view) =>
    isInside(type)(state) ? lift(state, dispatch) : wrapIn(type)(state, dispatch, view),
  isActive: isInside(type),
});

const heading = (level: HeadingLevel): CommandRule => ({
  command: setBlockType(nodes.heading, { level }),
  isActive: ({ selection }) => selection.$from.parent.hasMarkup(nodes.heading, { level }),
});

/** Puts a block below the chapter's block one is in, or in its place when that is an empty paragraph. */
export function insertBlock(state: EditorState, block: Node): { change: Transaction; position: number } {
  const { $from } = state.selection;
  const change = state.tr;
  const isOnEmptyLine = $from.depth === 1 && $from.parent.type === nodes.paragraph && $from.parent.content.size === 0;
  // Between two blocks one is in none.
  const below = $from.depth === 0 ? $from.pos : $from.after(1);
  const position = isOnEmptyLine ? $from.before(1) : below;
  if (isOnEmptyLine) change.delete(position, $from.after(1));
  const after = change.doc.resolve(position).nodeAfter;
  // Without text below it one could not go on writing.
  change.insert(position, after?.isTextblock === true ? [block] : [block, nodes.paragraph.create()]);
  return { change, position };
}

const makeTable = (): Node => {
  const row = (type: NodeType): Node =>
    nodes.table_row.create(
      null,
      Array.from({ length: NEW_TABLE.columns }, () => type.create(null, nodes.paragraph.create())),
    );
  const rows = Array.from({ length: NEW_TABLE.rows }, (_, index) =>
    row(index === 0 ? nodes.table_header : nodes.table_cell),
  );
  return nodes.table.create(null, rows);
};

const insertTable: Command = (state, dispatch) => {
  if (isInTable(state) || state.selection.$from.depth === 0) return false;
  if (dispatch !== undefined) {
    const { change, position } = insertBlock(state, makeTable());
    dispatch(change.setSelection(TextSelection.near(change.doc.resolve(position + 1))).scrollIntoView());
  }
  return true;
};

const insertDivider: Command = (state, dispatch) => {
  if (state.selection.$from.depth === 0) return false;
  if (dispatch !== undefined) {
    const { change, position } = insertBlock(state, nodes.horizontal_rule.create());
    dispatch(change.setSelection(TextSelection.near(change.doc.resolve(position + 1))).scrollIntoView());
  }
  return true;
};

const tableCommand = (command: Command): CommandRule => ({
  command: (state, dispatch, view) => isInTable(state) && onSoundTables(command)(state, dispatch, view),
  isActive: never,
});

const removeLink: Command = (state, dispatch) => {
  const range = linkRange(state);
  if (range === undefined) return false;
  dispatch?.(state.tr.removeMark(range.from, range.to, marks.link));
  return true;
};

type LinkRange = { from: number; to: number; href: string };

/** The whole link that the selection begins in. */
export function linkRange(state: EditorState): LinkRange | undefined {
  const { $from, from } = state.selection;
  const ranges: LinkRange[] = [];
  $from.parent.forEach((node, offset) => {
    const href: unknown = marks.link.isInSet(node.marks)?.attrs['href'];
    if (typeof href !== 'string') return;
    const start = $from.start() + offset;
    const last = ranges.at(-1);
    if (last?.to === start && last.href === href) last.to += node.nodeSize;
    else ranges.push({ from: start, to: start + node.nodeSize, href });
  });
  return ranges.find((range) => range.from <= from && from <= range.to);
}

const canLink: Command = ({ selection }) => selection.$from.parent.inlineContent;

/** Links the selection, the link it is in, or, with nothing selected, the address itself as new text. */
export const setLink =
  (href: string): Command =>
  (state, dispatch) => {
    if (!canLink(state)) return false;
    if (dispatch === undefined) return true;
    const { from, to, empty } = state.selection;
    const link = marks.link.create({ href });
    const range = linkRange(state);
    const change = state.tr;
    if (!empty) change.removeMark(from, to, marks.link).addMark(from, to, link);
    else if (range !== undefined)
      change.removeMark(range.from, range.to, marks.link).addMark(range.from, range.to, link);
    else change.replaceSelectionWith(documentSchema.text(href, [link]), false);
    dispatch(change.removeStoredMark(marks.link).scrollIntoView());
    return true;
  };

/** Everything the toolbar can do, by name. */
export const commandRules = {
  undo: { command: undoCommand, isActive: never },
  redo: { command: redoCommand, isActive: never },
  paragraph: {
    command: setBlockType(nodes.paragraph),
    isActive: ({ selection }) => selection.$from.parent.type === nodes.paragraph,
  },
  heading1: heading(1),
  heading2: heading(2),
  heading3: heading(3),
  bold: emphasis(marks.strong),
  italic: emphasis(marks.em),
  bulletList: list(nodes.bullet_list),
  orderedList: list(nodes.ordered_list),
  taskList: {
    command: (state, ...rest) => (isAtTask(state) ? untaskList : wrapInTasks)(state, ...rest),
    isActive: isAtTask,
  },
  tick: { command: tickTask, isActive: isDoneTask },
  quote: frame(nodes.blockquote),
  callout: frame(nodes.callout),
  divider: { command: insertDivider, isActive: never },
  // Answers only whether a link could be made: making one takes an address, see `setLink`.
  link: { command: canLink, isActive: (state) => linkRange(state) !== undefined },
  removeLink: { command: removeLink, isActive: never },
  table: { command: insertTable, isActive: isInTable },
  addRow: tableCommand(addRowAfter),
  addColumn: tableCommand(addColumnAfter),
  deleteRow: tableCommand(deleteRow),
  deleteColumn: tableCommand(deleteColumn),
  deleteTable: tableCommand(deleteTable),
} satisfies Record<string, CommandRule>;

export type CommandName = keyof typeof commandRules;

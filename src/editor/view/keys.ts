import { baseKeymap, chainCommands, exitCode, setBlockType, toggleMark } from 'prosemirror-commands';
import {
  InputRule,
  inputRules as createInputRules,
  textblockTypeInputRule,
  undoInputRule,
  wrappingInputRule,
} from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem } from 'prosemirror-schema-list';
import { type Command, Plugin, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { addRowAfter, goToNextCell, isInTable } from 'prosemirror-tables';
import { documentSchema, HEADING_LEVELS } from '../model/schema';
import { toggleList } from './commands';
import { onSoundTables } from './tables';
import { splitEntry, tickTask, wrapInTasks } from './tasks';
import { redoCommand, undoCommand } from './undo';

const { nodes, marks } = documentSchema;

const insertLineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

/**
 * To the beginning or the end of the text. Left to the browser, the caret came to the beginning of the last paragraph where
 * someone else's cursor stood behind its words.
 */
const toEdge =
  (edge: 'atStart' | 'atEnd', isSelecting = false): Command =>
  ({ doc, selection, tr }, dispatch) => {
    const there = Selection[edge](doc);
    const to = isSelecting ? TextSelection.between(selection.$anchor, there.$head) : there;
    dispatch?.(tr.setSelection(to).scrollIntoView());
    return true;
  };

const headingKeys = Object.fromEntries(
  HEADING_LEVELS.map((level) => [`Mod-Alt-${level}`, setBlockType(nodes.heading, { level })]),
);

/** The keys of the editor. Tab is apart, see `tabKey`. */
export const editorKeys = (): Plugin[] => [
  keymap({
    'Mod-b': toggleMark(marks.strong),
    'Mod-i': toggleMark(marks.em),
    'Mod-z': undoCommand,
    'Mod-y': redoCommand,
    'Shift-Mod-z': redoCommand,
    'Mod-Home': toEdge('atStart'),
    'Mod-End': toEdge('atEnd'),
    'Shift-Mod-Home': toEdge('atStart', true),
    'Shift-Mod-End': toEdge('atEnd', true),
    'Mod-Alt-0': setBlockType(nodes.paragraph),
    ...headingKeys,
    'Shift-Mod-7': toggleList(nodes.ordered_list),
    'Shift-Mod-8': toggleList(nodes.bullet_list),
    Backspace: undoInputRule,
    Enter: splitEntry,
    'Mod-Enter': tickTask,
    'Shift-Enter': chainCommands(exitCode, insertLineBreak),
  }),
  keymap(baseKeymap),
];

const isInList: Command = ({ selection }) => {
  for (let depth = selection.$from.depth; depth > 0; depth -= 1) {
    const { name } = selection.$from.node(depth).type;
    if (name === 'list_item') return true;
    if (name === 'table_cell' || name === 'table_header') return false;
  }
  return false;
};

const moveIn: Command = (state, dispatch, view) => {
  if (isInList(state)) return sinkListItem(nodes.list_item)(state, dispatch, view);
  if (goToNextCell(1)(state, dispatch, view)) return true;
  return (
    onSoundTables(addRowAfter)(state, dispatch, view) && view !== undefined && goToNextCell(1)(view.state, dispatch)
  );
};

const moveOut: Command = (state, dispatch, view) =>
  isInList(state) ? liftListItem(nodes.list_item)(state, dispatch, view) : goToNextCell(-1)(state, dispatch, view);

/**
 * Tab indents in a list and moves between cells in a table, and is left to the browser everywhere else. After Escape it
 * is always left to the browser, so that the keyboard is never caught in the text (WCAG 2.1.2).
 */
export function tabKey(): Plugin {
  let isReleased = false;
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        if (event.key === 'Shift') return false;
        const wasReleased = isReleased;
        isReleased = event.key === 'Escape';
        if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey || wasReleased) return false;
        if (!isInList(view.state) && !isInTable(view.state)) return false;
        (event.shiftKey ? moveOut : moveIn)(view.state, view.dispatch, view);
        return true;
      },
    },
  });
}

/** `[ ] ` and `[x] `: a task, also at the start of an entry of a list. */
const taskRule = new InputRule(/^\s*\[([ xX]?)\]\s$/, (state, match, start, end) => {
  if (state.doc.resolve(start).parent.type !== nodes.paragraph) return null;
  let made: Transaction | undefined;
  const change = state.tr.delete(start, end);
  wrapInTasks(state.apply(change), (wrapping) => {
    wrapping.steps.forEach((step) => change.step(step));
    made = change;
  });
  if (made !== undefined && match[1]?.toLowerCase() === 'x')
    tickTask(state.apply(made), (tick) => tick.steps.forEach((step) => change.step(step)));
  return made ?? null;
});

/** `---`: a line above the paragraph it was typed in. */
const dividerRule = new InputRule(/^---$/, (state, _match, start, end) => {
  const $start = state.doc.resolve(start);
  const { parent, depth } = $start;
  const fits =
    depth > 0 &&
    $start.node(depth - 1).canReplaceWith($start.index(depth - 1), $start.index(depth - 1), nodes.horizontal_rule);
  if (parent.type !== nodes.paragraph || !fits) return null;
  return state.tr.delete(start, end).insert($start.before(), nodes.horizontal_rule.create());
});

/** What is typed at the start of a line and becomes a form: `# `, `## `, `### `, `- `, `1. `, `[ ] `, `> `, `! `, `---`. */
export const inputRules = (): Plugin =>
  createInputRules({
    rules: [
      textblockTypeInputRule(/^(#{1,3})\s$/, nodes.heading, (match) => ({ level: match[1]?.length ?? 1 })),
      wrappingInputRule(/^\s*[-*]\s$/, nodes.bullet_list),
      wrappingInputRule(
        /^(\d{1,3})\.\s$/,
        nodes.ordered_list,
        (match) => ({ order: Number(match[1]) }),
        (match, node) => node.childCount + Number(node.attrs['order']) === Number(match[1]),
      ),
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
      wrappingInputRule(/^!\s$/, nodes.callout),
      taskRule,
      dividerRule,
    ],
  });

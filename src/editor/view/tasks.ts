import type { Node, ResolvedPos } from 'prosemirror-model';
import { splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { documentSchema } from '../model/schema';

const { nodes } = documentSchema;

type Entry = { readonly entry: Node; readonly position: number; readonly list: Node; readonly listPosition: number };

/** The entry of a list that a place stands in, nearest first; none across the edge of a table. */
function entryAround($from: ResolvedPos): Entry | undefined {
  for (let depth = $from.depth; depth > 1; depth -= 1) {
    const entry = $from.node(depth);
    if (entry.type === nodes.table_cell || entry.type === nodes.table_header) return undefined;
    if (entry.type === nodes.list_item) {
      const above = { list: $from.node(depth - 1), listPosition: $from.before(depth - 1) };
      return { entry, position: $from.before(depth), ...above };
    }
  }
  return undefined;
}

const doneAt = ({ selection }: EditorState): unknown => entryAround(selection.$from)?.entry.attrs['done'];

/** Whether the cursor stands in a task. */
export const isAtTask = (state: EditorState): boolean => typeof doneAt(state) === 'boolean';

/** Whether the cursor stands in a task that is done. */
export const isDoneTask = (state: EditorState): boolean => doneAt(state) === true;

const setDone = (change: Transaction, position: number, done: boolean | null): Transaction =>
  change.setNodeAttribute(position, 'done', done);

/** Makes tasks of all entries of the list around a place that are none, or takes their boxes away. */
function setTasks(change: Transaction, $from: ResolvedPos, done: false | null): Transaction {
  const found = entryAround($from);
  found?.list.forEach((entry, offset) => {
    const isTask = entry.attrs['done'] !== null;
    if (isTask === (done === null)) setDone(change, found.listPosition + 1 + offset, done);
  });
  return change;
}

/** Makes tasks of the list one is in, or of the selection. */
export const wrapInTasks: Command = (state, dispatch, view) => {
  if (entryAround(state.selection.$from) !== undefined) {
    dispatch?.(setTasks(state.tr, state.selection.$from, false));
    return true;
  }
  return wrapInList(nodes.bullet_list)(
    state,
    dispatch && ((change) => dispatch(setTasks(change, change.selection.$from, false))),
    view,
  );
};

/** Makes plain entries of the tasks one is in. */
export const untaskList: Command = (state, dispatch) => {
  if (!isAtTask(state)) return false;
  dispatch?.(setTasks(state.tr, state.selection.$from, null));
  return true;
};

/** Ticks the task one is in, or takes its tick away. */
export const tickTask: Command = (state, dispatch) => {
  const found = entryAround(state.selection.$from);
  if (typeof found?.entry.attrs['done'] !== 'boolean') return false;
  dispatch?.(setDone(state.tr, found.position, !found.entry.attrs['done']));
  return true;
};

/** Splits an entry; below a task comes a task that is still to do. */
export const splitEntry: Command = (state, dispatch, view) =>
  splitListItem(nodes.list_item, isAtTask(state) ? { done: false } : undefined)(state, dispatch, view);

/** Ticks the task whose box is tapped. */
export function tickBoxes(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        // The cursor stays where it is, and so does the keyboard on the screen.
        mousedown: (_view, event) => {
          if (!isBox(event.target)) return false;
          event.preventDefault();
          return true;
        },
        click: (view, event) => {
          if (!isBox(event.target)) return false;
          const $inside = view.state.doc.resolve(view.posAtDOM(event.target, 0));
          const found = entryAround($inside);
          if (found !== undefined && view.editable)
            view.dispatch(setDone(view.state.tr, found.position, !found.entry.attrs['done']));
          return true;
        },
      },
    },
  });
}

const isBox = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.classList.contains('tick');

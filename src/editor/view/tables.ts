import {
  type Command,
  type EditorState,
  Plugin,
  type PluginSpec,
  Selection,
  type Transaction,
} from 'prosemirror-state';
import { CellSelection, fixTables, isInTable, tableEditing } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { isFromShared } from './origins';

/**
 * Selecting, pasting and moving in tables, without repairing them behind people's backs.
 *
 * prosemirror-tables repairs a ragged table after every change, also one from elsewhere. When two people apart add a row
 * and a column, the merged table is ragged on both devices; both views repair it, both write their repair with the next
 * key, and then the table is ragged again and wider. So a table is repaired only by who is about to change its form: in
 * the commands below, before a paste, and when cells are selected. A ragged table shows and types like any other.
 */
export function tables(): Plugin {
  const spec: PluginSpec<unknown> = tableEditing().spec;
  return new Plugin({
    ...spec,
    props: {
      ...spec.props,
      handlePaste(view, event, slice) {
        if (isInTable(view.state)) repairTables(view);
        return spec.props?.handlePaste?.call(this, view, event, slice) ?? false;
      },
    },
    appendTransaction(transactions, _oldState, state) {
      const repair = isReshapedHere(transactions, state) ? fixTables(state) : undefined;
      // Given the state as the old one too, the original only keeps selections within cells.
      return repair ?? spec.appendTransaction?.call(this, transactions, state, state);
    },
  });
}

function repairTables(view: EditorView): void {
  const repair = fixTables(view.state);
  if (repair !== undefined) view.dispatch(repair);
}

function isReshapedHere(transactions: readonly Transaction[], state: EditorState): boolean {
  if (transactions.some(isFromShared)) return false;
  const isBroughtIn = transactions.some((transaction) => {
    const event: unknown = transaction.getMeta('uiEvent');
    return event === 'paste' || event === 'drop';
  });
  return isBroughtIn || state.selection instanceof CellSelection;
}

/** A command that changes the form of a table, on tables that are first made rectangular, in one transaction (TD4). */
export const onSoundTables =
  (command: Command): Command =>
  (state, dispatch, view) => {
    const repair = fixTables(state);
    if (dispatch === undefined || repair === undefined) return command(state, dispatch, view);
    return command(
      state.apply(repair),
      (change) => {
        change.steps.forEach((step) => repair.step(step));
        repair.setSelection(Selection.fromJSON(repair.doc, change.selection.toJSON()));
        dispatch(repair.scrollIntoView());
      },
      view,
    );
  };

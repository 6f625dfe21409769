import { Plugin, type EditorState, type Transaction } from 'prosemirror-state';
import { ySyncPluginKey, yUndoPluginKey } from 'y-prosemirror';
import { isRecord } from '../model/shared';

/** The origin of what this device changes in the shared document itself; the view follows, and one can take it back. */
export const CHANGED_DIRECTLY = Symbol('changed directly');

/** Whether a transaction brings in what changed in the shared document: by someone else, or by undo. */
export function isFromShared(transaction: Transaction): boolean {
  const change: unknown = transaction.getMeta(ySyncPluginKey);
  return isRecord(change) && change['isChangeOrigin'] === true;
}

/** Whether a transaction brings in words of someone else, and not one's own undo. */
export function isFromOthers(transaction: Transaction): boolean {
  const change: unknown = transaction.getMeta(ySyncPluginKey);
  return isFromShared(transaction) && isRecord(change) && change['isUndoRedoOperation'] !== true;
}

/** Makes what comes next another step for undo. */
export function endUndoStep(state: EditorState): void {
  yUndoPluginKey.getState(state)?.undoManager.stopCapturing();
}

/** A plugin that y-prosemirror made; it does not say so in its types. */
export function toPlugin(made: unknown): Plugin {
  if (made instanceof Plugin) return made;
  throw new TypeError('y-prosemirror and the editor use two copies of prosemirror-state');
}

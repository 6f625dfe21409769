import type { Command, EditorState } from 'prosemirror-state';
import { yUndoPluginKey } from 'y-prosemirror';

export type Undoing = NonNullable<ReturnType<typeof yUndoPluginKey.getState>>['undoManager'];
export type Way = 'undo' | 'redo';
/** A step that can be taken back or made again. */
export type Step = Undoing['undoStack'][number];

/** Takes the last step back, or makes the last one that was taken back again; says whether there was any. */
export type TakeStep = (undoing: Undoing, way: Way) => boolean;

let takeStep: TakeStep = (undoing, way) => undoing[way]() !== null;

/** Has steps taken with this from now on. Until what does it exactly is there, Yjs does it alone. */
export function useTakeStep(take: TakeStep): void {
  takeStep = take;
}

const stepCommand =
  (way: Way, back: Way): Command =>
  (state, dispatch) => {
    const undoing = yUndoPluginKey.getState(state)?.undoManager;
    if (undoing === undefined) return false;
    if (dispatch === undefined) return undoing[`${way}Stack`].length > 0;
    const isTaken = takeStep(undoing, way);
    popRefusal()?.(() => takeStep(undoing, back));
    return isTaken;
  };

/** Takes the last step back. */
export const undoCommand = stepCommand('undo', 'redo');

/** Makes the last step that was taken back again. */
export const redoCommand = stepCommand('redo', 'undo');

/** Whether a step is being taken back at this moment. */
export const isUndoing = (state: EditorState): boolean => yUndoPluginKey.getState(state)?.undoManager.undoing === true;

let refusal: ((takeBack: () => void) => void) | undefined;

/** Has the step that is being taken at this moment taken back as soon as it was, with `around` around it. */
export function refuseStep(around: (takeBack: () => void) => void): void {
  refusal = around;
}

function popRefusal(): typeof refusal {
  const around = refusal;
  refusal = undefined;
  return around;
}

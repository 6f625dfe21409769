import type { Command } from 'prosemirror-state';
import { yUndoPluginKey } from 'y-prosemirror';

export type Undoing = NonNullable<ReturnType<typeof yUndoPluginKey.getState>>['undoManager'];
export type Way = 'undo' | 'redo';

/** Takes the last step back, or makes the last one that was taken back again; says whether there was any. */
export type TakeStep = (undoing: Undoing, way: Way) => boolean;

let takeStep: TakeStep = (undoing, way) => undoing[way]() !== null;

/** Has steps taken with this from now on. Until what does it exactly is there, Yjs does it alone. */
export function useTakeStep(take: TakeStep): void {
  takeStep = take;
}

/** A step that can be taken back or made again. */
export type Step = Undoing['undoStack'][number];

const stepCommand =
  (way: Way): Command =>
  (state, dispatch) => {
    const undoing = yUndoPluginKey.getState(state)?.undoManager;
    if (undoing === undefined) return false;
    if (dispatch === undefined) return undoing[`${way}Stack`].length > 0;
    return takeStep(undoing, way);
  };

/** Takes the last step back. */
export const undoCommand = stepCommand('undo');

/** Makes the last step that was taken back again. */
export const redoCommand = stepCommand('redo');

/** How a step is taken back that was refused. */
type Refusal = (takeBack: () => void) => void;

let refusal: Refusal | undefined;

/** Has the step that is being taken at this moment taken back as soon as it was, with `around` around it. */
export function refuseStep(around: Refusal): void {
  refusal = around;
}

/** What was refused since it was asked last. */
export function popRefusal(): Refusal | undefined {
  const around = refusal;
  refusal = undefined;
  return around;
}

import type { Step, TakeStep, Undoing, Way } from '../../view/undo';
import { takeStep } from './exact-steps';

/** Says of steps whether they may be taken now. */
export type StepGate = {
  isBarred(step: Step): boolean;
  /** Told of the step that was next and may not be taken. */
  refuse(step: Step, way: Way): void;
};

const gates = new WeakMap<Undoing['doc'], StepGate>();

/** Has the steps of a document go through this gate, until the returned function is called. */
export function guardSteps(doc: Undoing['doc'], gate: StepGate): () => void {
  gates.set(doc, gate);
  return () => gates.delete(doc);
}

/** Takes the next step. One that may not be taken now stays next, with all that came before it. */
export const takeAllowed: TakeStep = (undoing, way) => {
  const gate = gates.get(undoing.doc);
  const stack = undoing[`${way}Stack`];
  const at = gate === undefined ? -1 : stack.findLastIndex((step) => gate.isBarred(step));
  // Out of reach: of a step of which nothing is left Yjs goes on to the one before it.
  const barred = stack.splice(0, at + 1);
  const isTaken = takeStep(undoing, way);
  undoing[`${way}Stack`].unshift(...barred);
  const next = barred.at(-1);
  if (isTaken || next === undefined) return isTaken;
  gate?.refuse(next, way);
  return true;
};

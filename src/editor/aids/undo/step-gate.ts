import { popRefusal, type Step, type TakeStep, type Undoing, type Way } from '../../view/undo';
import { takeStep } from './exact-steps';

/** Says of steps whether they may be taken now. */
export type StepGate = {
  mayTake(step: Step): boolean;
  /** Told of a step that was refused while it was taken, as it stands on the stack again. */
  refuse(step: Step): void;
  /** Told of a step that would have been next, had it been one that may be taken. */
  passOver(step: Step): void;
};

const gates = new WeakMap<Undoing['doc'], StepGate>();

/** Has the steps of a document go through this gate, until the returned function is called. */
export function guardSteps(doc: Undoing['doc'], gate: StepGate): () => void {
  gates.set(doc, gate);
  return () => gates.delete(doc);
}

/** Takes the first step that may be taken; those before it are passed over, and stay for when they may. */
export const takeFirst: TakeStep = (undoing, way) => {
  const gate = gates.get(undoing.doc);
  const back = way === 'undo' ? 'redo' : 'undo';
  const stack = (): Step[] => undoing[`${way}Stack`];
  let steps: readonly Step[] = [...stack()];
  for (;;) {
    const fit = steps.filter((step) => gate?.mayTake(step) !== false);
    stack().splice(0, Infinity, ...fit);
    const isTaken = takeStep(undoing, way);
    const refused = takeBackRefused(undoing, back) ? stack().slice(-1) : [];
    // The one that was taken, and those of which Yjs found nothing left.
    const gone = fit.slice(stack().length - refused.length);
    const at = isTaken ? steps.findIndex((step) => step === gone[0]) : 0;
    steps = steps.flatMap((step) => (step === gone[0] ? refused : gone.includes(step) ? [] : [step]));
    if (refused.length > 0 && gate !== undefined) refused.forEach((step) => gate.refuse(step));
    else {
      stack().splice(0, Infinity, ...steps);
      for (const step of steps.slice(at).slice(-1)) gate?.passOver(step);
      return isTaken;
    }
  }
};

/** Takes back what was refused while it was taken; says whether there was any. */
function takeBackRefused(undoing: Undoing, back: Way): boolean {
  let isBack = false;
  popRefusal()?.(() => {
    isBack = takeStep(undoing, back);
  });
  return isBack;
}

import type { anchorOfRange, anchorOfSelection, createPassages, isReplaceable } from './passages';

/** What works with passages of a document. */
export type PassageTools = {
  readonly anchorOfRange: typeof anchorOfRange;
  readonly anchorOfSelection: typeof anchorOfSelection;
  readonly createPassages: typeof createPassages;
  readonly isReplaceable: typeof isReplaceable;
};

/** Fetches what works with passages: it comes when the editor has opened. */
export const loadPassages = (): Promise<PassageTools> => import('./passages');

import type { anchorOfRange, anchorOfSelection } from './anchor';
import type { createPassages } from './passages';

/** What works with passages of a document. */
export type PassageTools = {
  readonly anchorOfRange: typeof anchorOfRange;
  readonly anchorOfSelection: typeof anchorOfSelection;
  readonly createPassages: typeof createPassages;
};

/** Fetches what works with passages: it comes when the editor has opened. */
export async function loadPassages(): Promise<PassageTools> {
  const [{ anchorOfRange, anchorOfSelection }, { createPassages }] = await Promise.all([
    import('./anchor'),
    import('./passages'),
  ]);
  return { anchorOfRange, anchorOfSelection, createPassages };
}

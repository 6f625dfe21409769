import type { findInLines } from './read-passages';

/** Fetches what finds passages in a document that is only read. */
export const loadReadPassages = (): Promise<{ readonly findInLines: typeof findInLines }> => import('./read-passages');

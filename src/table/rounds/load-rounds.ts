import type * as sealing from './sealing';

/** Fetches what seals and opens answers: a table is read and written without. */
export const loadRounds = (): Promise<typeof sealing> => import('./sealing');

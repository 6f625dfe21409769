import type * as rounds from './index';

/** Fetches what seals, opens and proves: a table is read and written without. */
export const loadRounds = (): Promise<typeof rounds> => import('./index');

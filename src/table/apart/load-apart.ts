import type * as apart from './index';

/** Fetches what tells who wrote what apart, and settles it: a table is read and written without. */
export const loadApart = (): Promise<typeof apart> => import('./index');

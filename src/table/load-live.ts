import type * as live from './live/index';

/** Fetches what makes a table live: a table can be read and written before that is here. */
export const loadLive = (): Promise<typeof live> => import('./live/index');

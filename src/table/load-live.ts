/** Fetches what makes a table live: a table can be read and written before that is here. */
export const loadLive = (): Promise<typeof import('./live/index')> => import('./live/index');

import type * as care from './care';

/** Fetches what makes checkpoints and mends a damaged table: a table can be read and written before that is here. */
export const loadCare = (): Promise<typeof care> => import('./care');

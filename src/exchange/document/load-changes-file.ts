import type { writeChanges } from './changes-file';

export type { ChangesDocument } from './changes-file';

/** Fetches what writes two texts as a Word file with the changes marked: few people ever ask for it. */
export const loadChangesFile = (): Promise<{ readonly writeChanges: typeof writeChanges }> => import('./changes-file');

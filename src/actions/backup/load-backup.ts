import type * as backUp from './back-up';
import type * as restore from './restore';
import type * as earlier from '../restore-earlier-copy';

// What writes and reads files is fetched when someone makes a backup or puts one back.

/** Makes a backup; see `back-up.ts`. */
export const makeBackup: typeof backUp.makeBackup = async (...given) =>
  (await import('./back-up')).makeBackup(...given);

/** Makes a backup, hands it over and notes it; see `back-up.ts`. */
export const saveBackup: typeof backUp.saveBackup = async (...given) =>
  (await import('./back-up')).saveBackup(...given);

/** Makes a backup of what could still be read, and hands it over; see `back-up.ts`. */
export const saveRescue: typeof backUp.saveRescue = async (...given) =>
  (await import('./back-up')).saveRescue(...given);

/** Looks what putting a backup back would do; see `restore.ts`. */
export const planRestore: typeof restore.planRestore = async (...given) =>
  (await import('./restore')).planRestore(...given);

/** Puts a backup back; see `restore.ts`. */
export const restoreBackup: typeof restore.restoreBackup = async (...given) =>
  (await import('./restore')).restoreBackup(...given);

/** Puts back the rows of before the last upgrade; see `restore-earlier-copy.ts`. */
export const restoreEarlierCopy: typeof earlier.restoreEarlierCopy = async (...given) =>
  (await import('../restore-earlier-copy')).restoreEarlierCopy(...given);

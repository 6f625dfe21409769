import type * as make from './make-region-file';
import type * as takeIn from './take-in-region-file';

// What writes and reads files is fetched when someone makes a region file or takes one in.

/** Makes a region file; see `make-region-file.ts`. */
export const makeRegionFile: typeof make.makeRegionFile = async (...given) =>
  (await import('./make-region-file')).makeRegionFile(...given);

/** Looks what taking in a region file would do; see `take-in-region-file.ts`. */
export const planRegionFile: typeof takeIn.planRegionFile = async (...given) =>
  (await import('./take-in-region-file')).planRegionFile(...given);

/** Takes in a region file; see `take-in-region-file.ts`. */
export const takeInRegionFile: typeof takeIn.takeInRegionFile = async (...given) =>
  (await import('./take-in-region-file')).takeInRegionFile(...given);

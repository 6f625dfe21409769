import type * as make from './make-parcel';
import type * as takeIn from './take-in-parcel';

// What writes and reads parcels is fetched when someone makes one or takes one in.

/** Makes a parcel of a table; see `make-parcel.ts`. */
export const makeParcel: typeof make.makeParcel = async (...given) =>
  (await import('./make-parcel')).makeParcel(...given);

/** Makes a parcel of a table as a series of codes; see `make-parcel.ts`. */
export const makeParcelSeries: typeof make.makeParcelSeries = async (...given) =>
  (await import('./make-parcel')).makeParcelSeries(...given);

/** Shows in codes what this device has of a table; see `make-parcel.ts`. */
export const makeHoldingsSeries: typeof make.makeHoldingsSeries = async (...given) =>
  (await import('./make-parcel')).makeHoldingsSeries(...given);

/** Looks what taking in a parcel would do; see `take-in-parcel.ts`. */
export const planParcel: typeof takeIn.planParcel = async (...given) =>
  (await import('./take-in-parcel')).planParcel(...given);

/** Takes in a parcel; see `take-in-parcel.ts`. */
export const takeInParcel: typeof takeIn.takeInParcel = async (...given) =>
  (await import('./take-in-parcel')).takeInParcel(...given);

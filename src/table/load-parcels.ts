import type * as parcels from './parcel/index';

/** Fetches what seals and opens parcels: opening a table does not wait for it. */
export const loadParcels = (): Promise<typeof parcels> => import('./parcel/index');

import type { KnownRows } from '$domain';
import type { Store } from '$store';

/** Before anything has been read nothing is known. */
export const NOTHING_KNOWN: KnownRows = { arrangements: [], registerRows: [], regions: [] };

/** Reads what names can be chosen from. Throws as the store's lists do: for live state. */
export async function readKnownRows(
  store: Pick<Store, 'arrangements' | 'registerRows' | 'regions'>,
): Promise<KnownRows> {
  const [arrangements, registerRows, regions] = await Promise.all([
    store.arrangements.list(),
    store.registerRows.list(),
    store.regions.list(),
  ]);
  return { arrangements: arrangements.records, registerRows: registerRows.records, regions: regions.records };
}

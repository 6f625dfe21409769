import { gatherLots, type LotsByProvider } from '$domain';
import type { Store } from '$store';

/** The lots of each provider, as the contracts on this device say. Throws as Dexie does: for live state. */
export const readLots = async ({ registerRows }: Pick<Store, 'registerRows'>): Promise<LotsByProvider> =>
  gatherLots((await registerRows.list()).records);

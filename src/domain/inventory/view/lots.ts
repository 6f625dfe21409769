import type { RegisterRow } from '../register-row';
import { keyOfName, type LotsByProvider } from './dimension';

/** The lots of each provider, from the contracts among the registers. */
export function gatherLots(rows: readonly RegisterRow[]): LotsByProvider {
  const lotsByProvider = new Map<string, string[]>();
  for (const row of rows) {
    if (row.kind !== 'contract' || row.lot.trim() === '') continue;
    const key = keyOfName(row.provider);
    lotsByProvider.set(key, [...(lotsByProvider.get(key) ?? []), row.lot]);
  }
  return lotsByProvider;
}

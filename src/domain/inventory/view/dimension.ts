import type { Arrangement, FundingShare } from '../arrangement';

/** What arrangements can be narrowed, grouped and counted by. Source: features.md INV-9. */
export const DIMENSIONS = ['school', 'municipality', 'partnership', 'provider', 'stream', 'lot'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The lots a provider has a contract for, by the key of its name (`keyOfName`). */
export type LotsByProvider = ReadonlyMap<string, readonly string[]>;

/** Where something has no name in a dimension: its key there. */
export const WITHOUT_NAME = '';

/** What makes two spellings the same name: capitals and spaces make no difference. */
export const keyOfName = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** What tells a funding stream: the name that the region has for it, or which of the known ones it is. */
export const nameOfStream = ({ stream, name = '' }: Pick<FundingShare, 'stream' | 'name'>): string =>
  name.trim() || stream;

/** The names of an arrangement in a dimension, by key, as they were typed; none where nothing is filled in. */
export function findNames(
  arrangement: Arrangement,
  dimension: Dimension,
  lotsByProvider: LotsByProvider,
): ReadonlyMap<string, string> {
  const nameByKey = new Map<string, string>();
  for (const name of listNames(arrangement, dimension, lotsByProvider)) {
    const key = keyOfName(name);
    if (key !== WITHOUT_NAME && !nameByKey.has(key)) nameByKey.set(key, name.trim());
  }
  return nameByKey;
}

function listNames(arrangement: Arrangement, dimension: Dimension, lotsByProvider: LotsByProvider): readonly string[] {
  switch (dimension) {
    case 'school':
      return arrangement.schools;
    case 'municipality':
      return [arrangement.municipality];
    case 'partnership':
      return [arrangement.partnership];
    case 'provider':
      return arrangement.providers;
    case 'stream':
      return arrangement.fundingShares.map(nameOfStream);
    case 'lot':
      return arrangement.providers.flatMap((provider) => lotsByProvider.get(keyOfName(provider)) ?? []);
  }
}

import type { Arrangement } from '../arrangement';
import { findNames, WITHOUT_NAME, type Dimension, type LotsByProvider } from './dimension';
import { compareNames } from '../compare-names';

/** The arrangements under one name; an empty key and name: where nothing is filled in. */
export type InventoryGroup = {
  readonly key: string;
  readonly name: string;
  readonly arrangements: readonly Arrangement[];
};

/** Arrangements in groups, and how many of them stand in several. */
export type GroupedInventory = { readonly groups: readonly InventoryGroup[]; readonly severalCount: number };

/** Groups arrangements by a dimension. One with two schools stands under both; the groups stand by the alphabet. */
export function groupInventory(
  inventory: readonly Arrangement[],
  dimension: Dimension,
  lotsByProvider: LotsByProvider,
): GroupedInventory {
  const groupByKey = new Map<string, { key: string; name: string; arrangements: Arrangement[] }>();
  let severalCount = 0;
  for (const arrangement of inventory) {
    const found = findNames(arrangement, dimension, lotsByProvider);
    if (found.size > 1) severalCount += 1;
    for (const [key, name] of found.size === 0 ? [[WITHOUT_NAME, ''] as const] : found) {
      const group = groupByKey.get(key);
      if (group === undefined) groupByKey.set(key, { key, name, arrangements: [arrangement] });
      else group.arrangements.push(arrangement);
    }
  }
  return { groups: [...groupByKey.values()].sort((one, other) => compareNames(one.name, other.name)), severalCount };
}

/** Every name in use in a dimension, by the alphabet: what can be chosen. */
export function listNamesInUse(
  inventory: readonly Arrangement[],
  dimension: Dimension,
  lotsByProvider: LotsByProvider,
): { readonly names: readonly string[]; readonly hasUnnamed: boolean } {
  const { groups } = groupInventory(inventory, dimension, lotsByProvider);
  const names = groups.flatMap(({ key, name }) => (key === WITHOUT_NAME ? [] : [name]));
  return { names, hasUnnamed: names.length < groups.length };
}

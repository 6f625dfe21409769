import type { Arrangement } from '../arrangement';
import { sumVolumes, type InventoryProof } from '../proof';

/** What some arrangements come to together, each counted once. */
export type InventoryTotals = {
  readonly arrangements: number;
  readonly youths: number;
  /** How many do not say for how many youths. */
  readonly withoutYouths: number;
  /** The volume by unit, in the order of the units; units are never added up. */
  readonly volumes: InventoryProof['volumes'];
  /** How many do not say a volume. */
  readonly withoutVolume: number;
};

/** Adds up arrangements. The same one given twice counts once. */
export function sumInventory(inventory: readonly Arrangement[]): InventoryTotals {
  const each = [...new Map(inventory.map((arrangement) => [arrangement.id, arrangement])).values()];
  return {
    arrangements: each.length,
    youths: each.reduce((sum, { youthCount = 0 }) => sum + youthCount, 0),
    withoutYouths: each.filter(({ youthCount }) => youthCount === undefined).length,
    volumes: sumVolumes(each),
    withoutVolume: each.filter(({ volume }) => volume === undefined).length,
  };
}

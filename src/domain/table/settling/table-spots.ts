import { findBlindSpots, type BlindSpot } from '../../inventory/blind-spots';
import { toNameKey } from '../../inventory/registers/register-names';
import { toRegisterRow } from '../../inventory/registers/rows-at-table';
import type { TableRegisterRow } from '../register-entry';
import type { GroupView } from './dispute';
import { heldArrangement } from './held-arrangement';

/** What lies at a table, with what was settled of it. */
export type LookedAtTable = {
  readonly views: readonly GroupView[];
  readonly registerRows: readonly TableRegisterRow[];
};

/**
 * Finds what the inventory of all parties together leaves open. What several parties say of one name is said once.
 *
 * @param today `yyyy-mm-dd`
 */
export function findTableSpots({ views, registerRows }: LookedAtTable, today: string): readonly BlindSpot[] {
  const looked = { arrangements: views.map(heldArrangement), registerRows: registerRows.map(toRegisterRow) };
  const found = new Map<string, BlindSpot>();
  for (const spot of findBlindSpots(looked, today)) {
    const key = keyOf(spot);
    if (!found.has(key)) found.set(key, spot);
  }
  return [...found.values()];
}

/** A name of a register stands for the rows of all parties; an arrangement only for itself. */
function keyOf(spot: BlindSpot): string {
  if (spot.place.type === 'arrangement') return JSON.stringify(spot);
  const { place, ...facts } = spot;
  const name = toNameKey(place.name);
  const said = Object.entries(facts).map(([field, value]) => [field, toNameKey(String(value))]);
  return JSON.stringify([place.kind, name === '' ? place.id : name, said]);
}

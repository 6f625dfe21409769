/** A row on the screen, and the place that it has there. */
export type Slot = { readonly id: string; readonly slot: number };

/**
 * Gives each row its place. A row that stays keeps its own. Where all others are new, as when one flings through a list, they
 * take over the places of those that went, in order: to change the words in a row costs far less than to make it anew. Places
 * never change their order, so nothing on the screen is moved, and focus stays where it is.
 */
export function giveSlots(before: readonly Slot[], ids: readonly string[]): readonly Slot[] {
  const slotById = new Map(before.map(({ id, slot }) => [id, slot]));
  const staying = ids.filter((id) => slotById.has(id));
  const [kept] = staying;
  const free = staying.length > 1 ? [] : freeBeside(before, ids, kept);
  let last = before.reduce((most, { slot }) => Math.max(most, slot), -1);
  return ids.map((id, at) => ({ id, slot: slotById.get(id) ?? free[at] ?? (last += 1) }));
}

/** The places that new rows take over, by where they stand: above the row that stays, or below it. */
function freeBeside(
  before: readonly Slot[],
  ids: readonly string[],
  kept: string | undefined,
): readonly (number | undefined)[] {
  if (kept === undefined) return before.map(({ slot }) => slot);
  const keptAt = before.findIndex(({ id }) => id === kept);
  const above = before.slice(0, keptAt).map(({ slot }) => slot);
  const below = before.slice(keptAt + 1).map(({ slot }) => slot);
  const at = ids.indexOf(kept);
  return [...Array.from({ length: at }, (_, place) => above[place]), undefined, ...below];
}

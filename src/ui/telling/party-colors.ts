/** How many party colours there are (`--ot-party-1` and on); later parties start again at the first, with another letter. */
export const partyColorCount = 10;

/** The token of a party's colour; any whole number is brought within the palette. */
export function partyColor(colorIndex: number): string {
  const at = ((((colorIndex - 1) % partyColorCount) + partyColorCount) % partyColorCount) + 1;
  return `var(--ot-party-${String(at)})`;
}

/**
 * Keys that say in which order things stand: words of letters and digits, compared sign by sign. Between any two there is
 * always another, so that moving one thing changes nothing of the others. None ends with the lowest sign, under which there
 * would be nothing.
 */
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LOWEST = SIGNS.charAt(0);

/** Longer keys are not made: then all are laid anew. */
export const MAX_ORDER_KEY_LENGTH = 100;

/** What a key looks like. */
export const ORDER_KEY_FORM = /^[0-9A-Za-z]*[1-9A-Za-z]$/;

/**
 * Makes a key between two others; `undefined` stands for the beginning or the end.
 *
 * @returns `undefined` where nothing goes between: the two are equal or the wrong way round, or the key would grow too long.
 */
export function keyBetween(before: string | undefined, after: string | undefined): string | undefined {
  if (before !== undefined && after !== undefined && before >= after) return undefined;
  const key = midway(before ?? '', after);
  return key.length > MAX_ORDER_KEY_LENGTH ? undefined : key;
}

/** Keys for a whole list, in order, with room between them. */
export function makeOrderKeys(count: number): readonly string[] {
  const width = Math.max(1, Math.ceil(Math.log(count + 2) / Math.log(SIGNS.length)));
  const step = Math.floor(SIGNS.length ** width / (count + 1));
  return Array.from({ length: count }, (_, at) => `${writeNumber((at + 1) * step, width)}V`);
}

/** Puts things in the order of their keys; equal keys are decided by id, so that every device shows the same. */
export const inOrder = <T extends { readonly id: string; readonly orderKey: string }>(
  list: readonly T[],
): readonly T[] =>
  [...list].sort((one, other) =>
    one.orderKey === other.orderKey ? (one.id < other.id ? -1 : 1) : one.orderKey < other.orderKey ? -1 : 1,
  );

/** What two have in common stays; where they part, the sign half-way, or what comes after the lower one. */
function midway(before: string, after: string | undefined): string {
  let common = '';
  for (let at = 0; ; at += 1) {
    const low = SIGNS.indexOf(before.charAt(at) || LOWEST);
    const high = after === undefined ? SIGNS.length : SIGNS.indexOf(after.charAt(at) || LOWEST);
    if (low === high) common += SIGNS.charAt(low);
    else if (high - low > 1) return common + SIGNS.charAt(Math.floor((low + high) / 2));
    else return common + SIGNS.charAt(low) + midway(before.slice(at + 1), undefined);
  }
}

function writeNumber(value: number, width: number): string {
  let text = '';
  for (let rest = value; text.length < width; rest = Math.floor(rest / SIGNS.length))
    text = SIGNS.charAt(rest % SIGNS.length) + text;
  return text;
}

/** Sentences that were written anew: which stood there, and where in the new ones (from `start` up to `end`) they are now. */
export type Rewrite = { readonly before: readonly string[]; readonly start: number; readonly end: number };

/** Beyond this a piece counts as one that was written anew as a whole. */
const MAX_PAIRS = 250_000;

/** Where the sentences of a piece were written anew; what stands in both stays out. */
export function findRewrites(before: readonly string[], after: readonly string[]): readonly Rewrite[] {
  const kept = alignKept(before, after);
  const rewrites: Rewrite[] = [];
  let [from, start] = [0, 0];
  for (const [one, other] of [...kept, [before.length, after.length] as const]) {
    if (one > from || other > start) rewrites.push({ before: before.slice(from, one), start, end: other });
    [from, start] = [one + 1, other + 1];
  }
  return rewrites;
}

/** The longest row of sentences that stand in both in the same order, as pairs of places. */
export function alignKept(one: readonly string[], other: readonly string[]): readonly (readonly [number, number])[] {
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head += 1;
  let tail = 0;
  const most = Math.min(one.length, other.length) - head;
  while (tail < most && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  const pairs = Array.from({ length: head }, (_, at) => [at, at] as const);
  const middle = alignMiddle(one.slice(head, one.length - tail), other.slice(head, other.length - tail));
  for (const [a, b] of middle) pairs.push([head + a, head + b]);
  for (let at = tail; at > 0; at -= 1) pairs.push([one.length - at, other.length - at]);
  return pairs;
}

function alignMiddle(one: readonly string[], other: readonly string[]): readonly (readonly [number, number])[] {
  if (one.length * other.length > MAX_PAIRS) return [];
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  const at = (a: number, b: number): number => lengths[a * width + b] ?? 0;
  for (let a = one.length - 1; a >= 0; a -= 1)
    for (let b = other.length - 1; b >= 0; b -= 1)
      lengths[a * width + b] = one[a] === other[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
  const pairs: (readonly [number, number])[] = [];
  for (let [a, b] = [0, 0]; a < one.length && b < other.length;) {
    if (one[a] === other[b]) {
      pairs.push([a, b]);
      [a, b] = [a + 1, b + 1];
    } else if (at(a + 1, b) >= at(a, b + 1)) a += 1;
    else b += 1;
  }
  return pairs;
}

import { matchEqual, type Match } from './match-equal';

/** What stands at one place of two texts laid beside each other: of one of them, or of both. */
export type Aligned = { readonly before?: number; readonly after?: number };

/** From so much alike on two pieces are the same one that was changed. */
const ALIKE = 0.4;
/** Of long stretches only what stands at about the same height is held against each other. */
const MAX_PAIRS = 60_000;
const BAND = 60;
/** Beyond so many pairs there is no telling any more what became of what. */
const MOST_PAIRS = 4_000_000;

/**
 * Lays two texts beside each other, piece by piece: what is equal first, then what is alike in between. The order of both
 * stays. Nothing is left out: what has no counterpart stands alone.
 */
export function align(before: readonly string[], after: readonly string[]): readonly Aligned[] {
  const aligned: Aligned[] = [];
  let doneBefore = 0;
  let doneAfter = 0;
  for (const match of [...matchEqual(before, after), { before: before.length, after: after.length }]) {
    const gapBefore = before.slice(doneBefore, match.before);
    const gapAfter = after.slice(doneAfter, match.after);
    const [startBefore, startAfter] = [doneBefore, doneAfter];
    const alike = matchAlike(gapBefore, gapAfter).map((pair) => ({
      before: pair.before + startBefore,
      after: pair.after + startAfter,
    }));
    for (const pair of [...alike, match]) {
      for (; doneBefore < pair.before; doneBefore += 1) aligned.push({ before: doneBefore });
      for (; doneAfter < pair.after; doneAfter += 1) aligned.push({ after: doneAfter });
      if (pair.before === before.length && pair.after === after.length) break;
      aligned.push(pair);
      doneBefore = pair.before + 1;
      doneAfter = pair.after + 1;
    }
  }
  return aligned;
}

/** Matches what is alike, in order, so that all pairs together are as much alike as can be. */
function matchAlike(before: readonly string[], after: readonly string[]): readonly Match[] {
  const pairCount = before.length * after.length;
  if (pairCount === 0 || pairCount > MOST_PAIRS) return [];
  const numbers = new Map<string, number>();
  const [bags, otherBags] = [before, after].map((list) => list.map((text) => toBag(text, numbers)));
  if (bags === undefined || otherBags === undefined) return [];
  const isLong = pairCount > MAX_PAIRS;
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const isPair = new Uint8Array(best.length);
  for (let one = before.length - 1; one >= 0; one -= 1) {
    const height = (one * after.length) / before.length;
    for (let other = after.length - 1; other >= 0; other -= 1) {
      const here = one * width + other;
      best[here] = Math.max(best[here + width] ?? 0, best[here + 1] ?? 0);
      if (isLong && Math.abs(other - height) > BAND) continue;
      const likeness = measureLikeness(bags[one] ?? [], otherBags[other] ?? []);
      const together = likeness + (best[here + width + 1] ?? 0);
      if (likeness < ALIKE || together <= (best[here] ?? 0)) continue;
      best[here] = together;
      isPair[here] = 1;
    }
  }
  return collectPairs({ best, isPair, width }, before.length, after.length);
}

type Choices = { readonly best: Float64Array; readonly isPair: Uint8Array; readonly width: number };

function collectPairs({ best, isPair, width }: Choices, beforeLength: number, afterLength: number): readonly Match[] {
  const pairs: Match[] = [];
  let one = 0;
  let other = 0;
  while (one < beforeLength && other < afterLength) {
    const here = one * width + other;
    if (isPair[here] === 1) {
      pairs.push({ before: one, after: other });
      one += 1;
      other += 1;
    } else if ((best[here + width] ?? 0) >= (best[here + 1] ?? 0)) one += 1;
    else other += 1;
  }
  return pairs;
}

/** The words of a text as sorted numbers. */
function toBag(text: string, numbers: Map<string, number>): readonly number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const bag = words.map((word) => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  });
  return bag.sort((one, other) => one - other);
}

/** How much of both is in common: 0 to 1. */
function measureLikeness(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  let common = 0;
  let at = 0;
  for (const word of one) {
    while ((other[at] ?? Infinity) < word) at += 1;
    if (other[at] !== word) continue;
    common += 1;
    at += 1;
  }
  return (2 * common) / (one.length + other.length);
}

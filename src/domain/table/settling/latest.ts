type Said = { readonly id: string; readonly at: number };

/** Which of two was said first, the same on every device. */
export const bySaying = (one: Said, other: Said): number =>
  one.at - other.at || (one.id < other.id ? -1 : Number(one.id > other.id));

/** What was said last, whatever the order in which it came in. */
export const findLatest = <T extends Said>(said: readonly T[]): T | undefined =>
  said.reduce<T | undefined>(
    (latest, one) => (latest === undefined || bySaying(latest, one) < 0 ? one : latest),
    undefined,
  );

/** The moment of something that is said now: after all that was said before, however the clocks of devices differ. */
export const momentAfter = (nowMs: number, earlier: readonly number[]): number =>
  earlier.reduce((latest, at) => Math.max(latest, at + 1), nowMs);

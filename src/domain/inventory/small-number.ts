/** Below this a number of youths may point to someone, where nobody chose otherwise. Source: features.md INV-10. */
export const SMALL_NUMBERS_BELOW = 5;

/** What may be chosen instead. */
export const SMALL_NUMBERS_BOUNDS = { min: 3, max: 20 } as const;

/** In place of a threshold, where the numbers stay within the party: nothing is small. */
export const NOTHING_IS_SMALL = 0;

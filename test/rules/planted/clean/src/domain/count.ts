/** A whole number of zero or more. */
export const toCount = (value: number): number => Math.max(0, Math.round(value));

/** Whether two values say the same, in whatever order their fields stand. */
export const isSameValue = (one: unknown, other: unknown): boolean =>
  one === other || toCanonicalText(one) === toCanonicalText(other);

/** JSON in which the order of the fields does not matter. */
export const toCanonicalText = (value: unknown): string =>
  JSON.stringify(value, (_key, entry: unknown) => {
    if (typeof entry === 'bigint') return `${entry}n`;
    return typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([one], [two]) => (one < two ? -1 : 1)))
      : entry;
  });

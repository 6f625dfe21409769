import type { TermUse } from '$domain';

/** Words in a text that are explained: why, and of what. */
export type TermFind = {
  readonly use: TermUse;
  /** The key of the definition, or the abbreviation. */
  readonly key: string;
  readonly words: string;
};

/** Words that stand in a text so many times. */
export type TermEntry = TermFind & { readonly count: number };

const ORDER: Readonly<Record<TermUse, number>> = { deviating: 0, settled: 1, abbreviation: 2 };

/** Each word once: first what deviates, then by the alphabet. */
export function gatherEntries(finds: readonly TermFind[]): readonly TermEntry[] {
  const entryByWords = new Map<string, TermEntry>();
  for (const { use, key, words } of finds) {
    // An abbreviation stands for itself; of the others each way of writing it is the same word.
    const name = `${use} ${use === 'deviating' ? words.toLocaleLowerCase('nl') : key}`;
    const known = entryByWords.get(name);
    entryByWords.set(name, { use, key, words: known?.words ?? words, count: (known?.count ?? 0) + 1 });
  }
  return [...entryByWords.values()].sort(
    (one, other) => ORDER[one.use] - ORDER[other.use] || one.words.localeCompare(other.words, 'nl'),
  );
}

/** How many places say something else than was settled. */
export const countDeviating = (entries: readonly TermEntry[]): number =>
  entries.reduce((sum, { use, count }) => sum + (use === 'deviating' ? count : 0), 0);

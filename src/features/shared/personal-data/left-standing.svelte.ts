import { SvelteSet } from 'svelte/reactivity';
import type { SeenWords } from './seen-words';

/** Words that somebody looked at and left as they are, while this window is open; they are written down nowhere. */
const left = new SvelteSet<string>();

const toKey = ({ kind, words }: SeenWords): string => `${kind} ${words}`;

/** Leaves words as they are: nothing more is said of them while typing. */
export const leaveStanding = (seen: SeenWords): void => {
  left.add(toKey(seen));
};

export const isLeftStanding = (seen: SeenWords): boolean => left.has(toKey(seen));

import { SvelteSet } from 'svelte/reactivity';
import type { SeenWords } from './seen-words';

/** Words that look like personal data in something that is about to leave this device, and where they stand. */
export type SeenPlace = SeenWords & {
  readonly id: string;
  /** Where they stand, in words. */
  readonly place: string;
  /** Where one can change them oneself, if there is such a place. */
  readonly href?: string;
};

/** Something on its way out: it goes when nothing is found in it, or when somebody is sure of what was. */
export class Leaving {
  /** Whether somebody wanted to go on while there was something to decide. */
  isAsked = $state(false);
  readonly #kept = new SvelteSet<string>();
  readonly #read: () => readonly SeenPlace[];
  readonly #places = $derived.by(() => this.#read());

  constructor(read: () => readonly SeenPlace[]) {
    this.#read = read;
  }

  /** What somebody still has to decide on. */
  get open(): readonly SeenPlace[] {
    return this.#places.filter((place) => !this.#kept.has(toKey(place)));
  }

  /** How many places somebody was sure of. */
  get keptCount(): number {
    return this.#places.length - this.open.length;
  }

  /** Leaves all of it as it is: somebody is sure. */
  keep(): void {
    for (const place of this.open) this.#kept.add(toKey(place));
    this.isAsked = false;
  }

  /** Looks at all of it again. */
  reconsider(): void {
    this.#kept.clear();
  }

  /** Goes on where there is nothing to decide; else says that there is. */
  goOn(go: () => void): void {
    this.isAsked = this.open.length > 0;
    if (!this.isAsked) go();
  }
}

const toKey = ({ id, kind, words }: SeenPlace): string => [id, kind, words].join(' ');

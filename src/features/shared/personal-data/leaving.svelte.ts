import { SvelteSet } from 'svelte/reactivity';
import { maskSeen, type SeenWords } from './seen-words';

/** Words that look like personal data in something that is about to leave this device, and where they stand. */
export type SeenPlace = SeenWords & {
  readonly id: string;
  /** Where they stand, in words. */
  readonly place: string;
  /** Where one can change them oneself, if there is such a place. */
  readonly href?: string;
  /** Whether it stays as it is where it stands: somebody else has to change it. */
  readonly isFixed?: boolean;
};

/** How something is on its way out. */
export type LeavingWay = {
  /** What leaves is made of texts that go through `clean`: words can be masked there while they stay where they are. */
  readonly isCopy?: boolean;
  /** Many texts take a while to look through: only when somebody wants to go on. */
  readonly isLazy?: boolean;
};

/** Something on its way out: it goes when nothing is found in it, when it was masked, or when somebody is sure of it. */
export class Leaving {
  /** Whether somebody wanted to go on while there was something to decide. */
  isAsked = $state(false);
  readonly #kept = new SvelteSet<string>();
  #masked: readonly SeenWords[] = $state.raw([]);
  readonly #isCopy: boolean;
  /** Whether what somebody wanted last goes as it is, bytes and all: nothing is masked in that. */
  #isWhole = $state(false);
  #isLooking = $state(false);
  readonly #read: () => readonly SeenPlace[];
  readonly #places = $derived.by(() => (this.#isLooking ? this.#read() : []));

  constructor(read: () => readonly SeenPlace[], { isCopy = false, isLazy = false }: LeavingWay = {}) {
    this.#read = read;
    this.#isCopy = isCopy;
    this.#isLooking = !isLazy;
  }

  /** What somebody still has to decide on. */
  get open(): readonly SeenPlace[] {
    return this.#places.filter((place) => !this.#isMasked(place) && !this.#kept.has(toKey(place)));
  }

  /** How many places somebody was sure of. */
  get keptCount(): number {
    return this.#places.filter((place) => !this.#isMasked(place) && this.#kept.has(toKey(place))).length;
  }

  /** How many places are masked in what leaves. */
  get maskedCount(): number {
    return this.#places.filter((place) => this.#isMasked(place)).length;
  }

  /** Whether words can be masked in what leaves, while they stay where they are. */
  get canMask(): boolean {
    return this.#isCopy && !this.#isWhole;
  }

  /** Leaves all of it as it is: somebody is sure. */
  keep(): void {
    for (const place of this.open) this.#kept.add(toKey(place));
    this.isAsked = false;
  }

  /** Masks words in what leaves, wherever they stand in it. */
  mask(places: readonly SeenPlace[]): void {
    for (const { kind, words } of places)
      if (!this.#isMasked({ kind, words })) this.#masked = [...this.#masked, { kind, words }];
    if (this.open.length === 0) this.isAsked = false;
  }

  /** A text as it leaves. */
  readonly clean = (text: string): string => (this.#masked.length === 0 ? text : maskSeen(text, this.#masked));

  /** Looks at all of it again. */
  reconsider(): void {
    this.#kept.clear();
    this.#masked = [];
  }

  /** Goes on where there is nothing to decide; else says that there is. */
  goOn(go: () => void): void {
    this.#isWhole = false;
    this.#decide(go);
  }

  /** Goes on with something that takes all along as it is: what was masked is asked about again. */
  goOnWhole(go: () => void): void {
    this.#isWhole = true;
    this.#masked = [];
    this.#decide(go);
  }

  #decide(go: () => void): void {
    this.#isLooking = true;
    this.isAsked = this.open.length > 0;
    if (!this.isAsked) go();
  }

  #isMasked(seen: SeenWords): boolean {
    return this.#masked.some((one) => wordsKey(one) === wordsKey(seen));
  }
}

const wordsKey = ({ kind, words }: SeenWords): string => `${kind} ${words}`;
const toKey = (place: SeenPlace): string => `${place.id} ${wordsKey(place)}`;

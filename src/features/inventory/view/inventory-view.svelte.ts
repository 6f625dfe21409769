import {
  DIMENSIONS,
  filterInventory,
  groupInventory,
  isNarrowed,
  listNamesInUse,
  sortInventory,
  sumInventory,
  wholeInventory,
  type Arrangement,
  type Dimension,
  type InventoryGroup,
  type LotsByProvider,
  type ViewChoice,
} from '$domain';
import { SvelteSet } from 'svelte/reactivity';
import { showQuery } from '../../shared/inventory/address-query';
import { choiceToQuery, LIST_PATH, parseChoice } from './choice-address';

/** A dimension in which something can be chosen. */
export type UsedDimension = {
  readonly dimension: Dimension;
  readonly names: readonly string[];
  readonly hasUnnamed: boolean;
};

/** A line of the list: the head of a group, or an arrangement. An arrangement in two groups has two lines. */
export type ListLine = { readonly id: string } & (
  | { readonly group: InventoryGroup; readonly arrangement?: undefined }
  | { readonly group?: undefined; readonly arrangement: Arrangement }
);

/** The address follows typing after this many ms: browsers refuse to have it changed at every letter. */
const ADDRESS_AFTER_MS = 400;

/** What of the inventory is shown, and what it comes to. The address says the same, so that a link opens it again. */
export class InventoryView {
  #choice: ViewChoice = $state.raw(parseChoice(window.location.hash));
  /** The keys of the groups of which only the head is shown. */
  readonly #folded = new SvelteSet<string>();
  readonly #inventory: () => readonly Arrangement[];
  readonly #lotsByProvider: () => LotsByProvider;
  #addressTimer: ReturnType<typeof setTimeout> | undefined;

  // Putting many rows in order takes longer than leaving some out: it is done once for all choices.
  readonly #sorted = $derived.by(() => sortInventory(this.#inventory()));
  readonly shown = $derived.by(() => filterInventory(this.#sorted, this.#choice, this.#lotsByProvider()));
  readonly totals = $derived.by(() => sumInventory(this.shown));
  readonly isNarrowed = $derived.by(() => isNarrowed(this.#choice));
  readonly used: readonly UsedDimension[] = $derived.by(() =>
    DIMENSIONS.map((dimension) => ({
      dimension,
      ...listNamesInUse(this.#inventory(), dimension, this.#lotsByProvider()),
    })).filter(({ names }) => names.length > 0),
  );
  readonly grouped = $derived.by(() =>
    this.#choice.groupBy === undefined
      ? undefined
      : groupInventory(this.shown, this.#choice.groupBy, this.#lotsByProvider()),
  );
  readonly lines: readonly ListLine[] = $derived.by(() =>
    this.grouped === undefined
      ? this.shown.map((arrangement) => ({ id: arrangement.id, arrangement }))
      : this.grouped.groups.flatMap((group) => [
          { id: `head ${group.key}`, group },
          ...(this.#folded.has(group.key) ? [] : group.arrangements).map((arrangement) => ({
            id: `row ${group.key} ${arrangement.id}`,
            arrangement,
          })),
        ]),
  );

  constructor(inventory: () => readonly Arrangement[], lotsByProvider: () => LotsByProvider) {
    this.#inventory = inventory;
    this.#lotsByProvider = lotsByProvider;
  }

  get choice(): ViewChoice {
    return this.#choice;
  }

  /** Changes a part of the choice. */
  choose(change: Partial<ViewChoice>): void {
    this.#choice = { ...this.#choice, ...change };
    clearTimeout(this.#addressTimer);
    this.#addressTimer = setTimeout(() => this.#showAddress(), 'search' in change ? ADDRESS_AFTER_MS : 0);
  }

  isFolded({ key }: InventoryGroup): boolean {
    return this.#folded.has(key);
  }

  /** Shows only the head of a group, or all of it again. */
  fold({ key }: InventoryGroup): void {
    if (!this.#folded.delete(key)) this.#folded.add(key);
  }

  /** Leaves nothing out any more; groups stay. */
  showAll(): void {
    const { groupBy } = this.#choice;
    this.#choice = groupBy === undefined ? wholeInventory : { ...wholeInventory, groupBy };
    this.#showAddress();
  }

  /** Takes the choice from the address: a link to a view was followed. */
  followAddress(hash: string): void {
    clearTimeout(this.#addressTimer);
    if (hash.replace(/\?.*$/, '') === `#${LIST_PATH}`) this.#choice = parseChoice(hash);
  }

  readonly #showAddress = (): void => {
    clearTimeout(this.#addressTimer);
    showQuery(LIST_PATH, choiceToQuery(this.#choice));
  };
}

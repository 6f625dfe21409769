import { giveSlots, type Slot } from './slots';
import { addUp, makeWindow, SeenHeights, type PlacedRow, type WindowOfRows } from './window-of-rows';

/** Up to so many rows all stand on the screen: then the browser's own search finds them, and Tab passes them all. */
export const MOST_WHOLE_ROWS = 100;

/** So many rows stand ready above and below what is seen. */
const AROUND = 6;

/** How high a row is taken to be until any has been seen (px). */
const EXPECTED_PX = 76;

/** A row that stands on the screen, and the place that it has there. */
export type ShownRow = PlacedRow & Pick<Slot, 'slot'>;

/** Which rows of a long list stand on the screen. Heights are those of the rows as they were seen. */
export class LongRows {
  /** Everything is shown, also what cannot be seen: on paper. */
  isWhole = $state(false);
  /** The row with focus. */
  focusedId: string | undefined = $state();
  #topPx = $state(0);
  #viewPx = $state(600);
  #seen = $state.raw({ heights: new SeenHeights() });
  readonly #list: () => readonly { readonly id: string }[];
  readonly #tops = $derived.by(() => this.#addUp());
  readonly #window = $derived.by(() => this.#makeWindow());
  readonly #shown = $derived.by(() => this.#giveSlots());
  #slots: readonly Slot[] = [];

  constructor(list: () => readonly { readonly id: string }[]) {
    this.#list = list;
  }

  /** Whether only a part of the rows is on the screen. */
  get isLong(): boolean {
    return this.#list().length > MOST_WHOLE_ROWS && !this.isWhole;
  }

  get window(): WindowOfRows {
    return this.#window;
  }

  /** The rows of the window, each with its place. */
  get shown(): readonly ShownRow[] {
    return this.#shown;
  }

  /** How much is seen of the list, from where (px). */
  look(topPx: number, viewPx: number): void {
    this.#topPx = topPx;
    if (viewPx > 0) this.#viewPx = viewPx;
  }

  /** Takes the heights of rows as they are on the screen. */
  measure(seen: readonly { readonly id: string; readonly heightPx: number }[]): void {
    const { heights } = this.#seen;
    if (heights.note(seen)) this.#seen = { heights };
  }

  /** Where a row begins (px). */
  topOf(at: number): number {
    return this.#tops[at] ?? 0;
  }

  #addUp(): readonly number[] {
    const { heights } = this.#seen;
    return addUp(this.#list().map(({ id }) => heights.of(id) ?? heights.expectedPx ?? EXPECTED_PX));
  }

  #makeWindow(): WindowOfRows {
    const rows = this.#list();
    if (!this.isLong) return { placed: rows.map((_, at) => ({ at, gapBefore: 0 })), gapAfter: 0 };
    const kept = this.focusedId === undefined ? -1 : rows.findIndex(({ id }) => id === this.focusedId);
    return makeWindow(this.#tops, { topPx: this.#topPx, heightPx: this.#viewPx, around: AROUND, kept });
  }

  #giveSlots(): readonly ShownRow[] {
    const rows = this.#list();
    const { placed } = this.#window;
    this.#slots = giveSlots(
      this.#slots,
      placed.map(({ at }) => rows[at]?.id ?? ''),
    );
    return placed.map((row, place) => ({ ...row, slot: this.#slots[place]?.slot ?? place }));
  }
}

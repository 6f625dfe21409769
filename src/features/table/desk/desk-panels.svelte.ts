import { tick } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';

/** What stands around the text of a table: what a person opened or folded away, as far as the screen has room for it. */
export class DeskPanels {
  /** Wide enough for the chapters beside the text, and for the places on its other side too. */
  readonly #fitsChapters = new MediaQuery('min-width: 60rem');
  readonly #fitsPlaces = new MediaQuery('min-width: 82rem');
  /** Wide enough for what one looks at below the text; on a phone it comes in the place of the text. */
  readonly #fitsBelow = new MediaQuery('(min-width: 40rem) and (min-height: 34rem)');
  readonly #isMarginBeside: () => boolean;
  #tool: (() => void) | undefined;

  /** Takes the focus when what had it has gone. */
  desk = $state.raw<HTMLElement>();
  isMenuOpen = $state(false);
  isFindOpen = $state(false);
  isPlacing = $state(false);
  hasBeside = $state(false);
  /** On a phone: whether one looks at that now, and not at the text. */
  isTurned = $state(false);
  areChaptersFolded = $state(false);
  arePlacesFolded = $state(false);

  constructor(isMarginBeside: () => boolean) {
    this.#isMarginBeside = isMarginBeside;
  }

  get fitsChapters(): boolean {
    return this.#fitsChapters.current;
  }

  get showsMargin(): boolean {
    return this.#isMarginBeside();
  }

  get showsBeside(): boolean {
    return this.hasBeside && !this.showsMargin;
  }

  /** Where what one looks at stands: beside the text, below it, or in its place. */
  get besidePlace(): 'beside' | 'below' | 'instead' {
    if (this.fitsChapters) return 'beside';
    return this.#fitsBelow.current ? 'below' : 'instead';
  }

  /** Whether what one looks at stands in the place of the text now. */
  get isTextCovered(): boolean {
    return this.showsBeside && this.besidePlace === 'instead' && this.isTurned;
  }

  get showsChapters(): boolean {
    return this.fitsChapters && !this.areChaptersFolded && (!this.#isNarrowed || this.#fitsPlaces.current);
  }

  get showsPlaces(): boolean {
    return this.#fitsPlaces.current && !this.arePlacesFolded && !this.#isNarrowed;
  }

  /** Beside the margin or what one looks at there is room for one more at most. */
  get #isNarrowed(): boolean {
    return this.showsMargin || this.showsBeside;
  }

  openMenu(): void {
    if (this.#fitsPlaces.current && !this.#isNarrowed) this.arePlacesFolded = false;
    else this.isMenuOpen = true;
  }

  /** Takes a tool out of the menu. A menu over the text closes first: the focus can go into the text only then. */
  take(tool: () => void): void {
    if (this.isMenuOpen) {
      this.#tool = tool;
      this.isMenuOpen = false;
    } else void this.#use(tool);
  }

  menuClosed(): void {
    const tool = this.#tool;
    this.#tool = undefined;
    if (tool !== undefined) void this.#use(tool);
  }

  async #use(tool: () => void): Promise<void> {
    tool();
    await tick();
    if (document.activeElement === document.body) this.desk?.focus({ preventScroll: true });
  }
}

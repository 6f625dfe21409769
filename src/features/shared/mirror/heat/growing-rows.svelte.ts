/** Rows that are in sight at once, on any screen. */
const FIRST_ROWS = 16;
/** Rows that are drawn in one go after that, so that nothing waits for it. */
const MORE_ROWS = 10;

/**
 * How many rows of a long map are drawn: first those in sight, and the rest little by little right after. Once all were
 * drawn they stay, whatever is chosen to be seen.
 */
export class GrowingRows {
  count = $state(FIRST_ROWS);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Draws on until there are as many as `total` says at that moment. @returns what ends it. */
  start(total: () => number): () => void {
    const grow = (): void => {
      if (this.count >= total()) this.drawAll();
      else this.count += MORE_ROWS;
      if (this.count !== Infinity) this.#timer = setTimeout(grow);
    };
    this.#timer = setTimeout(grow);
    return () => {
      clearTimeout(this.#timer);
    };
  }

  /** Draws all that is left, for paper. */
  drawAll(): void {
    clearTimeout(this.#timer);
    this.count = Infinity;
  }
}

import type { Scheduler } from '$ports';
import type { drawQr, QrDrawing } from '$transport';

/** What turning codes needs. */
export type TurningMeans = {
  readonly scheduler: Scheduler;
  readonly draw: typeof drawQr;
  /** The person asked for little motion: it turns slowly, and not before it is asked to. */
  readonly isCalm: boolean;
};

/** As fast as a camera on a tablet keeps up with. */
const TURN_MS = 250;
const CALM_TURN_MS = 1_000;

/** Shows the codes of a series one after the other, over and over. Whoever makes one stops it. */
export class TurningCodes {
  /** Of the code that is in sight. */
  index = $state(0);
  drawing: QrDrawing | undefined = $state.raw();
  hasFailedToDraw = $state(false);
  isPaused: boolean = $state(false);
  readonly #texts: readonly string[];
  readonly #means: TurningMeans;
  #cancelTimer: () => void = () => undefined;
  #isStopped = false;

  constructor(texts: readonly string[], means: TurningMeans) {
    this.#texts = texts;
    this.#means = means;
    this.isPaused = means.isCalm || texts.length === 1;
    void this.#show(0);
  }

  get total(): number {
    return this.#texts.length;
  }

  /** Holds the codes still, or lets them turn on. */
  toggle(): void {
    this.isPaused = !this.isPaused;
    if (this.isPaused) this.#cancelTimer();
    else void this.#show(this.index + 1);
  }

  /** Goes a code on or back, and holds it there. */
  step(by: 1 | -1): void {
    this.isPaused = true;
    this.#cancelTimer();
    void this.#show(this.index + by);
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelTimer();
  }

  async #show(number: number): Promise<void> {
    const index = (number + this.total) % this.total;
    this.index = index;
    try {
      const drawing = await this.#means.draw(this.#texts[index] ?? '');
      if (this.#isStopped || this.index !== index) return;
      this.drawing = drawing;
    } catch {
      // What draws has still to be fetched, and could not be.
      this.hasFailedToDraw = true;
      return;
    }
    if (this.isPaused) return;
    this.#cancelTimer();
    this.#cancelTimer = this.#means.scheduler.after(this.#means.isCalm ? CALM_TURN_MS : TURN_MS, () => {
      void this.#show(index + 1);
    });
  }
}

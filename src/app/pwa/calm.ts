import type { Scheduler } from '$ports';

/** A page that never rests, or a browser that does not tell, is not waited for longer. */
const REST_MS = 2_000;
/** A table that does not come in holds nothing back for longer: without the app on the device there is no working offline. */
const ARRIVAL_MS = 30_000;

/** When there is room for what may come later: the page stands there, and no table is coming in. */
export class Calm {
  #holdCount = 0;
  #resume: (() => void) | undefined;

  /** A table comes in, until the returned function is called. */
  hold(): () => void {
    this.#holdCount += 1;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#holdCount -= 1;
      if (this.#holdCount === 0) this.#resume?.();
    };
  }

  /** Settles when it is calm, or has not been for as long as it may take. */
  async settle(scheduler: Scheduler): Promise<void> {
    await new Promise<void>((resolve) => {
      if ('requestIdleCallback' in globalThis) {
        requestIdleCallback(
          () => {
            resolve();
          },
          { timeout: REST_MS },
        );
      } else scheduler.after(REST_MS, resolve);
    });
    if (this.#holdCount === 0) return;
    await new Promise<void>((resolve) => {
      const stop = scheduler.after(ARRIVAL_MS, resolve);
      this.#resume = () => {
        stop();
        resolve();
      };
    });
  }
}

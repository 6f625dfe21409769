/** How long something may keep the screen waiting, in ms. */
const SLICE_MS = 20;

type Slicing = {
  /** Hears how far it is, each time the screen may draw. */
  readonly onprogress?: (done: number) => void;
  readonly signal?: AbortSignal;
};

/**
 * Does work that yields now and then how far it is, a slice at a time: between slices the screen follows.
 *
 * @returns What the work came to; nothing where it was given up.
 */
export async function inSlices<T>(
  work: Generator<number, T>,
  { onprogress, signal }: Slicing = {},
): Promise<T | undefined> {
  let beganAt = performance.now();
  for (;;) {
    if (signal?.aborted === true) return undefined;
    const next = work.next();
    if (next.done === true) return next.value;
    if (performance.now() - beganAt < SLICE_MS) continue;
    onprogress?.(next.value);
    await letTheScreenFollow();
    beganAt = performance.now();
  }
}

/** A turn of everything else that waits; timers would be held up for some ms each. */
export const letTheScreenFollow = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

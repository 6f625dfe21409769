/** Whether this tab is the one that writes a table; the others of this browser follow it. */
export class WriterLock {
  readonly #waiting = new AbortController();
  #isHeld = false;
  #release: (() => void) | undefined;

  private constructor() {
    // Made by `take`.
  }

  /** Takes the lock of a table if it is free, and otherwise waits in the row for it. Without locks every tab writes. */
  static async take(tableId: string): Promise<WriterLock> {
    const lock = new WriterLock();
    const locks = readLocks();
    if (locks === undefined) {
      lock.#isHeld = true;
      return lock;
    }
    const name = `ontwikkeltafel-tafel-${tableId}`;
    await new Promise<void>((resolve) => {
      const hold = lock.#hold(resolve);
      locks.request(name, { ifAvailable: true }, hold).then(
        () => {
          resolve();
          if (!lock.#isHeld) void locks.request(name, { signal: lock.#waiting.signal }, hold).catch(() => undefined);
        },
        () => {
          // A page that may not use locks.
          lock.#isHeld = true;
          resolve();
        },
      );
    });
    return lock;
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  release(): void {
    this.#waiting.abort();
    this.#isHeld = false;
    this.#release?.();
  }

  #hold(onHeld: () => void): (lock: Lock | null) => Promise<void> | undefined {
    return (lock) => {
      if (lock === null || this.#waiting.signal.aborted) return undefined;
      this.#isHeld = true;
      onHeld();
      return new Promise((resolve) => {
        this.#release = resolve;
      });
    };
  }
}

/** The locks of this browser; older ones have none. */
function readLocks(): LockManager | undefined {
  return typeof navigator === 'undefined' ? undefined : (navigator as { readonly locks?: LockManager }).locks;
}

/** Every window of the app in this browser, as far as an update has to know. */
export type Tabs = {
  /** Tells the others whether this window is busy. */
  say(isBusy: boolean): void;
  isAnyBusy(): Promise<boolean>;
  /** Runs while no window is busy, and keeps it so until it is done. `false` where one is: then nothing ran. */
  whileAllQuiet(run: () => Promise<void>): Promise<boolean>;
};

/** A busy window holds a shared lock: the browser itself lets go of it when the window is gone, however that happens. */
export function createTabs(locks: LockManager, place: string): Tabs {
  const name = `ontwikkeltafel-busy ${place}`;
  let release: (() => void) | undefined;
  return {
    say(isBusy) {
      if (!isBusy) {
        release?.();
        release = undefined;
      } else if (release === undefined) {
        const whole = new Promise<void>((resolve) => {
          release = resolve;
        });
        void locks.request(name, { mode: 'shared' }, () => whole);
      }
    },
    async isAnyBusy() {
      const { held = [], pending = [] } = await locks.query();
      return [...held, ...pending].some((lock) => lock.name === name);
    },
    whileAllQuiet: (run) =>
      locks.request(name, { mode: 'exclusive', ifAvailable: true }, async (lock) => {
        if (lock !== null) await run();
        return lock !== null;
      }),
  };
}

/** Where a browser has no locks, each window speaks for itself. */
export function createLoneTab(): Tabs {
  let isBusyHere = false;
  return {
    say(isBusy) {
      isBusyHere = isBusy;
    },
    isAnyBusy: () => Promise.resolve(isBusyHere),
    async whileAllQuiet(run) {
      if (!isBusyHere) await run();
      return !isBusyHere;
    },
  };
}

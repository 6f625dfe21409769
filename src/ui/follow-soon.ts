/** Shorter than a person notices, longer than it takes to paint a letter. */
const SOON_MS = 50;

/** Work that follows what is on the page. */
export type Follower = {
  /** Asks for the work to be done soon. Asked several times before it is done, it is done once. */
  readonly ask: () => void;
  /** Forgets what was asked. */
  readonly cancel: () => void;
};

/**
 * Keeps work out of the way of the frame in which a letter appears: what merely follows the text, such as the toolbar and
 * the list of chapters, comes a moment after it.
 */
export function followSoon(work: () => void): Follower {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        work();
      }, SOON_MS);
    },
    cancel: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

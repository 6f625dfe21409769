/** Shorter than a person notices, longer than it takes to paint a letter. */
const SOON_MS = 50;

/** Work that follows what is on the page. */
type Follower = {
  /** Asks for the work to be done soon. Asked several times before it is done, it is done once. */
  readonly ask: () => void;
  /** Forgets what was asked. */
  readonly cancel: () => void;
};

const asked = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Keeps work out of the way of the frame in which a letter appears: what merely follows the text, such as the toolbar and
 * the list of chapters, comes a moment after it. All that follows comes at once, so that the page changes once.
 */
export function followSoon(work: () => void): Follower {
  const follow = (): void => {
    work();
  };
  return {
    ask: () => {
      asked.add(follow);
      timer ??= setTimeout(doAsked, SOON_MS);
    },
    cancel: () => {
      asked.delete(follow);
    },
  };
}

/** Should one fail, those behind it are done with what is asked next. */
function doAsked(): void {
  timer = undefined;
  for (const follow of [...asked]) if (asked.delete(follow)) follow();
}

/** Shorter than a person notices, longer than it takes to paint a letter. */
const SOON_MS = 50;

/** Work that follows what is on the page. */
export type Follower = {
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

/** One that fails does not keep the others back, and is told like any other fault. */
function doAsked(): void {
  timer = undefined;
  const works = [...asked];
  for (const follow of works)
    try {
      if (asked.delete(follow)) follow();
    } catch (fault) {
      queueMicrotask(() => {
        throw fault;
      });
    }
}

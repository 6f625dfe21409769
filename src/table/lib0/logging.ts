/**
 * Stands in for `lib0/logging` under Yjs and y-webrtc, which colours what it prints and brings a schema library with it:
 * 5 KB gzip that nobody at a table ever sees. Warnings reach the console as they are.
 */
const NOTHING = Symbol('no colour');

export { NOTHING as BOLD, NOTHING as UNBOLD, NOTHING as GREY, NOTHING as ORANGE, NOTHING as RED, NOTHING as UNCOLOR };

/** What a module logs of its doings is not for the console of someone at a table. */
export const createModuleLogger = (): (() => void) => () => undefined;

/** Something is not as Yjs expects it. */
export const warn = (...said: readonly unknown[]): void => {
  console.warn(...said.filter((part) => part !== NOTHING));
};

export { warn as print };

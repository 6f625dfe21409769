/** Shorter than a person notices, longer than it takes to paint a letter. */
const SOON_MS = 50;
/** Every key typed at the table is a change; it is read at most once in this time. */
const INTERVAL_MS = 120;

/** What is read anew: all of the table, or only what follows the document's text. */
export type Reading = 'all' | 'text';

/** When a table that changes is read: soon, seldom while it changes all the time, and always after the last change. */
export class Readings {
  readonly #read: (reading: Reading) => void;
  #asked: Reading | undefined;
  #readMs = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(read: (reading: Reading) => void) {
    this.#read = read;
  }

  ask(reading: Reading): void {
    if (this.#asked !== 'all') this.#asked = reading;
    this.#timer ??= setTimeout(
      () => {
        const asked = this.#asked;
        this.cancel();
        this.#readMs = performance.now();
        if (asked !== undefined) this.#read(asked);
      },
      Math.max(SOON_MS, this.#readMs + INTERVAL_MS - performance.now()),
    );
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#asked = undefined;
  }
}

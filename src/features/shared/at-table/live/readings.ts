/** Shorter than a person notices, longer than it takes to paint a letter. */
const SOON_MS = 50;
/** Every key typed at the table is a change; it is read at most once in this time. */
const INTERVAL_MS = 120;

/** When a table that changes is read: soon, seldom while it changes all the time, and always after the last change. */
export class Readings {
  readonly #read: (isOnlyText: boolean) => void;
  #isOnlyText = true;
  #readMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(read: (isOnlyText: boolean) => void) {
    this.#read = read;
  }

  /** Asks for all that stands at the table, or only for what follows the document's text. */
  ask(isOnlyText = false): void {
    this.#isOnlyText &&= isOnlyText;
    this.#timer ??= setTimeout(
      () => {
        const wasOnlyText = this.#isOnlyText;
        this.cancel();
        this.#readMs = performance.now();
        this.#read(wasOnlyText);
      },
      Math.max(SOON_MS, this.#readMs + INTERVAL_MS - performance.now()),
    );
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isOnlyText = true;
  }
}

/** So long nothing may have changed before words are read aloud: never at every key. */
const QUIET_MS = 2_000;

/** Words that change with every key, for a screen reader that must not be interrupted: only the last of them are said. */
export class QuietWords {
  text = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Says these words once nothing else has come for a while. */
  say(words: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.text = words;
    }, QUIET_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

import type { Services } from '$actions';
import { fingerprintToWords } from '$domain';
import { announceFingerprint, readFingerprint, type Table } from '$table';

/** Words that change with every key tell nobody anything: they are made after this much quiet. */
const QUIET_MS = 400;

/** The six words of a table on this device: they follow what it says, and the others hear which they are. */
export class SixWords {
  /** Empty until they were made for the first time. */
  words: readonly string[] = $state.raw([]);
  /** Whether they are of the table as it is now. */
  isFresh = $state(false);
  readonly #table: Table;
  readonly #scheduler: Services['scheduler'];
  #stopTimer: (() => void) | undefined;
  #isReading = false;
  #isStopped = false;

  constructor(table: Table, { scheduler }: Pick<Services, 'scheduler'>) {
    this.#table = table;
    this.#scheduler = scheduler;
  }

  /** The table may say something else from now on: the words are made anew once it is quiet. */
  follow(): void {
    this.isFresh = false;
    this.#stopTimer?.();
    if (this.#isStopped) return;
    this.#stopTimer = this.#scheduler.after(this.words.length === 0 ? 0 : QUIET_MS, () => {
      this.#stopTimer = undefined;
      void this.#read();
    });
  }

  /** Ends it; the others no longer see which words this device shows. */
  stop(): void {
    this.#isStopped = true;
    this.#stopTimer?.();
    announceFingerprint(this.#table, undefined);
  }

  async #read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    const made = await readFingerprint(this.#table, this.#scheduler);
    this.#isReading = false;
    // Whatever changed meanwhile asks for another reading.
    if (this.#isStopped || this.#stopTimer !== undefined) return;
    if (!made.ok) {
      this.follow();
      return;
    }
    this.words = fingerprintToWords(made.value);
    this.isFresh = true;
    announceFingerprint(this.#table, this.words.join(' '));
  }
}

import type { AppError, Result } from '$domain';
import type { LockedFile } from '$exchange';

/** A locked file that waits for its phrase. */
export type LockedStep = {
  readonly type: 'locked';
  readonly madeAtMs: number;
  readonly isBusy: boolean;
  /** Whether the last phrase did not open it. */
  readonly isWrong: boolean;
};

/** What a kind of file does around its lock. */
export type UnlockingMeans<Inside> = {
  readonly unlock: (locked: LockedFile, phrase: string) => Promise<Result<Inside, AppError>>;
  readonly show: (step: LockedStep) => void;
  readonly onopen: (inside: Inside) => Promise<void>;
  /** The lock opened, or would not, and what is behind it is unfit. */
  readonly onrefuse: (error: AppError) => void;
};

/** Asks for the phrase of a locked file until one opens it. A wrong one can be tried again, as often as one likes. */
export class Unlocking<Inside> {
  readonly #means: UnlockingMeans<Inside>;
  #locked: LockedFile | undefined;
  #isBusy = false;

  constructor(means: UnlockingMeans<Inside>) {
    this.#means = means;
  }

  /** Begins with a file. */
  begin(locked: LockedFile): void {
    this.#locked = locked;
    this.#show(locked, false);
  }

  /** Tries a phrase. While one is being tried, or after the lock opened, nothing happens. */
  async unlock(phrase: string): Promise<void> {
    const locked = this.#locked;
    if (locked === undefined || this.#isBusy) return;
    this.#isBusy = true;
    this.#show(locked, false);
    const unlocked = await this.#means.unlock(locked, phrase);
    this.#isBusy = false;
    if (!unlocked.ok && isWrongPhrase(unlocked.error)) {
      this.#show(locked, true);
      return;
    }
    this.#locked = undefined;
    if (unlocked.ok) await this.#means.onopen(unlocked.value);
    else this.#means.onrefuse(unlocked.error);
  }

  #show({ madeAtMs }: LockedFile, isWrong: boolean): void {
    this.#means.show({ type: 'locked', madeAtMs, isBusy: this.#isBusy, isWrong });
  }
}

const isWrongPhrase = (error: AppError): boolean => error.type === 'file-invalid' && error.reason === 'wrong-phrase';

import { findOwnNote, keepOwnNote, type OpenedTable } from '$actions';
import { MAX_TEXT_LENGTH, type WrittenRound } from '$domain';
import type { AppContext } from '../shared/app-context';

/** What is typed is on its way to the disk this many ms after the first of it. */
const WRITE_AFTER_MS = 100;

/** One's own words for a written round while they are typed. They are kept on this device alone. */
export class NoteDraft {
  text = $state('');
  readonly #means: Pick<AppContext, 'services' | 'save' | 'expectSave' | 'holdUpdates'>;
  readonly #opened: OpenedTable;
  readonly #round: WrittenRound;
  readonly #key = Symbol('note');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #endSaving: (() => void) | undefined;
  #releaseUpdates: (() => void) | undefined;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(
    means: Pick<AppContext, 'services' | 'save' | 'expectSave' | 'holdUpdates'>,
    opened: OpenedTable,
    round: WrittenRound,
  ) {
    this.#means = means;
    this.#opened = opened;
    this.#round = round;
    this.text = findOwnNote(opened.known, round.id)?.text ?? '';
  }

  /** Whether there are more words than can be kept. They stay in the field; the disk keeps the last that fitted. */
  get isTooLong(): boolean {
    return this.text.length > MAX_TEXT_LENGTH;
  }

  /** Shows what is typed and has it written. */
  type(text: string): void {
    this.text = text;
    if (this.isTooLong) return;
    this.#endSaving ??= this.#means.expectSave();
    this.#releaseUpdates ??= this.#means.holdUpdates();
    this.#timer ??= setTimeout(() => void this.settle(), WRITE_AFTER_MS);
  }

  /** Writes what was typed now, and settles when that is on disk or was said not to be. */
  async settle(): Promise<void> {
    if (this.#timer !== undefined) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#writing = this.#write();
    }
    await this.#writing;
  }

  async #write(): Promise<void> {
    const endSaving = this.#endSaving;
    const releaseUpdates = this.#releaseUpdates;
    this.#endSaving = undefined;
    this.#releaseUpdates = undefined;
    if (!this.isTooLong) await this.#keep(this.text);
    endSaving?.();
    releaseUpdates?.();
  }

  #keep(text: string): Promise<unknown> {
    const { services, save } = this.#means;
    return save(() => keepOwnNote(services, this.#opened, this.#round, text), this.#key);
  }
}

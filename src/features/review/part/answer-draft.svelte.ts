import {
  EvidenceLinkSchema,
  ok,
  parseRecord,
  TextSchema,
  touchedAt,
  type Answer,
  type AnswerChange,
  type AnswerValue,
  type AppError,
  type Certainty,
  type Result,
} from '$domain';
import type { LiveValue } from '$store';
import type { AppContext } from '../../shared/app-context';

/** Typed words are on their way to the disk this many ms after the first of them; a crash costs no more. */
const WRITE_AFTER_MS = 100;

/** The fields of an answer that one types. */
export type AnswerText = 'explanation' | 'evidenceLink' | 'ownNote' | 'changeReason';

/** What one chose of an answer; `null` where nothing was. */
export type Chosen = { readonly value: AnswerValue | null; readonly certainty: Certainty | null };

/** What a draft works with. `stored` is read reactively. */
export type AnswerDraftMeans = {
  stored(): LiveValue<Answer | undefined>;
  write(change: AnswerChange): Promise<Result<Answer, AppError>>;
  /** Writes a change of an answer that is known, in one step: there is no time to read first. */
  writeAtOnce(known: Answer | undefined, change: AnswerChange): void;
} & Pick<AppContext, 'save' | 'expectSave' | 'holdUpdates'>;

/**
 * One answer while a person works on it. What was typed or chosen here stands above what the disk says until the disk has
 * it, and a field that is being typed in follows nothing else. Writes go one after the other, each with everything that is
 * not on disk yet: a retry never brings back older words.
 */
export class AnswerDraft {
  readonly #means: AnswerDraftMeans;
  /** What the screen shows instead of what is on disk. */
  #shown: AnswerChange = $state.raw({});
  /** What still has to be written. */
  #unwritten: AnswerChange = $state.raw({});
  #typingIn: AnswerText | undefined = $state();
  #lastWritten: Answer | undefined = $state.raw();
  /** What stood before each choice made here, the latest at the end. */
  #chosenBefore: readonly Chosen[] = $state.raw([]);
  #hasFailed = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> | undefined;
  #releaseUpdates: (() => void) | undefined;
  /** Ends the "saving" in the bar that began with the first letter. */
  #endSaving: (() => void) | undefined;
  readonly #key = Symbol('answer');

  constructor(means: AnswerDraftMeans) {
    this.#means = means;
  }

  // Getters, not `$derived`: a draft outlives the screen that opened it, and what a screen derives ends with it.

  /** The answer as it is on disk, as far as known. */
  get stored(): Answer | undefined {
    const stored = this.#means.stored();
    return latest(stored.type === 'ready' ? stored.value : undefined, this.#lastWritten);
  }

  /** Nothing may be typed before the disk has been read: it would replace words nobody has seen. */
  get readState(): LiveValue<unknown>['type'] {
    return this.#means.stored().type;
  }

  get value(): AnswerValue | undefined {
    const { value } = this.#shown;
    return value === undefined ? this.stored?.value : (value ?? undefined);
  }

  get certainty(): Certainty | undefined {
    const { certainty } = this.#shown;
    return certainty === undefined ? this.stored?.certainty : (certainty ?? undefined);
  }

  /** What stands again when the last choice is taken back; `undefined` where none was made here. */
  get chosenBefore(): Chosen | undefined {
    return this.#chosenBefore.at(-1);
  }

  get explanation(): string {
    return this.#shown.explanation ?? this.stored?.explanation ?? '';
  }

  get evidenceLink(): string {
    return this.#shown.evidenceLink ?? this.stored?.evidenceLink ?? '';
  }

  get ownNote(): string {
    return this.#shown.ownNote ?? this.stored?.ownNote ?? '';
  }

  get changeReason(): string {
    return this.#shown.changeReason ?? this.stored?.changeReason ?? '';
  }

  /** How it stands with saving, for the line under the answer. "saved" is said only of what is on disk. */
  get saveState(): 'idle' | 'saving' | 'saved' | 'failed' {
    if (this.#hasFailed || TEXTS.some((field) => this.isTooLong(field))) return 'failed';
    if (!isEmpty(this.#unwritten)) return 'saving';
    return this.stored === undefined ? 'idle' : 'saved';
  }

  /** Whether a text is too long to keep. It stays on the screen, whole, and is written once it is shorter. */
  isTooLong(field: AnswerText): boolean {
    const text = this.#shown[field];
    return text !== undefined && !fits(field, text);
  }

  /** Whether a field is being typed in: no remark about what is not finished yet. */
  isTyping(field: AnswerText): boolean {
    return this.#typingIn === field;
  }

  /** Takes what was typed; it is on its way to the disk within a tenth of a second. */
  type(field: AnswerText, text: string): void {
    this.#releaseUpdates ??= this.#means.holdUpdates();
    this.#typingIn = field;
    this.#shown = { ...this.#shown, [field]: text };
    if (!fits(field, text)) return;
    this.#unwritten = { ...this.#unwritten, [field]: text };
    this.#endSaving ??= this.#means.expectSave();
    this.#timer ??= setTimeout(() => void this.flush(), WRITE_AFTER_MS);
  }

  /** Takes a choice and writes it at once. What it replaces can be put back by `undo()`. */
  async choose(change: Pick<AnswerChange, 'value' | 'certainty'>): Promise<void> {
    const before: Chosen = { value: this.value ?? null, certainty: this.certainty ?? null };
    const next = { ...before, ...change };
    if (next.value !== before.value || next.certainty !== before.certainty)
      this.#chosenBefore = [...this.#chosenBefore, before];
    await this.#take(change);
  }

  /** Takes the last choice back: what stood before it stands again, wholly. */
  async undo(): Promise<void> {
    const before = this.chosenBefore;
    if (before === undefined) return;
    this.#chosenBefore = this.#chosenBefore.slice(0, -1);
    await this.#take(before);
  }

  /** Says that the answer still holds in its round, or takes that back. */
  async confirm(isConfirmed: boolean): Promise<void> {
    await this.#take({ isConfirmed });
  }

  async #take(change: Pick<AnswerChange, 'value' | 'certainty' | 'isConfirmed'>): Promise<void> {
    this.#shown = { ...this.#shown, ...change };
    this.#unwritten = { ...this.#unwritten, ...change };
    await this.flush();
  }

  /** Says that nothing is being typed any more, and writes what there is: on leaving a field or the screen. */
  async leave(): Promise<void> {
    this.#typingIn = undefined;
    await this.flush();
    this.#settle();
  }

  /**
   * The page is about to close: hands what is not on disk yet over in one step. An ordinary write reads first, and a page
   * that closes does not live to see what it read. Whoever stays after all has the ordinary write as well.
   */
  close(): void {
    if (!isEmpty(this.#unwritten)) this.#means.writeAtOnce(this.stored, this.#unwritten);
    void this.flush();
  }

  /** Writes what is not on disk yet, and settles when it is there or has failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (isEmpty(this.#unwritten)) return;
    this.#writing ??= this.#writeAll();
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    try {
      while (!isEmpty(this.#unwritten)) {
        const outcome = await this.#means.save(() => this.#writeOnce(), this.#key);
        if (!outcome.ok) return;
      }
    } finally {
      this.#writing = undefined;
      this.#endSaving?.();
      this.#endSaving = undefined;
    }
  }

  /** May run again later, as a retry: it then writes what is unwritten by then. */
  async #writeOnce(): Promise<Result<Answer | undefined, AppError>> {
    const change = this.#unwritten;
    if (isEmpty(change)) return ok(undefined);
    const outcome = await this.#means.write(change);
    this.#hasFailed = !outcome.ok;
    if (!outcome.ok) return outcome;
    // Writes go one after the other: this is the latest, also where it takes a confirmation back.
    this.#lastWritten = outcome.value;
    this.#unwritten = keep(this.#unwritten, (field) => this.#unwritten[field] !== change[field]);
    this.#settle();
    return outcome;
  }

  /** Lets the disk speak again for every field that is written and not being typed in. */
  #settle(): void {
    this.#shown = keep(this.#shown, (field) => {
      const isOpen = field === this.#typingIn || this.#unwritten[field] !== undefined;
      return isOpen || (isText(field) && this.isTooLong(field));
    });
    if (!isEmpty(this.#shown)) return;
    this.#releaseUpdates?.();
    this.#releaseUpdates = undefined;
  }
}

type AnswerField = Exclude<keyof AnswerChange, 'spread'>;
const TEXTS: readonly AnswerText[] = ['explanation', 'evidenceLink', 'ownNote', 'changeReason'];
const FIELDS: readonly AnswerField[] = ['value', 'certainty', 'isConfirmed', ...TEXTS];

const isText = (field: AnswerField): field is AnswerText => TEXTS.some((text) => text === field);

const fits = (field: AnswerText, text: string): boolean =>
  parseRecord(field === 'evidenceLink' ? EvidenceLinkSchema : TextSchema, text) !== undefined;

const isEmpty = (change: AnswerChange): boolean => FIELDS.every((field) => change[field] === undefined);

/** The part of a change whose fields are to stay. */
function keep(change: AnswerChange, stays: (field: AnswerField) => boolean): AnswerChange {
  const { value, certainty, explanation, evidenceLink, ownNote, changeReason, isConfirmed } = change;
  return {
    ...(value !== undefined && stays('value') ? { value } : {}),
    ...(certainty !== undefined && stays('certainty') ? { certainty } : {}),
    ...(explanation !== undefined && stays('explanation') ? { explanation } : {}),
    ...(evidenceLink !== undefined && stays('evidenceLink') ? { evidenceLink } : {}),
    ...(ownNote !== undefined && stays('ownNote') ? { ownNote } : {}),
    ...(changeReason !== undefined && stays('changeReason') ? { changeReason } : {}),
    ...(isConfirmed !== undefined && stays('isConfirmed') ? { isConfirmed } : {}),
  };
}

/** The later of two states of one answer; the second where they are equally late. */
function latest(one: Answer | undefined, other: Answer | undefined): Answer | undefined {
  if (one === undefined || other === undefined) return other ?? one;
  return touchedAt(one) > touchedAt(other) ? one : other;
}

import type { AnswerValue } from '$domain';
import { chosenText } from '../part-words';
import type { AnswerDraft, Chosen } from '../part/answer-draft.svelte';

/** A filled form while it is entered: which row is at hand, what was changed here, and the way back. */
export class FormEntry {
  /** The row that the keys are for. */
  currentCode: string | undefined = $state();
  readonly #draftsByCode: ReadonlyMap<string, AnswerDraft>;
  readonly #codes: readonly string[];
  /** Where something was changed here, in order, for as long as it is not taken back. */
  #changedCodes: readonly string[] = $state.raw([]);

  /** The drafts of the rows, in the order of the form. */
  constructor(draftsByCode: ReadonlyMap<string, AnswerDraft>) {
    this.#draftsByCode = draftsByCode;
    this.#codes = [...draftsByCode.keys()];
    this.currentCode = this.#codes[0];
  }

  /** The row where something was changed last. */
  get lastChangedCode(): string | undefined {
    return this.#changedCodes.at(-1);
  }

  /** Takes an answer, or clears it. Not before the disk has been read: that would replace one that nobody has seen. */
  choose(code: string, value: AnswerValue | null): boolean {
    const draft = this.#draftsByCode.get(code);
    if (draft?.readState !== 'ready') return false;
    const before = draft.chosenBefore;
    void draft.choose(value === null ? { value, certainty: null } : { value });
    if (draft.chosenBefore !== before) this.#changedCodes = [...this.#changedCodes, code];
    return true;
  }

  /** Takes back what was last changed in a row. */
  undo(code: string): void {
    const last = this.#changedCodes.lastIndexOf(code);
    if (last === -1) return;
    this.#changedCodes = this.#changedCodes.filter((_code, index) => index !== last);
    void this.#draftsByCode.get(code)?.undo();
  }

  /** What a row said before, where that is worth showing: it had an answer, or it is the last that was changed. */
  findBefore(code: string): Chosen | undefined {
    if (!this.#changedCodes.includes(code)) return undefined;
    const before = this.#draftsByCode.get(code)?.chosenBefore;
    const hadAnswer = before !== undefined && (before.value !== null || before.certainty !== null);
    return hadAnswer || this.lastChangedCode === code ? before : undefined;
  }

  /** The row before or after another. */
  neighbourOf(code: string, by: 1 | -1): string | undefined {
    return this.#codes[this.#codes.indexOf(code) + by];
  }

  /** What a row says now, in words. */
  answerText(code: string): string {
    const draft = this.#draftsByCode.get(code);
    return chosenText({ value: draft?.value ?? null, certainty: draft?.certainty ?? null });
  }
}

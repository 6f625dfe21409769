import { parseRecord, TextSchema } from '$domain';
import type { AnswerDraft } from '../part/answer-draft.svelte';

/** What the inventory says, put into an explanation and taken out again. */
export class TakenProof {
  readonly #draft: Pick<AnswerDraft, 'explanation' | 'type' | 'leave'>;
  /** The explanation without and with the sentence, as it was put in last. */
  #taken: { readonly without: string; readonly whole: string } | undefined = $state.raw();

  constructor(draft: Pick<AnswerDraft, 'explanation' | 'type' | 'leave'>) {
    this.#draft = draft;
  }

  /** Whether the explanation is still as it was after the sentence was put in, so that it can be taken out. */
  get mayTakeBack(): boolean {
    return this.#taken !== undefined && this.#draft.explanation === this.#taken.whole;
  }

  /** Whether a sentence stands in the explanation already. */
  has(sentence: string): boolean {
    return this.#draft.explanation.includes(sentence);
  }

  /** Whether the explanation has room for a sentence. */
  fits(sentence: string): boolean {
    return parseRecord(TextSchema, this.#join(sentence)) !== undefined;
  }

  /** Puts a sentence below what stands in the explanation. */
  async take(sentence: string): Promise<void> {
    const without = this.#draft.explanation;
    const whole = this.#join(sentence);
    this.#taken = { without, whole };
    await this.#write(whole);
  }

  /** Takes it out again: the explanation is as it was. */
  async takeBack(): Promise<void> {
    if (this.#taken === undefined || !this.mayTakeBack) return;
    const { without } = this.#taken;
    this.#taken = undefined;
    await this.#write(without);
  }

  #join(sentence: string): string {
    const before = this.#draft.explanation.trimEnd();
    return before === '' ? sentence : `${before}\n${sentence}`;
  }

  async #write(text: string): Promise<void> {
    this.#draft.type('explanation', text);
    await this.#draft.leave();
  }
}

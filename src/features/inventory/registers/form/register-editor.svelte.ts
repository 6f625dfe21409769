import { KNOWN_ANSWERS, RegisterRowSchema, type KnownAnswer, type Offer, type RegisterRow } from '$domain';
import {
  RecordEditor,
  type CommonProblem,
  type OpenedRecord,
  type RecordEditorMeans,
} from '../../../shared/record-editor.svelte';
import { TypedNumber, type NumberProblem } from '../../form/typed-number.svelte';
import type { MunicipalityAmount } from './municipality-amounts';
import { REGISTER_FIELDS } from '../../../shared/registers/register-fields';

/** Everything that can be wrong with a field of a register. */
export type RegisterProblem = CommonProblem | NumberProblem | 'reversed';

/** The form of one row of a register, whichever it is: its fields go by their names. */
export class RegisterEditor extends RecordEditor<RegisterRow, NumberProblem | 'reversed'> {
  readonly #numbers: Readonly<Record<string, TypedNumber>>;

  constructor(means: Omit<RecordEditorMeans<RegisterRow>, 'schema'>, opened: OpenedRecord<RegisterRow>) {
    super({ ...means, schema: RegisterRowSchema }, opened);
    this.#numbers = Object.fromEntries(
      REGISTER_FIELDS[opened.record.kind].flatMap((asked) =>
        asked.type === 'number' ? [[asked.field, new TypedNumber(asked.kind, this.#numberOf(asked.field))]] : [],
      ),
    );
  }

  textOf(field: string): string {
    const value = this.#valueOf(field);
    return typeof value === 'string' ? value : '';
  }

  namesOf(field: string): readonly string[] {
    const value = this.#valueOf(field);
    return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
  }

  knownOf(field: string): KnownAnswer {
    return KNOWN_ANSWERS.find((known) => known === this.#valueOf(field)) ?? 'unknown';
  }

  /** A choice or a day; nothing where none was made. */
  chosenOf(field: string): string | undefined {
    return this.textOf(field) || undefined;
  }

  get offers(): readonly Offer[] {
    return this.draft.kind === 'contract' ? this.draft.offers : [];
  }

  numberTextOf(field: string): string {
    return this.#numbers[field]?.text ?? '';
  }

  /** Takes the value of a field of this form. */
  fill(field: string, value: string | readonly string[] | undefined): void {
    this.take(field, value);
  }

  fillOffers(amounts: readonly MunicipalityAmount[]): void {
    const offers: readonly Offer[] = amounts.map(({ municipality, amount, unit }) =>
      amount === undefined ? { municipality } : { municipality, volume: { amount, unit } },
    );
    this.take('offers', offers);
  }

  fillDay(field: string, day: string | undefined): void {
    this.takeDay(field, day);
  }

  typeNumber(field: string, text: string): void {
    const typed = this.#numbers[field];
    if (typed === undefined) return;
    typed.type(text);
    if (typed.problem !== undefined) this.refuse(field, typed.problem);
    else if (this.draft.kind === 'estimate') this.#takeEnds();
    else this.take(field, typed.value);
  }

  override async leaveField(): Promise<void> {
    for (const typed of Object.values(this.#numbers)) typed.leave();
    await super.leaveField();
  }

  /** Both ends of an estimate are kept together, or the remark stands beside the last. */
  #takeEnds(): void {
    const [from, to] = [this.#numbers['from'], this.#numbers['to']];
    if (from?.value !== undefined && to?.value !== undefined && from.value > to.value) {
      this.refuse('to', 'reversed');
      return;
    }
    for (const [field, typed] of [
      ['from', from],
      ['to', to],
    ] as const)
      if (typed?.problem === undefined) this.take(field, typed?.value);
  }

  #valueOf(field: string): unknown {
    return Object.entries(this.draft).find(([name]) => name === field)?.[1];
  }

  #numberOf(field: string): number | undefined {
    const value = this.#valueOf(field);
    return typeof value === 'number' ? value : undefined;
  }
}

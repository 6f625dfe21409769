import { language } from '$i18n';
import { formatNumberText, parseNumberText } from '$ui';

const DECIMALS = 2;

/** What can be wrong with a number. */
export type NumberProblem = 'not-a-number' | 'not-whole' | 'too-fine' | 'negative' | 'over-100';

/** What a number must be, besides 0 or more with at most two decimals. */
export type NumberKind = 'whole' | 'amount' | 'percentage';

/** A number while it is being typed: the text stays as it was typed, the value is the last one that could be read. */
export class TypedNumber {
  readonly #kind: NumberKind;
  #value: number | undefined;
  #typed: string | undefined;
  #problem: NumberProblem | undefined;

  constructor(kind: NumberKind, value: number | undefined) {
    this.#kind = kind;
    this.#value = $state(value);
    this.#typed = $state();
    this.#problem = $state();
  }

  /** What stands in the field. */
  get text(): string {
    return this.#typed ?? formatNumberText(this.#value, language.locale, DECIMALS);
  }

  get value(): number | undefined {
    return this.#value;
  }

  get problem(): NumberProblem | undefined {
    return this.#problem;
  }

  /** Takes what was typed. An empty field means that there is no number; what cannot be read changes nothing. */
  type(text: string): void {
    // A decimal mark that was just typed is the beginning of something, not a mistake.
    const read = parseNumberText(text.replace(/[.,]$/, ''), language.current);
    this.#typed = text;
    this.#problem = read.type === 'number' ? findProblem(read.value, this.#kind) : undefined;
    if (read.type === 'unreadable') this.#problem = 'not-a-number';
    if (this.#problem === undefined) this.#value = read.type === 'number' ? read.value : undefined;
  }

  /** Says that the field has been left: a number is now written as it is read. */
  leave(): void {
    if (this.#problem === undefined) this.#typed = undefined;
  }
}

function findProblem(value: number, kind: NumberKind): NumberProblem | undefined {
  if (value < 0) return 'negative';
  if (kind === 'whole') return Number.isSafeInteger(value) ? undefined : 'not-whole';
  if (Number(value.toFixed(DECIMALS)) !== value) return 'too-fine';
  return kind === 'percentage' && value > 100 ? 'over-100' : undefined;
}

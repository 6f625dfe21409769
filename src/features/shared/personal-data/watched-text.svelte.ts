import { isLeftStanding } from './left-standing.svelte';
import { maskSeen, seeIn, type SeenWords } from './seen-words';

/** Nothing is said of what is still being typed. */
const PAUSE_MS = 800;
/** On leaving a field: not at once, so that nothing moves under the finger that left it. */
const LEAVE_MS = 250;

/** A free text that is looked at when its writer pauses. */
export class WatchedText {
  /** The text as it was at the last pause. */
  #settled = $state('');
  /** What was masked last, until the text goes on. */
  #masked: { readonly before: string; readonly after: string } | undefined = $state.raw();
  readonly #read: () => string;
  readonly #seen = $derived.by(() => seeIn(this.#settled));

  constructor(read: () => string) {
    this.#read = read;
  }

  /** What there is to say something of. */
  get seen(): readonly SeenWords[] {
    const text = this.#read();
    return this.#seen.filter((seen) => text.includes(seen.words) && !isLeftStanding(seen));
  }

  /** The text before the last masking, as long as it can be put back. */
  get before(): string | undefined {
    return this.#masked?.after === this.#read() ? this.#masked.before : undefined;
  }

  /** Looks at the text when nothing is typed for a moment; ends with the returned function. */
  lookSoon(text: string, afterMs = PAUSE_MS): () => void {
    const timer = setTimeout(() => (this.#settled = text), afterMs);
    return () => clearTimeout(timer);
  }

  /** Looks at the text as it is now that its field is left. */
  lookOnLeaving(): void {
    this.lookSoon(this.#read(), LEAVE_MS);
  }

  /** The text without some words, remembered so that they can be put back. */
  mask(seen: SeenWords): string {
    const before = this.#read();
    const after = maskSeen(before, [seen]);
    this.#masked = { before, after };
    return after;
  }
}

import { findLookHere, findOfferedBack, type LookHere, type OfferedBack, type TextPiece } from '$domain';
import { onTableChange, type loadApart, type Table } from '$table';

/** What is to be looked at together follows the text when it has been quiet for a moment: nothing pops up. */
const PAUSE_MS = 600;
/** Where people go on without a pause, it follows at least this often. */
const LONGEST_MS = 5_000;

type Apart = Awaited<ReturnType<typeof loadApart>>;

/** What was written apart at a table, as screens see it. */
export class TogetherView {
  places: readonly LookHere[] = $state.raw([]);
  offers: readonly OfferedBack[] = $state.raw([]);
  /** The text as it was when these were found. */
  pieces: readonly TextPiece[] = $state.raw([]);
  readonly #reader: InstanceType<Apart['ApartReader']>;
  readonly #stopFollowing: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSinceMs: number | undefined;

  constructor({ ApartReader }: Apart, table: Table) {
    this.#reader = new ApartReader(table);
    this.#stopFollowing = onTableChange(table, () => this.#readSoon());
    this.read();
  }

  get openCount(): number {
    return [...this.places, ...this.offers].filter(({ choice }) => choice === undefined).length;
  }

  get settledCount(): number {
    return this.places.length + this.offers.length - this.openCount;
  }

  /** Looks now. */
  read(): void {
    clearTimeout(this.#timer);
    this.#waitingSinceMs = undefined;
    const { content, snapshot } = this.#reader.read();
    this.pieces = snapshot.pieces;
    this.places = findLookHere(content, snapshot.textOf);
    this.offers = findOfferedBack(content, (id) => snapshot.textOf(id) !== undefined);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#stopFollowing();
    this.#reader.stop();
  }

  #readSoon(): void {
    this.#waitingSinceMs ??= performance.now();
    clearTimeout(this.#timer);
    const isLong = performance.now() - this.#waitingSinceMs > LONGEST_MS;
    this.#timer = setTimeout(() => this.read(), isLong ? 0 : PAUSE_MS);
  }
}

import { QrGatherer, type Scanned } from '$exchange';
import type { ScannerProblem } from '$transport';

/** What a camera has seen of a series so far. */
export class ScanningSeries {
  /** How many codes are here, of how many; nothing before the first. */
  progress: { readonly count: number; readonly total: number } | undefined = $state.raw();
  /** What was wrong with what was seen last. */
  hint: Extract<Scanned, { type: 'ignored' }>['reason'] | undefined = $state();
  problem: ScannerProblem | undefined = $state();
  readonly #onWhole: (bytes: Uint8Array) => void;
  readonly #gatherer = new QrGatherer();
  #isDone = false;

  /** `onWhole` is given the bytes of the series, once. */
  constructor(onWhole: (bytes: Uint8Array) => void) {
    this.#onWhole = onWhole;
  }

  /** Takes what the camera sees. */
  async take(text: string): Promise<void> {
    const scanned = await this.#gatherer.take(text);
    if (this.#isDone) return;
    this.hint = scanned.type === 'ignored' ? scanned.reason : undefined;
    if (scanned.type === 'part') this.progress = scanned;
    else if (scanned.type === 'whole') {
      this.#isDone = true;
      this.#onWhole(scanned.bytes);
    } else if (scanned.reason === 'damaged') this.progress = undefined;
  }
}

import type { ApartContent } from '$domain';
import type { Table } from '../table';
import { PieceReader, type Snapshot } from './pieces';
import { openApartRoots } from './read-apart';

/** Reads again and again what was written apart, and the text it is about; what did not change is not read anew. */
export class ApartReader {
  readonly #roots: ReturnType<typeof openApartRoots>;
  readonly #pieces: PieceReader;

  constructor(table: Table) {
    this.#roots = openApartRoots(table);
    this.#pieces = new PieceReader(table);
  }

  read(): { readonly content: ApartContent; readonly snapshot: Snapshot } {
    const { stretches, words, choices } = this.#roots;
    const content = { stretches: stretches.values, words: words.values, choices: choices.values };
    return { content, snapshot: this.#pieces.read() };
  }

  stop(): void {
    const { stretches, words, choices } = this.#roots;
    for (const root of [stretches, words, choices]) root.stop();
    this.#pieces.stop();
  }
}

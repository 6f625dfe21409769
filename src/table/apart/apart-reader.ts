import type { ApartContent } from '$domain';
import { ROOTS } from '../schema';
import type { Table } from '../table';
import { PieceReader, type Snapshot } from './pieces';
import { readApart } from './read-apart';

/** Reads again and again what was written apart, and the text it is about; what did not change is not read anew. */
export class ApartReader {
  readonly #table: Table;
  readonly #pieces: PieceReader;
  #content: ApartContent | undefined;

  constructor(table: Table) {
    this.#table = table;
    this.#pieces = new PieceReader(table);
    for (const root of this.#roots) root.observe(this.#forget);
  }

  read(): { readonly content: ApartContent; readonly snapshot: Snapshot } {
    this.#content ??= readApart(this.#table);
    return { content: this.#content, snapshot: this.#pieces.read() };
  }

  stop(): void {
    for (const root of this.#roots) root.unobserve(this.#forget);
    this.#pieces.stop();
  }

  get #roots() {
    const { doc } = this.#table.replica;
    return [ROOTS.stretches, ROOTS.stretchWords, ROOTS.apartChoices].map((name) => doc.getMap(name));
  }

  readonly #forget = (): void => {
    this.#content = undefined;
  };
}

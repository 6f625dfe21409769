import type { OpenedTable } from '$actions';
import { viewMargin } from '$domain';
import type { DocumentBlock, PassageMark, PassagesInLines } from '$editor';
import { readMargin } from '$table';
import type { TableSession } from '../../../shared/at-table/table-session.svelte';
import { listMarks } from '../../margin/margin-list';
import type { OwnWords } from '../../margin/own-words.svelte';
import { layInLines, type SuggestedByRuns } from './lay-in-lines';

type FindInLines = (
  fragment: OpenedTable['table']['document'],
  marks: readonly Pick<PassageMark, 'id' | 'passage'>[],
) => PassagesInLines;

/** What is suggested in a document, to be read in its sentences. */
export class SuggestedText {
  readonly #session: TableSession;
  readonly #opened: OpenedTable;
  readonly #findInLines: FindInLines;
  readonly #own: OwnWords;
  /** How often it turned out that more counts of what people changed. */
  #provenTimes = $state(0);

  /** @param readOwn Makes what tells which words people changed of theirs; called back when more of it counts. */
  constructor(
    session: TableSession,
    opened: OpenedTable,
    findInLines: FindInLines,
    readOwn: (onProven: () => void) => OwnWords,
  ) {
    this.#session = session;
    this.#opened = opened;
    this.#findInLines = findInLines;
    this.#own = readOwn(() => {
      this.#provenTimes += 1;
    });
  }

  /** What is suggested in the lines of these blocks, by the runs of each. */
  find(blocks: readonly DocumentBlock[]): SuggestedByRuns {
    const marks = this.#listMarks(this.#provenTimes);
    return layInLines(marks, this.#findInLines(this.#opened.table.document, marks), blocks);
  }

  close(): void {
    this.#own.close();
  }

  #listMarks(_provenTimes: number): readonly PassageMark[] {
    const margin = viewMargin(this.#own.apply(readMargin(this.#opened.table)));
    return listMarks(margin, this.#session.parties, false).filter(({ kind }) => kind === 'suggestion');
  }
}

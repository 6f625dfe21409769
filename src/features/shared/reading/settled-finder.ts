import { createTermFinder, phrasesOf, viewDefinitions, type Definition, type TermFinder } from '$domain';
import { readTermStatements, type Table } from '$table';

/** Finds the words in a text that the table settled, as far as they are used for what was settled (AGR-10). */
export const settledFinder = (table: Table): TermFinder =>
  findSettled(viewDefinitions(readTermStatements(table).statements));

/** Finds the words in a text that were settled in definitions. */
export const findSettled = (definitions: readonly Definition[]): TermFinder =>
  createTermFinder(phrasesOf(definitions).filter(({ use }) => use === 'settled'));

import { createTermFinder, phrasesOf, viewDefinitions, type TermFinder } from '$domain';
import { readTermStatements, type Table } from '$table';

/** Finds the words in a text that the table settled, as far as they are used for what was settled (AGR-10). */
export function settledFinder(table: Table): TermFinder {
  const definitions = viewDefinitions(readTermStatements(table).statements);
  return createTermFinder(phrasesOf(definitions).filter(({ use }) => use === 'settled'));
}

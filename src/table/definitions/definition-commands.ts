import { parseRecord, TermStatementSchema, type AppError, type Result, type TermStatement } from '$domain';
import { writeCommand } from '../commands';
import { ROOTS } from '../schema';
import type { Table } from '../table';

/** Says something of words, in one transaction. What was said before stays there (TD68). */
export const sayOfTerms = (table: Table, statements: readonly TermStatement[]): Result<undefined, AppError> =>
  writeCommand(table, 'say-of-terms', (doc) => {
    const root = doc.getMap(ROOTS.definitions);
    for (const statement of statements) root.set(statement.id, { ...statement });
  });

/** What was said of words at a table, read and checked. */
export type TermStatements = { readonly statements: readonly TermStatement[]; readonly unreadableCount: number };

/**
 * Reads what was said of words; what does not have the form is left out and counted (TD5). It is no part of the content of
 * a table that every screen reads, for only few need it.
 */
export function readTermStatements(table: Table): TermStatements {
  const statements: TermStatement[] = [];
  let unreadableCount = 0;
  for (const [key, entry] of table.replica.doc.getMap(ROOTS.definitions)) {
    const statement = parseRecord(TermStatementSchema, entry);
    if (statement?.id === key) statements.push(statement);
    else unreadableCount += 1;
  }
  return { statements, unreadableCount };
}

import { createId, momentAfter, type AppError, type Result, type TermSaying } from '$domain';
import { readTermStatements, sayOfTerms } from '$table';
import type { Services } from '../services';
import { writeAlong, type WrittenTable } from '../table-actions/write-along';

/**
 * Says something of words at a table, for one's own party: after all that was said of words before (TD68).
 *
 * @returns `not-allowed` for a reader.
 */
export const sayOfTerm = (
  { clock }: Pick<Services, 'clock'>,
  opened: WrittenTable,
  sayings: readonly TermSaying[],
): Promise<Result<undefined, AppError>> =>
  writeAlong(opened, (table) => {
    const { id: participantId, partyId } = opened.known.me.participant;
    const earlier = readTermStatements(table).statements.map(({ at }) => at);
    const at = momentAfter(clock.nowMs(), earlier);
    return sayOfTerms(
      table,
      sayings.map((saying) => ({ ...saying, id: createId(), participantId, partyId, at })),
    );
  });

import { isUnconfirmed, type AppError, type Result } from '$domain';
import { readTableContent, withdraw } from '$table';
import type { OpenedTable } from '../open-table';
import type { Services } from '../services';

/** Takes off the table what someone typed for one's own party. Anything else that lies there is left. */
export async function takeOffAnswer(
  { clock }: Pick<Services, 'clock'>,
  { table, stored, known }: OpenedTable,
  entryId: string,
): Promise<Result<undefined, AppError>> {
  const isTyped = readTableContent(table).answers.some(
    (answer) => answer.id === entryId && isUnconfirmed(answer) && answer.partyId === known.me.participant.partyId,
  );
  const taken = withdraw(table, isTyped ? [entryId] : [], clock.nowMs());
  return taken.ok ? stored.flush() : taken;
}

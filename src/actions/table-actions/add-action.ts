import { createId, ok, type ActionFacts, type AppError, type Result, type StartedFrom } from '$domain';
import { addAction as addAtTable } from '$table';
import type { Services } from '../services';
import { writeAlong, type WrittenTable } from './write-along';

/**
 * Adds an action at a table, with the part it was begun from.
 *
 * @returns the id of the action; `not-allowed` for a reader.
 */
export function addAction(
  { clock }: Pick<Services, 'clock'>,
  opened: WrittenTable,
  facts: ActionFacts,
  startedFrom?: StartedFrom,
): Promise<Result<string, AppError>> {
  const made = {
    ...facts,
    id: createId(),
    ...(startedFrom === undefined ? {} : { startedFrom }),
    addedAt: clock.nowMs(),
    participantId: opened.known.me.participant.id,
  };
  return writeAlong(opened, (table) => {
    const added = addAtTable(table, made);
    return added.ok ? ok(made.id) : added;
  });
}

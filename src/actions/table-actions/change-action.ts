import type { ActionSetting, AppError, Result } from '$domain';
import { changeAction as changeAtTable, removeAction as removeFromTable } from '$table';
import type { Services } from '../services';
import { writeAlong, type WrittenTable } from './write-along';

/**
 * Sets fields of an action: what it says, or how it stands with it.
 *
 * @returns `not-allowed` for a reader.
 */
export function changeAction(
  { clock }: Pick<Services, 'clock'>,
  opened: WrittenTable,
  actionId: string,
  settings: readonly ActionSetting[],
): Promise<Result<undefined, AppError>> {
  const mark = { actionId, changedAt: clock.nowMs(), participantId: opened.known.me.participant.id };
  return writeAlong(opened, (table) =>
    changeAtTable(
      table,
      settings.map((setting) => ({ ...setting, ...mark })),
    ),
  );
}

/**
 * Takes back an action that was just added.
 *
 * @returns `not-allowed` for a reader.
 */
export const removeAction = (opened: WrittenTable, actionId: string): Promise<Result<undefined, AppError>> =>
  writeAlong(opened, (table) => removeFromTable(table, actionId));

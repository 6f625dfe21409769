import { createId, type AgendaSubject, type AppError, type Result } from '$domain';
import { layAgenda as layOnTable } from '$table';
import type { Services } from '../services';
import { leadTable, type LedTable } from '../desk/lead-table';

/** Something to talk about, with its time. */
export type AgendaWish = { readonly subject: AgendaSubject; readonly minutes: number };

/**
 * Lays things on the agenda in this order, after what is there. `meetingMinutes`: how long the meeting is, where that is
 * said with it.
 *
 * @returns `not-allowed` for who is no facilitator.
 */
export function layAgenda(
  { clock }: Pick<Services, 'clock'>,
  opened: LedTable,
  wishes: readonly AgendaWish[],
  meetingMinutes?: number,
): Promise<Result<undefined, AppError>> {
  const mark = { addedAt: clock.nowMs(), participantId: opened.known.me.participant.id };
  const added = wishes.map(({ subject, minutes }) => ({ id: createId(), subject, minutes, ...mark }));
  return leadTable(opened, (table) => layOnTable(table, added, meetingMinutes));
}

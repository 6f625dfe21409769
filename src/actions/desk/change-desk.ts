import { createId, type AppError, type Result, type ShownPlace } from '$domain';
import { lowerHand, showPlace, showWrittenRound, startWrittenRound, type Table } from '$table';
import type { Services } from '../services';
import { leadTable, type LedTable } from './lead-table';

/** What a facilitator does to lead a meeting, beside the agenda. */
export type DeskChange =
  | { readonly type: 'show'; readonly place: ShownPlace; readonly partCode?: string | undefined }
  | { readonly type: 'stop-showing' }
  | { readonly type: 'give-word'; readonly participantId: string }
  | { readonly type: 'start-written-round'; readonly subject: string; readonly minutes: number }
  | { readonly type: 'show-written-round'; readonly id: string };

/**
 * Does one thing to lead a meeting.
 *
 * @returns `not-allowed` for who is no facilitator.
 */
export const changeDesk = (
  { clock }: Pick<Services, 'clock'>,
  opened: LedTable,
  change: DeskChange,
): Promise<Result<undefined, AppError>> =>
  leadTable(opened, (table) => write(table, change, opened.known.me.participant.id, clock.nowMs()));

function write(table: Table, change: DeskChange, participantId: string, nowMs: number): Result<undefined, AppError> {
  switch (change.type) {
    case 'show': {
      const { place, partCode } = change;
      return showPlace(table, {
        place,
        ...(partCode === undefined ? {} : { partCode }),
        participantId,
        shownAt: nowMs,
      });
    }
    case 'stop-showing':
      return showPlace(table, undefined);
    case 'give-word':
      return lowerHand(table, change.participantId);
    case 'start-written-round': {
      const { subject, minutes } = change;
      return startWrittenRound(table, { id: createId(), subject, minutes, startedAt: nowMs, participantId });
    }
    case 'show-written-round':
      return showWrittenRound(table, change.id, nowMs);
  }
}

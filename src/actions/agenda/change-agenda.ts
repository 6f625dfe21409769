import { minutesWithMore, type AgendaItem, type AppError, type Result } from '$domain';
import {
  beginAgendaItem,
  moveAgendaItem,
  putBackAgendaItem,
  removeAgendaItem,
  setAgendaMinutes,
  setAgendaState,
  setMeetingMinutes,
  type Table,
} from '$table';
import type { Services } from '../services';
import { leadTable, type LedTable } from '../desk/lead-table';

/** What a facilitator does with an agenda that is laid. `more`: some minutes from now on. */
export type AgendaChange =
  | { readonly type: 'begin'; readonly id: string }
  | { readonly type: 'open' | 'done' | 'parked'; readonly id: string }
  | { readonly type: 'minutes'; readonly id: string; readonly minutes: number }
  | { readonly type: 'more'; readonly agendaItem: AgendaItem; readonly minutes: number }
  | { readonly type: 'move'; readonly id: string; readonly way: 'up' | 'down' }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'put-back'; readonly agendaItem: AgendaItem }
  | { readonly type: 'meeting'; readonly minutes: number };

/**
 * Does one thing with the agenda of a table.
 *
 * @returns `not-allowed` for who is no facilitator.
 */
export const changeAgenda = (
  { clock }: Pick<Services, 'clock'>,
  opened: LedTable,
  change: AgendaChange,
): Promise<Result<undefined, AppError>> => leadTable(opened, (table) => write(table, change, clock.nowMs()));

function write(table: Table, change: AgendaChange, nowMs: number): Result<undefined, AppError> {
  switch (change.type) {
    case 'begin':
      return beginAgendaItem(table, change.id, nowMs);
    case 'open':
    case 'done':
    case 'parked':
      return setAgendaState(table, change.id, change.type);
    case 'minutes':
      return setAgendaMinutes(table, change.id, change.minutes);
    case 'more':
      return setAgendaMinutes(table, change.agendaItem.id, minutesWithMore(change.agendaItem, change.minutes, nowMs));
    case 'move':
      return moveAgendaItem(table, change.id, change.way);
    case 'remove':
      return removeAgendaItem(table, change.id);
    case 'put-back':
      return putBackAgendaItem(table, change.agendaItem);
    case 'meeting':
      return setMeetingMinutes(table, change.minutes);
  }
}

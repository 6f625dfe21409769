import type { AgendaItem } from '../../table/agenda-entry';
import { inOrder } from '../../table/order-key';

/** What lies on the table of an agenda. */
export type AgendaContent = {
  readonly agendaItems: readonly AgendaItem[];
  /** How long the meeting is; `undefined` while nobody has said so. */
  readonly meetingMinutes: number | undefined;
};

/** An agenda as everybody at the table sees it. */
export type AgendaView = {
  /** All but what is parked, in the order of talking. */
  readonly listed: readonly AgendaItem[];
  readonly parked: readonly AgendaItem[];
  readonly talking: AgendaItem | undefined;
  /** What comes after what is done: the first that is still open. */
  readonly next: AgendaItem | undefined;
  /** The minutes of everything that is not parked. */
  readonly minutes: number;
};

/**
 * Lays an agenda out. One thing is talked about at a time: where two devices began something at once, what began last is
 * talked about and the other is done, as it would have been on one device.
 */
export function viewAgenda(agendaItems: readonly AgendaItem[]): AgendaView {
  const [talking] = agendaItems
    .filter(({ state }) => state === 'talking')
    .sort((one, other) => (other.startedAt ?? 0) - (one.startedAt ?? 0) || (one.id < other.id ? -1 : 1));
  const settled = inOrder(agendaItems).map((agendaItem): AgendaItem =>
    agendaItem.state === 'talking' && agendaItem.id !== talking?.id ? withState(agendaItem, 'done') : agendaItem,
  );
  const listed = settled.filter(({ state }) => state !== 'parked');
  return {
    listed,
    parked: settled.filter(({ state }) => state === 'parked'),
    talking,
    next: listed.find(({ state }) => state === 'open'),
    minutes: listed.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

/** The same thing in a state in which it is not talked about. */
export function withState(agendaItem: AgendaItem, state: 'open' | 'done' | 'parked'): AgendaItem {
  const { startedAt: _startedAt, ...rest } = agendaItem;
  return { ...rest, state };
}

import {
  AgendaItemSchema,
  inOrder,
  keyBetween,
  makeOrderKeys,
  parseRecord,
  viewAgenda,
  withState,
  type AgendaItem,
  type AppError,
  type Result,
} from '$domain';
import type * as Y from 'yjs';
import { writeCommand } from '../commands';
import { META_KEYS, ROOTS } from '../schema';
import type { Table } from '../table';

/** Something for the agenda that has no place in the order yet. */
export type NewAgendaItem = Omit<AgendaItem, 'orderKey' | 'state' | 'startedAt'>;

/** Lays things on the agenda, after all that is there, in one transaction. `meetingMinutes`: how long the meeting is. */
export const layAgenda = (
  table: Table,
  added: readonly NewAgendaItem[],
  meetingMinutes?: number,
): Result<undefined, AppError> =>
  writeCommand(table, 'lay-agenda', (doc) => {
    if (meetingMinutes !== undefined) doc.getMap(ROOTS.meta).set(META_KEYS.meetingMinutes, meetingMinutes);
    const root = doc.getMap(ROOTS.agendaItems);
    const present = readItems(root);
    let last = present.at(-1)?.orderKey;
    for (const { id, ...facts } of added) {
      // Where the end is full, what was laid before gets new keys, with room after them.
      last = keyBetween(last, undefined) ?? layAnew(root, readItems(root));
      root.set(id, { id, ...facts, orderKey: last, state: 'open' } satisfies AgendaItem);
    }
  });

/** Says how long the meeting is. */
export const setMeetingMinutes = (table: Table, meetingMinutes: number): Result<undefined, AppError> =>
  writeCommand(table, 'set-meeting-minutes', (doc) => {
    doc.getMap(ROOTS.meta).set(META_KEYS.meetingMinutes, meetingMinutes);
  });

/** Gives something on the agenda more or less time. */
export const setAgendaMinutes = (table: Table, id: string, minutes: number): Result<undefined, AppError> =>
  writeCommand(table, 'set-agenda-minutes', (doc) => {
    const root = doc.getMap(ROOTS.agendaItems);
    const agendaItem = parseRecord(AgendaItemSchema, root.get(id));
    if (agendaItem !== undefined) root.set(id, { ...agendaItem, minutes });
  });

/** Begins to talk about something; what was talked about until now is done. */
export const beginAgendaItem = (table: Table, id: string, nowMs: number): Result<undefined, AppError> =>
  writeCommand(table, 'begin-agenda-item', (doc) => {
    const root = doc.getMap(ROOTS.agendaItems);
    for (const agendaItem of readItems(root)) {
      if (agendaItem.id === id) root.set(id, { ...agendaItem, state: 'talking', startedAt: nowMs });
      else if (agendaItem.state === 'talking') root.set(agendaItem.id, withState(agendaItem, 'done'));
    }
  });

/** Ends the talk about something, parks it for later, or opens it again. */
export const setAgendaState = (
  table: Table,
  id: string,
  state: 'open' | 'done' | 'parked',
): Result<undefined, AppError> =>
  writeCommand(table, `agenda-item-${state}`, (doc) => {
    const root = doc.getMap(ROOTS.agendaItems);
    settleTalk(root);
    const agendaItem = parseRecord(AgendaItemSchema, root.get(id));
    if (agendaItem !== undefined) root.set(id, withState(agendaItem, state));
  });

/** Moves something on the agenda one place on, past what stands there in the list that people see. */
export const moveAgendaItem = (table: Table, id: string, way: 'up' | 'down'): Result<undefined, AppError> =>
  writeCommand(table, 'move-agenda-item', (doc) => {
    const root = doc.getMap(ROOTS.agendaItems);
    const moved = readItems(root).find((agendaItem) => agendaItem.id === id);
    if (moved === undefined) return;
    // People see what is parked in a list of its own, so it is no place to move past.
    const isParked = moved.state === 'parked';
    const listed = readItems(root).filter(({ state }) => (state === 'parked') === isParked);
    const from = listed.findIndex((agendaItem) => agendaItem.id === id);
    const to = from + (way === 'up' ? -1 : 1);
    if (to < 0 || to >= listed.length) return;
    const order = [...listed.slice(0, from), ...listed.slice(from + 1)];
    const orderKey = keyBetween(order[to - 1]?.orderKey, order[to]?.orderKey);
    if (orderKey === undefined) layAnew(root, [...order.slice(0, to), moved, ...order.slice(to)]);
    else root.set(id, { ...moved, orderKey });
  });

/** Takes something off the agenda. */
export const removeAgendaItem = (table: Table, id: string): Result<undefined, AppError> =>
  writeCommand(table, 'remove-agenda-item', (doc) => {
    const root = doc.getMap(ROOTS.agendaItems);
    settleTalk(root);
    root.delete(id);
  });

/** Puts something that was taken off back where it stood. It is not talked about then. */
export const putBackAgendaItem = (table: Table, agendaItem: AgendaItem): Result<undefined, AppError> =>
  writeCommand(table, 'put-back-agenda-item', (doc) => {
    const back = agendaItem.state === 'talking' ? withState(agendaItem, 'open') : agendaItem;
    doc.getMap(ROOTS.agendaItems).set(agendaItem.id, { ...back });
  });

/** What two devices began at once is settled before one of it ends, so that the other does not come back. */
function settleTalk(root: Y.Map<unknown>): void {
  const agendaItems = readItems(root);
  const { talking } = viewAgenda(agendaItems);
  for (const agendaItem of agendaItems)
    if (agendaItem.state === 'talking' && agendaItem.id !== talking?.id)
      root.set(agendaItem.id, withState(agendaItem, 'done'));
}

/** What stands on the agenda, in order; what does not have the form is left as it is. */
const readItems = (root: Y.Map<unknown>): readonly AgendaItem[] =>
  inOrder([...root.values()].flatMap((entry) => parseRecord(AgendaItemSchema, entry) ?? []));

/**
 * Gives all that is listed new keys in this order: where two devices gave two things the same key, or keys have grown long.
 *
 * @returns a key after all of them.
 */
function layAnew(root: Y.Map<unknown>, listed: readonly AgendaItem[]): string {
  const keys = makeOrderKeys(listed.length + 1);
  for (const [at, agendaItem] of listed.entries()) {
    const orderKey = keys[at];
    if (orderKey !== undefined) root.set(agendaItem.id, { ...agendaItem, orderKey });
  }
  return keys[listed.length] ?? '';
}

import { viewAgenda, type AgendaItem } from '$domain';
import {
  beginAgendaItem,
  layAgenda,
  moveAgendaItem,
  putBackAgendaItem,
  readTableContent,
  removeAgendaItem,
  setAgendaMinutes,
  setAgendaState,
  setMeetingMinutes,
  type NewAgendaItem,
  type Table,
} from '$table';
import { describe, expect, test } from 'vitest';
import { bringTogether, startedTable } from '../../../helpers/tables';

const added = (id: string): NewAgendaItem => ({
  id,
  subject: { type: 'part', checklistId: 'vragen', partCode: id },
  minutes: 5,
  addedAt: 3,
  participantId: 'anna',
});

function tableWith(...ids: readonly string[]): Table {
  const table = startedTable();
  layAgenda(table, ids.map(added), 50);
  return table;
}

const orderOf = (table: Table): string =>
  viewAgenda(readTableContent(table).agendaItems)
    .listed.map(({ id }) => id)
    .join('');

const find = (table: Table, id: string): AgendaItem | undefined =>
  readTableContent(table).agendaItems.find((agendaItem) => agendaItem.id === id);

describe('the agenda of a table', () => {
  test('TD4 is laid in one transaction, in order, with the length of the meeting', () => {
    const table = startedTable();
    let count = 0;
    table.replica.doc.on('update', () => (count += 1));
    layAgenda(table, ['b', 'c', 'a'].map(added), 50);
    expect(count).toBe(1);
    expect(orderOf(table)).toBe('bca');
    expect(readTableContent(table)).toMatchObject({ meetingMinutes: 50, unreadableCount: 0 });
    layAgenda(table, [added('d')]);
    expect(orderOf(table)).toBe('bcad');
    expect(readTableContent(table).meetingMinutes).toBe(50);
    setMeetingMinutes(table, 90);
    expect(readTableContent(table).meetingMinutes).toBe(90);
  });

  test('TD3 moving one thing changes no other', () => {
    const table = tableWith('a', 'b', 'c', 'd');
    const before = find(table, 'b');
    moveAgendaItem(table, 'd', 'up');
    expect(orderOf(table)).toBe('abdc');
    moveAgendaItem(table, 'a', 'down');
    expect(orderOf(table)).toBe('badc');
    expect(find(table, 'b')).toEqual(before);
    moveAgendaItem(table, 'b', 'up');
    moveAgendaItem(table, 'c', 'down');
    moveAgendaItem(table, 'unknown', 'down');
    expect(orderOf(table)).toBe('badc');
  });

  test('TD3 two people who move different things at once both get their way', () => {
    const [here, there] = [tableWith('a', 'b', 'c', 'd'), startedTable()];
    bringTogether(here, there);
    moveAgendaItem(here, 'b', 'up');
    moveAgendaItem(there, 'd', 'up');
    bringTogether(here, there);
    expect(orderOf(here)).toBe('badc');
    expect(orderOf(there)).toBe('badc');
  });

  test('TD3 what two devices laid at once can be moved past each other', () => {
    const [here, there] = [tableWith('a'), startedTable()];
    bringTogether(here, there);
    layAgenda(here, [added('x')]);
    layAgenda(there, [added('y')]);
    bringTogether(here, there);
    expect(find(here, 'x')?.orderKey).toBe(find(here, 'y')?.orderKey);
    moveAgendaItem(here, 'a', 'down');
    expect(orderOf(here)).toBe('xay');
  });

  test('what is parked is no place to move past', () => {
    const table = tableWith('a', 'b', 'c', 'd');
    setAgendaState(table, 'b', 'parked');
    moveAgendaItem(table, 'c', 'up');
    expect(orderOf(table)).toBe('cad');
    setAgendaState(table, 'd', 'parked');
    moveAgendaItem(table, 'd', 'up');
    expect(viewAgenda(readTableContent(table).agendaItems).parked.map(({ id }) => id)).toEqual(['d', 'b']);
  });

  test('an order that cannot grow on is laid anew', () => {
    const table = tableWith('a', 'b');
    const last = find(table, 'b');
    table.replica.doc.getMap('agendaItems').set('b', { ...last, orderKey: 'z'.repeat(100) });
    layAgenda(table, ['c', 'd'].map(added));
    expect(orderOf(table)).toBe('abcd');
    expect(readTableContent(table).unreadableCount).toBe(0);
  });

  test('one thing is talked about at a time', () => {
    const table = tableWith('a', 'b');
    beginAgendaItem(table, 'a', 10);
    expect(find(table, 'a')).toMatchObject({ state: 'talking', startedAt: 10 });
    beginAgendaItem(table, 'b', 20);
    expect(find(table, 'a')).toEqual({ ...added('a'), orderKey: find(table, 'a')?.orderKey, state: 'done' });
    setAgendaState(table, 'b', 'done');
    expect(find(table, 'b')?.startedAt).toBeUndefined();
    setAgendaState(table, 'unknown', 'done');
    setAgendaMinutes(table, 'a', 12);
    expect(find(table, 'a')).toMatchObject({ minutes: 12, state: 'done' });
  });

  test.each([
    ['done', (table: Table, id: string) => setAgendaState(table, id, 'done')],
    ['taken off', removeAgendaItem],
  ])('what two devices began at once is one talk, and nothing is talked about once it is %s', (_, end) => {
    const [here, there] = [tableWith('a', 'b'), startedTable()];
    bringTogether(here, there);
    beginAgendaItem(here, 'a', 10);
    beginAgendaItem(there, 'b', 20);
    bringTogether(here, there);
    for (const table of [here, there]) expect(viewAgenda(readTableContent(table).agendaItems).talking?.id).toBe('b');
    end(here, 'b');
    bringTogether(here, there);
    expect(viewAgenda(readTableContent(there).agendaItems).talking).toBeUndefined();
    expect(find(there, 'a')?.state).toBe('done');
  });

  test('what is taken off can be put back, and is not talked about then', () => {
    const table = tableWith('a', 'b', 'c');
    beginAgendaItem(table, 'b', 10);
    const taken = find(table, 'b');
    removeAgendaItem(table, 'b');
    expect(orderOf(table)).toBe('ac');
    if (taken !== undefined) putBackAgendaItem(table, taken);
    expect(orderOf(table)).toBe('abc');
    expect(find(table, 'b')?.state).toBe('open');
  });

  test('TD5 what does not have the form is left out and left as it is', () => {
    const table = tableWith('a');
    const root = table.replica.doc.getMap('agendaItems');
    root.set('talks-since-never', { ...find(table, 'a'), state: 'talking' });
    table.replica.doc.getMap('meta').set('meetingMinutes', 'lang');
    root.set('no-time', { ...find(table, 'a'), minutes: 0.5 });
    beginAgendaItem(table, 'a', 5);
    expect(readTableContent(table)).toMatchObject({
      agendaItems: [{ id: 'a' }],
      meetingMinutes: undefined,
      unreadableCount: 3,
    });
    expect(root.get('no-time')).toMatchObject({ minutes: 0.5 });
  });

  test('TD6 a table of a newer form is not written', () => {
    const table = tableWith('a');
    table.replica.doc.getMap('meta').set('schemaVersion', 99);
    for (const outcome of [
      layAgenda(table, [added('b')]),
      removeAgendaItem(table, 'a'),
      beginAgendaItem(table, 'a', 1),
    ])
      expect(outcome).toEqual({ ok: false, error: { type: 'table-newer', foundVersion: 99 } });
  });
});

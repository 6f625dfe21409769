import {
  changeAgenda,
  layAgenda,
  makeTable,
  openTable,
  type AgendaChange,
  type OpenedTable,
  type Services,
} from '$actions';
import { viewAgenda, type AgendaItem } from '$domain';
import { readTableContent } from '$table';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

let services: Services;
let opened: OpenedTable;
let nowMs = 0;

beforeEach(async () => {
  nowMs = 60_000;
  services = { ...createTestServices(), clock: { nowMs: () => nowMs } };
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  opened = valueOf(await openTable(services, made.id));
  const wishes = ['A', 'B', 'C'].map((title) => ({ subject: { type: 'own', title } as const, minutes: 5 }));
  valueOf(await layAgenda(services, opened, wishes, 50));
});

afterEach(async () => {
  await opened.close();
});

const view = () => viewAgenda(readTableContent(opened.table).agendaItems);

const titles = (list: readonly AgendaItem[]): readonly string[] =>
  list.map(({ subject }) => (subject.type === 'own' ? subject.title : subject.partCode));

function find(title: string): AgendaItem {
  const { listed, parked } = view();
  const found = [...listed, ...parked].find(({ subject }) => subject.type === 'own' && subject.title === title);
  if (found === undefined) throw new Error(title);
  return found;
}

async function change(next: AgendaChange): Promise<void> {
  valueOf(await changeAgenda(services, opened, next));
}

test('a talk begins, gets more time from the moment it is over, and is done', async () => {
  const { id } = find('A');
  await change({ type: 'begin', id });
  expect(view().talking).toMatchObject({ id, startedAt: 60_000 });
  nowMs += 10 * 60_000;
  await change({ type: 'more', agendaItem: find('A'), minutes: 2 });
  expect(find('A').minutes).toBe(12);
  await change({ type: 'done', id });
  expect(find('A')).toMatchObject({ state: 'done' });
  expect(view().next).toMatchObject({ id: find('B').id });
});

test('things are moved, parked, opened again, removed and put back', async () => {
  const agendaItem = find('A');
  await change({ type: 'move', id: agendaItem.id, way: 'down' });
  expect(titles(view().listed)).toEqual(['B', 'A', 'C']);
  await change({ type: 'parked', id: agendaItem.id });
  expect(titles(view().parked)).toEqual(['A']);
  await change({ type: 'open', id: agendaItem.id });
  expect(titles(view().listed)).toEqual(['B', 'A', 'C']);
  await change({ type: 'remove', id: agendaItem.id });
  expect(titles(view().listed)).toEqual(['B', 'C']);
  await change({ type: 'put-back', agendaItem });
  expect(titles(view().listed)).toEqual(['A', 'B', 'C']);
});

test('the time of one thing and that of the meeting are changed', async () => {
  await change({ type: 'minutes', id: find('C').id, minutes: 20 });
  await change({ type: 'meeting', minutes: 30 });
  expect(view().minutes).toBe(30);
  expect(readTableContent(opened.table).meetingMinutes).toBe(30);
});

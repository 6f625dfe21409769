import {
  changeDesk,
  findOwnNote,
  findReadyNotes,
  keepOwnNote,
  layReadyNotes,
  makeTable,
  openTable,
  setReady,
  type OpenedTable,
  type Services,
} from '$actions';
import type { WrittenRound } from '$domain';
import { readTableContent } from '$table';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';
import { tableBytes } from '../../../helpers/tables';

const WORDS = 'Een vast gezicht op elke school.';
let services: Services;
let opened: OpenedTable;

beforeEach(async () => {
  services = createTestServices();
  opened = valueOf(await openTable(services, valueOf(await makeTable(services, 'Tafel', introduction, [])).id));
});

afterEach(async () => {
  await opened.close();
});

const content = () => readTableContent(opened.table);

async function startRound(subject = 'Wachttijden'): Promise<WrittenRound> {
  valueOf(await changeDesk(services, opened, { type: 'start-written-round', subject, minutes: 5 }));
  const round = content().writtenRounds.find((one) => one.subject === subject);
  if (round === undefined) throw new Error('no round');
  return round;
}

const show = async ({ id }: WrittenRound): Promise<void> => {
  valueOf(await changeDesk(services, opened, { type: 'show-written-round', id }));
};

const layAll = async (): Promise<void> => {
  valueOf(await layReadyNotes(services, opened, content().writtenRounds));
};

const isOnTable = (): boolean => Buffer.from(tableBytes(opened.table)).includes(WORDS);

test('TBL-8 no word is on the table before the round is shown, also not of who is ready', async () => {
  const round = await startRound();
  valueOf(await keepOwnNote(services, opened, round, WORDS));
  valueOf(await setReady(services, opened, round, true));
  await layAll();
  expect(content().writtenNotes.map(({ roundId, text }) => [roundId, text])).toEqual([[round.id, undefined]]);
  expect(isOnTable()).toBe(false);
  await show(round);
  await layAll();
  expect(content().writtenNotes).toMatchObject([{ roundId: round.id, text: WORDS }]);
  expect(findOwnNote(opened.known, round.id)).toBeUndefined();
});

test('who was not ready keeps the words here until they lay them', async () => {
  const round = await startRound();
  valueOf(await keepOwnNote(services, opened, round, WORDS));
  await show(round);
  await layAll();
  expect(isOnTable()).toBe(false);
  expect(findReadyNotes(opened.known, content().writtenRounds)).toEqual([]);
  expect(findOwnNote(opened.known, round.id)?.text).toBe(WORDS);
  valueOf(await setReady(services, opened, round, true));
  await layAll();
  expect(isOnTable()).toBe(true);
});

test('words are on this disk, one note a round, and wait for a device that was closed', async () => {
  const [first, second] = [await startRound(), await startRound('Vervoer')];
  valueOf(await keepOwnNote(services, opened, first, WORDS));
  valueOf(await setReady(services, opened, first, true));
  valueOf(await keepOwnNote(services, opened, second, 'Nog niet af'));
  await show(first);
  const { id } = opened.known;
  await opened.close();
  opened = valueOf(await openTable(services, id));
  expect(findReadyNotes(opened.known, content().writtenRounds).map(({ text }) => text)).toEqual([WORDS]);
  await layAll();
  expect(content().writtenNotes).toMatchObject([{ roundId: first.id, text: WORDS }]);
  expect(findOwnNote(opened.known, second.id)?.text).toBe('Nog niet af');
});

test('who writes on is not counted as ready any more; who wrote nothing lays nothing', async () => {
  const round = await startRound();
  valueOf(await setReady(services, opened, round, true));
  valueOf(await setReady(services, opened, round, false));
  expect(content().writtenNotes).toEqual([]);
  valueOf(await setReady(services, opened, round, true));
  await show(round);
  await layAll();
  expect(content().writtenNotes.map(({ text }) => text)).toEqual([undefined]);
});

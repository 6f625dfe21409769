import { changeDesk, makeTable, openTable, type DeskChange, type OpenedTable, type Services } from '$actions';
import { raiseHand, readTableContent } from '$table';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

let services: Services;
let opened: OpenedTable;

beforeEach(async () => {
  services = createTestServices();
  opened = valueOf(await openTable(services, valueOf(await makeTable(services, 'Tafel', introduction, [])).id));
});

afterEach(async () => {
  await opened.close();
});

const change = async (next: DeskChange): Promise<void> => {
  valueOf(await changeDesk(services, opened, next));
};
const content = () => readTableContent(opened.table);

test('TBL-5 a facilitator shows a place and stops', async () => {
  await change({ type: 'show', place: 'mirror', partCode: '1.1a' });
  const participantId = opened.known.me.participant.id;
  expect(content().shown).toMatchObject({ place: 'mirror', partCode: '1.1a', participantId });
  await change({ type: 'show', place: 'document' });
  expect(content().shown?.partCode).toBeUndefined();
  expect(opened.stored.saveState.type).toBe('saved');
  await change({ type: 'stop-showing' });
  expect(content().shown).toBeUndefined();
});

test('who gets the word has no hand up any more', async () => {
  raiseHand(opened.table, { participantId: 'bo', raisedAt: 1 });
  await change({ type: 'give-word', participantId: 'bo' });
  expect(content().hands).toEqual([]);
});

test('a written round is started and shown', async () => {
  await change({ type: 'start-written-round', subject: 'Wachttijden', minutes: 5 });
  const [round] = content().writtenRounds;
  expect(round).toMatchObject({ subject: 'Wachttijden', minutes: 5 });
  expect(round?.shownAt).toBeUndefined();
  await change({ type: 'show-written-round', id: round?.id ?? '' });
  expect(content().writtenRounds[0]?.shownAt).toBeGreaterThan(round?.startedAt ?? Infinity);
});

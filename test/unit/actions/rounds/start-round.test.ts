import { makeTable, openTable, startRound } from '$actions';
import { readTableContent } from '$table';
import { expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

test('a round stands on the table with the key that seals, and is on disk', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  const opened = valueOf(await openTable(services, made.id));
  expect((await startRound(services, opened, 'vragen')).ok).toBe(true);
  const [round] = readTableContent(opened.table).rounds;
  expect(round).toMatchObject({ checklistId: 'vragen', participantId: made.me.participant.id });
  expect(round?.sealKey).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(opened.stored.saveState.type).toBe('saved');
  await opened.close();
});

import { layAgenda, makeTable, openTable } from '$actions';
import { viewAgenda } from '$domain';
import { readTableContent } from '$table';
import { expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

test('what is laid stands in its order under ids of its own, with who added it', async () => {
  const services = createTestServices({}, 7_000);
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  const opened = valueOf(await openTable(services, made.id));
  const wishes = ['Opening', 'Wachttijden', 'Opening'].map((title) => ({
    subject: { type: 'own', title } as const,
    minutes: 4,
  }));
  expect((await layAgenda(services, opened, wishes, 50)).ok).toBe(true);
  const content = readTableContent(opened.table);
  const { listed, minutes } = viewAgenda(content.agendaItems);
  expect(listed.map(({ subject }) => subject)).toEqual(wishes.map(({ subject }) => subject));
  expect(new Set(listed.map(({ id }) => id)).size).toBe(3);
  expect(listed[0]).toMatchObject({ participantId: made.me.participant.id, state: 'open', minutes: 4 });
  expect({ minutes, meetingMinutes: content.meetingMinutes }).toEqual({ minutes: 12, meetingMinutes: 50 });
  await opened.close();
});

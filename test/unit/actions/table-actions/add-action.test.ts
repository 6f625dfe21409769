import { addAction, makeTable, openTable } from '$actions';
import { readTableContent } from '$table';
import { expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

test('CHK-9 an action stands under an id of its own, with who added it and what it was begun from', async () => {
  const services = createTestServices({}, 7_000);
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  const opened = valueOf(await openTable(services, made.id));
  const startedFrom = { checklistId: 'vragen', partCode: '1.1a' };
  const facts = { title: 'Uitzoeken', lane: 'long', dueDate: '2027-01-01', careOwner: 'leiden' } as const;
  const first = valueOf(await addAction(services, opened, facts, startedFrom));
  const second = valueOf(await addAction(services, opened, facts));
  const { actions } = readTableContent(opened.table);
  expect(actions.find(({ id }) => id === first)).toMatchObject({
    ...facts,
    startedFrom,
    participantId: made.me.participant.id,
    state: { type: 'open' },
  });
  expect(actions.find(({ id }) => id === second)?.startedFrom).toBeUndefined();
  expect(actions).toHaveLength(2);
  await opened.close();
});

import { confirmOwner, makeTable, openTable } from '$actions';
import { readTableContent } from '$table';
import { expect, test } from 'vitest';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

const confirmation = {
  side: 'content',
  owner: { state: 'named', names: ['De Brug'] },
  seen: [],
  isConfirmed: true,
} satisfies Parameters<typeof confirmOwner>[2];

test('a confirmation is that of one’s own party, and the latest comes last', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  const opened = valueOf(await openTable(services, made.id));
  valueOf(await confirmOwner(services, opened, confirmation));
  valueOf(await confirmOwner(services, opened, { ...confirmation, isConfirmed: false }));
  const { ownerConfirmations } = readTableContent(opened.table);
  const [first, last] = [...ownerConfirmations].sort((one, other) => one.at - other.at);
  expect([first?.isConfirmed, last?.isConfirmed]).toEqual([true, false]);
  expect(first?.partyId).toBe(made.me.party.id);
  await opened.close();
});

import { makeTable, openTable } from '$actions';
import { settleValue } from '$table';
import { expect, test } from 'vitest';
import { saidBy } from '../../../../src/actions/settling/said-by';
import { settledCount } from '../../../helpers/lying';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices, introduction } from '../../../helpers/services';

test('what is said comes after all of its kind, whatever this clock says, and never twice under one id', async () => {
  const services = createTestServices();
  const made = valueOf(await makeTable(services, 'Tafel', introduction, []));
  const opened = valueOf(await openTable(services, made.id));
  settleValue(opened.table, settledCount('s', 6, 500, ['a']));
  const slow = { clock: { nowMs: () => 10 } };
  expect(saidBy(slow, opened, 'settledValues')).toMatchObject({ at: 501, partyId: made.me.party.id });
  expect(saidBy(slow, opened, 'entryMatches').at).toBe(10);
  expect(saidBy(slow, opened, 'entryMatches').id).not.toBe(saidBy(slow, opened, 'entryMatches').id);
  await opened.close();
});

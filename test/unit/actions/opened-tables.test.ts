import { makeTable, openTable } from '$actions';
import { expect, test } from 'vitest';
import { findOpened } from '../../../src/actions/opened-tables';
import { valueOf } from '../../helpers/role-keys';
import { createTestServices, introduction } from '../../helpers/services';

test('a table is found while it is open, on this device alone', async () => {
  const services = createTestServices();
  const { id } = valueOf(await makeTable(services, 'Tafel', introduction, []));
  expect(findOpened(services, id)).toBeUndefined();
  const first = valueOf(await openTable(services, id));
  expect(findOpened(services, id)?.table).toBe(first.table);
  expect(findOpened(createTestServices(), id)).toBeUndefined();
  const second = valueOf(await openTable(services, id));
  await first.close();
  expect(findOpened(services, id)?.table).toBe(second.table);
  await second.close();
  expect(findOpened(services, id)).toBeUndefined();
});

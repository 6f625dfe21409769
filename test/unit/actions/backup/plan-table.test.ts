import { makeTable } from '$actions';
import { afterAll, expect, test } from 'vitest';
import { planTable } from '../../../../src/actions/backup/plan-table';
import { readHere } from '../../../../src/actions/join-table';
import { createDiskDevice } from '../../../helpers/disks';
import { valueOf } from '../../../helpers/role-keys';
import { introduction } from '../../../helpers/services';

const { indexedDB: sharedDisk } = globalThis;

afterAll(() => {
  globalThis.indexedDB = sharedDisk;
});

test('AC10 says of a table whether it is new, equal or not to be read, and changes nothing', async () => {
  const one = createDiskDevice();
  const { id } = valueOf(await makeTable(one.services, 'Tafel Leiden', introduction, [{ heading: 'Visie' }]));
  const bytes = valueOf(await readHere(one.services, id)).bytes;
  const called = { id, name: 'Zoals het bestand haar noemt' };
  expect(valueOf(await planTable(one.services, called, bytes))).toMatchObject({
    outcome: 'equal',
    name: 'Tafel Leiden',
    wordsMore: 0,
  });
  const other = createDiskDevice();
  expect(valueOf(await planTable(other.services, called, bytes))).toMatchObject({ outcome: 'new', wordsMore: 1 });
  expect(valueOf(await planTable(other.services, called, undefined))).toMatchObject({
    outcome: 'unreadable',
    ...called,
  });
  expect(valueOf(await readHere(other.services, id)).bytes).toBeUndefined();
});

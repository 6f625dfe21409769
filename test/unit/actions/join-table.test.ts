import { makeTable, openTable } from '$actions';
import { readTableBytes } from '$table';
import { afterAll, expect, test } from 'vitest';
import { joinTable, readHere } from '../../../src/actions/join-table';
import { createDiskDevice } from '../../helpers/disks';
import { valueOf } from '../../helpers/role-keys';
import { introduction } from '../../helpers/services';

const { indexedDB: sharedDisk } = globalThis;

afterAll(() => {
  globalThis.indexedDB = sharedDisk;
});

test('AC10 what is here of a table is read and joined, open or not', async () => {
  const one = createDiskDevice();
  const { id } = valueOf(await makeTable(one.services, 'Tafel', introduction, [{ heading: 'Visie' }]));
  const bytes = valueOf(await readHere(one.services, id)).bytes ?? new Uint8Array();
  const other = createDiskDevice();
  expect(valueOf(await readHere(other.services, id)).bytes).toBeUndefined();
  expect(valueOf(await joinTable(other.services, id, bytes))).toBe(true);
  expect(valueOf(await joinTable(other.services, id, bytes))).toBe(false);
  expect(valueOf(await readHere(other.services, id)).bytes).toEqual(bytes);
  const known = valueOf(await one.services.store.knownTables.get(id));
  if (known !== undefined) await other.services.store.knownTables.put(known);
  const opened = valueOf(await openTable(other.services, id));
  opened.table.document.delete(0, 1);
  expect(valueOf(await readHere(other.services, id)).bytes).toEqual(readTableBytes(opened.table));
  expect(valueOf(await joinTable(other.services, id, bytes))).toBe(false);
  await opened.close();
});

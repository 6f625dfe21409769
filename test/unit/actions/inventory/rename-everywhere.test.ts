import { renameEverywhere } from '$actions';
import { expect, test } from 'vitest';
import { sampleArrangement, sampleSchool } from '../../../helpers/samples';
import { valueOf } from '../../../helpers/role-keys';
import { createTestServices } from '../../../helpers/services';

test('AC75 INV-1 a name is changed in every row that has it, and taken back where nobody changed it since', async () => {
  const services = createTestServices();
  const { store } = services;
  await store.arrangements.put(sampleArrangement('r1'));
  await store.arrangements.put(sampleArrangement('r2'));
  await store.registerRows.put(sampleSchool('g1', { name: 'De Nieuwe Brug' }));
  const { count, undo } = valueOf(await renameEverywhere(services, 'school', 'De Brug', 'De Nieuwe Brug'));
  expect(count).toBe(2);
  const schools = async () => (await store.arrangements.list()).records.map((row) => row.schools[0]);
  expect(await schools()).toEqual(['De Nieuwe Brug', 'De Nieuwe Brug']);
  const renamed = valueOf(await store.arrangements.get('r2'));
  if (renamed !== undefined) await store.arrangements.put({ ...renamed, remarks: 'Later', updatedAt: 99_999 });
  await undo();
  expect(await schools()).toEqual(['De Brug', 'De Nieuwe Brug']);
  expect((await store.registerRows.list()).records).toMatchObject([{ name: 'De Nieuwe Brug' }]);
});

import { saveView, wholeInventory } from '$domain';
import { createStore } from '$store';
import { expect, test } from 'vitest';
import { sampleArrangement, sampleSchool } from '../../helpers/samples';

let databaseNumber = 0;
const openStore = () => createStore({ nowMs: () => 1_000 }, `change-inventory-${(databaseNumber += 1)}`);

test('ST7 changes over arrangements and registers are written at once, all or none', async () => {
  const store = openStore();
  await store.arrangements.put(sampleArrangement('r1'));
  await store.registerRows.put(sampleSchool('g1'));
  const written = await store.changeInventory(({ arrangements, registerRows }) => ({
    put: { arrangements: arrangements.map((row) => ({ ...row, schools: ['De Nieuwe Brug'] })) },
    removeIds: { registerRows: registerRows.map(({ id }) => id) },
  }));
  expect(written).toMatchObject({ ok: true, value: { removeIds: { registerRows: ['g1'] } } });
  expect((await store.arrangements.list()).records).toMatchObject([{ id: 'r1', schools: ['De Nieuwe Brug'] }]);
  expect((await store.registerRows.list()).records).toEqual([]);
  const failed = await store.changeInventory(() => {
    throw new Error('Not this time.');
  });
  expect(failed.ok).toBe(false);
  expect((await store.arrangements.list()).records).toMatchObject([{ schools: ['De Nieuwe Brug'] }]);
  store.close();
});

test('ST2 what does not have the form is not seen by a change, and stays', async () => {
  const store = openStore();
  await store.registerRows.put(sampleSchool('g1', { name: 'x'.repeat(201) }));
  const written = await store.changeInventory(({ registerRows }) => ({
    put: { inventoryViews: registerRows.map(({ id }) => saveView(id, 1, id, wholeInventory)) },
  }));
  expect(written).toMatchObject({ ok: true, value: { put: { inventoryViews: [] } } });
  expect((await store.registerRows.list()).unreadableCount).toBe(1);
  store.close();
});

test('ST11 what changes in rows is written with them, where it is said how they come to change', async () => {
  const store = openStore();
  await store.arrangements.put(sampleArrangement('r1'));
  await store.changeInventory(({ arrangements }) => ({
    put: { arrangements: arrangements.map((row) => ({ ...row, schools: ['De Nieuwe Brug'] })) },
    how: 'import',
  }));
  expect(await store.arrangements.listChanges('r1')).toMatchObject([
    { field: 'schools', before: ['De Brug', 'Het Anker'], after: ['De Nieuwe Brug'], how: 'import' },
  ]);
  store.close();
});

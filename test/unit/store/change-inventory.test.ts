import { createFieldChange, MAX_FIELD_CHANGES, saveView, wholeInventory } from '$domain';
import { createStore } from '$store';
import { expect, test } from 'vitest';
import { sampleArrangement, sampleSchool } from '../../helpers/samples';

let databaseNumber = 0;
const openStore = () => createStore({ nowMs: () => 1_000 }, `change-inventory-${(databaseNumber += 1)}`);

test('ST7 changes over arrangements and registers are written at once, all or none', async () => {
  const store = openStore();
  await store.arrangements.put(sampleArrangement('r1'));
  await store.registerRows.put(sampleSchool('g1'));
  const written = await store.changeInventory(async (present) => ({
    put: { arrangements: (await present.arrangements()).map((row) => ({ ...row, schools: ['De Nieuwe Brug'] })) },
    removeIds: { registerRows: (await present.registerRows()).map(({ id }) => id) },
  }));
  expect(written).toMatchObject({ ok: true, value: { removeIds: { registerRows: ['g1'] } } });
  expect((await store.arrangements.list()).records).toMatchObject([{ id: 'r1', schools: ['De Nieuwe Brug'] }]);
  expect((await store.registerRows.list()).records).toEqual([]);
  const failed = await store.changeInventory(() => Promise.reject(new Error('Not this time.')));
  expect(failed.ok).toBe(false);
  expect((await store.arrangements.list()).records).toMatchObject([{ schools: ['De Nieuwe Brug'] }]);
  store.close();
});

test('ST2 what does not have the form is not seen by a change, and stays', async () => {
  const store = openStore();
  await store.registerRows.put(sampleSchool('g1', { name: 'x'.repeat(201) }));
  const written = await store.changeInventory(async (present) => ({
    put: { inventoryViews: (await present.registerRows()).map(({ id }) => saveView(id, 1, id, wholeInventory)) },
  }));
  expect(written).toMatchObject({ ok: true, value: { put: { inventoryViews: [] } } });
  expect((await store.registerRows.list()).unreadableCount).toBe(1);
  store.close();
});

test('ST11 what changes in rows is written with them, where it is said how they come to change', async () => {
  const store = openStore();
  await store.arrangements.put(sampleArrangement('r1'));
  await store.changeInventory(async (present) => ({
    put: { arrangements: (await present.arrangements()).map((row) => ({ ...row, schools: ['De Nieuwe Brug'] })) },
    how: 'import',
  }));
  expect(await store.arrangements.listChanges('r1')).toMatchObject([
    { field: 'schools', before: ['De Brug', 'Het Anker'], after: ['De Nieuwe Brug'], how: 'import' },
  ]);
  store.close();
});

test('ST11 of a row with too many changes the oldest go, those of others stay', async () => {
  const store = openStore();
  await store.arrangements.put(sampleArrangement('r1'));
  await store.arrangements.put(sampleArrangement('r2'));
  const change = { field: 'name', before: 'x', after: 'y' };
  const earlier = Array.from({ length: MAX_FIELD_CHANGES }, (_, at) => createFieldChange('r1', 'typed', change, at));
  const other = createFieldChange('r2', 'typed', change, 1);
  await store.changeInventory(() => Promise.resolve({ put: { rowChanges: [...earlier, other] } }));
  await store.changeInventory(async (present) => ({
    put: { arrangements: (await present.arrangements()).map((row) => ({ ...row, municipality: 'Katwijk' })) },
    how: 'bulk',
  }));
  const changes = await store.arrangements.listChanges('r1');
  expect(changes).toHaveLength(MAX_FIELD_CHANGES);
  expect(changes[0]).toMatchObject({ field: 'municipality', after: 'Katwijk', how: 'bulk' });
  expect(changes.map(({ id }) => id)).not.toContain(earlier[0]?.id);
  expect((await store.arrangements.listChanges('r2')).map(({ id }) => id)).toContain(other.id);
  store.close();
});

test('ST7 ST11 hundreds of rows are written with what changed in them, and where one cannot be written, none is', async () => {
  const store = openStore();
  const rows = Array.from({ length: 350 }, (_, at) => sampleArrangement(`r${at}`));
  await store.changeInventory(() => Promise.resolve({ put: { arrangements: rows }, how: 'import' }));
  const move = (municipality: string) => rows.map((row) => ({ ...row, municipality }));
  const moved = await store.changeInventory(() =>
    Promise.resolve({ put: { arrangements: move('Katwijk') }, how: 'import' }),
  );
  expect(moved.ok && moved.value.put.rowChanges?.length).toBe(350);
  expect((await store.rowChanges.list()).records).toHaveLength(350);
  const unwritable = Object.assign(sampleArrangement('r349'), { remarks: () => 'No such thing can be stored.' });
  const failed = await store.changeInventory(() =>
    Promise.resolve({ put: { arrangements: [...move('Leiden'), unwritable] }, how: 'import' }),
  );
  expect(failed.ok).toBe(false);
  expect(new Set((await store.arrangements.readAll()).map(({ municipality }) => municipality))).toEqual(
    new Set(['Katwijk']),
  );
  expect((await store.rowChanges.list()).records).toHaveLength(350);
  store.close();
});

import { changeRows, takeBackRows } from '$actions';
import { createStore } from '$store';
import { expect, test } from 'vitest';
import { sampleArrangement, sampleSchool } from '../../../helpers/samples';

test('INV-14 many rows are changed at once and taken back at once, with their history', async () => {
  const clock = { nowMs: () => 5_000 };
  const store = createStore(clock, 'edit-rows');
  const rows = ['a', 'b', 'c'].map((id) => sampleArrangement(id));
  for (const row of rows) await store.arrangements.put(row);
  const edit = { rowIds: ['a', 'b'], field: 'source', value: 'Jaarverslag' };
  const changed = await changeRows({ store, clock }, edit, 'bulk');
  if (!changed.ok) throw new Error('The rows were not changed.');
  expect((await store.arrangements.list()).records.map(({ source }) => source)).toEqual([
    'Jaarverslag',
    'Jaarverslag',
    'Opgave school',
  ]);
  expect(await store.arrangements.listChanges('b')).toMatchObject([{ how: 'bulk', before: 'Opgave school' }]);
  await takeBackRows({ store, clock }, changed.value);
  expect((await store.arrangements.list()).records.map(({ source }) => source)).toEqual(
    rows.map(({ source }) => source),
  );
  expect(await store.arrangements.listChanges('b')).toEqual([]);
  store.close();
});

test('INV-13 a field of a register is changed and taken back as one of an arrangement is', async () => {
  const clock = { nowMs: () => 5_000 };
  const store = createStore(clock, 'edit-register-rows');
  await store.registerRows.put(sampleSchool('g1'));
  const edit = { rowIds: ['g1'], field: 'brin', value: '11BB' };
  const changed = await changeRows({ store, clock }, edit, 'restored', 'registerRows');
  if (!changed.ok) throw new Error('The row was not changed.');
  expect(await store.registerRows.listChanges('g1')).toMatchObject([
    { how: 'restored', before: '00AA', after: '11BB' },
  ]);
  await takeBackRows({ store, clock }, changed.value, 'registerRows');
  expect(await store.registerRows.get('g1')).toMatchObject({ value: { brin: '00AA' } });
  expect(await store.registerRows.listChanges('g1')).toEqual([]);
  store.close();
});

import { changeRows, takeBackRows } from '$actions';
import { createStore } from '$store';
import { expect, test } from 'vitest';
import { sampleArrangement } from '../../../helpers/samples';

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

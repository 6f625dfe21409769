import { createStore } from '$store';
import { describe, expect, test } from 'vitest';
import { sampleArrangement, sampleSchool } from '../../../helpers/samples';

let databaseNumber = 0;
const openStore = (name = `arrangements-${(databaseNumber += 1)}`) => createStore({ nowMs: () => 1_000 }, name);
const row = sampleArrangement('a');

async function openRow() {
  const store = openStore();
  await store.arrangements.put(row);
  await store.arrangements.get('a');
  return store;
}

describe('ST11 a row and its history', () => {
  test('ST11 are written together, and read back by row', async () => {
    const store = await openRow();
    await store.arrangements.put(sampleArrangement('b'));
    const written = await store.arrangements.put({ ...row, municipality: 'Katwijk' });
    expect(written.ok).toBe(true);
    expect(await store.arrangements.listChanges('a')).toMatchObject([
      { field: 'municipality', before: 'Leiden', after: 'Katwijk' },
    ]);
    expect(await store.arrangements.listChanges('b')).toEqual([]);
    store.close();
  });

  test('ST11 ST6 both are on disk by the time the write settles, and what is undone is gone', async () => {
    const name = 'arrangements-commit';
    const store = openStore(name);
    await store.arrangements.put(row);
    await store.arrangements.get('a');
    await store.arrangements.put({ ...row, name: 'Klas' });
    await store.arrangements.put({ ...row, source: 'Brief' });
    store.close();
    const again = openStore(name);
    expect(await again.arrangements.listChanges('a')).toMatchObject([{ field: 'source' }]);
    again.close();
  });

  test('ST11 a write that fails leaves neither', async () => {
    const name = 'arrangements-failing';
    const store = openStore(name);
    await store.arrangements.put(row);
    await store.arrangements.get('a');
    store.close();
    expect((await store.arrangements.put({ ...row, name: 'Klas' })).ok).toBe(false);
    const again = openStore(name);
    expect((await again.arrangements.list()).records).toEqual([row]);
    expect(await again.arrangements.listChanges('a')).toEqual([]);
    again.close();
  });

  test('ST11 a removed row takes its history along, and brings it back', async () => {
    const store = await openRow();
    const changed = { ...row, name: 'Klas' };
    await store.arrangements.put(changed);
    await store.arrangements.remove('a');
    expect((await store.rowChanges.list()).records).toEqual([]);
    await store.arrangements.put(changed);
    expect(await store.arrangements.listChanges('a')).toMatchObject([{ field: 'name', before: 'Zorgklas' }]);
    store.close();
  });
});

test('ST11 INV-13 a row of a register remembers what changed in it, also when its removal is undone', async () => {
  const store = openStore();
  const school = sampleSchool('g1');
  await store.registerRows.put(school);
  await store.registerRows.get('g1');
  await store.registerRows.put({ ...school, municipality: 'Katwijk' });
  const changed = [{ rowId: 'g1', field: 'municipality', before: school.municipality, after: 'Katwijk' }];
  expect(await store.registerRows.listChanges('g1')).toMatchObject(changed);
  await store.registerRows.remove('g1');
  expect(await store.registerRows.listChanges('g1')).toEqual([]);
  await store.registerRows.put(school);
  expect(await store.registerRows.listChanges('g1')).toMatchObject(changed);
  expect(await store.registerRows.readAll()).toEqual([school]);
  store.close();
});

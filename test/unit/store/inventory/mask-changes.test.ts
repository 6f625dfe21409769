import { createStore } from '$store';
import { describe, expect, test } from 'vitest';
import { sampleArrangement } from '../../../helpers/samples';

let databaseNumber = 0;
const openStore = (name = `masked-${(databaseNumber += 1)}`) => createStore({ nowMs: () => 1_000 }, name);
const row = sampleArrangement('a');

async function openRow() {
  const store = openStore();
  await store.arrangements.put(row);
  await store.arrangements.get('a');
  return store;
}

describe('PRV-1 what was masked in a row', () => {
  const mask = (text: string): string => text.replace('06-12345678', '[…]');
  const withNumber = { ...row, remarks: 'Bel 06-12345678', source: 'Brief' };

  test('is not to be read in what changed, also not after the next key', async () => {
    const store = openStore();
    await store.arrangements.put(row);
    await store.arrangements.get('a');
    await store.arrangements.put(withNumber);
    await store.arrangements.get('a');
    const masked = { ...withNumber, remarks: 'Bel […]' };
    await store.arrangements.put(masked);
    await store.arrangements.maskHistory('a', mask);
    await store.arrangements.put({ ...masked, remarks: 'Bel […] of mij' });
    const changes = await store.arrangements.listChanges('a');
    expect(JSON.stringify(changes)).not.toContain('06-12345678');
    expect(changes.map(({ field, after }) => [field, after])).toEqual(
      expect.arrayContaining([
        ['remarks', 'Bel […]'],
        ['remarks', 'Bel […] of mij'],
        ['source', 'Brief'],
      ]),
    );
    store.close();
  });

  test('leaves no change that says nothing, and no other row is touched', async () => {
    const store = await openRow();
    await store.arrangements.put(withNumber);
    await store.arrangements.put({ ...withNumber, id: 'b' });
    await store.arrangements.get('b');
    await store.arrangements.put({ ...withNumber, id: 'b', remarks: 'Bel niet' });
    await store.arrangements.get('a');
    await store.arrangements.put({ ...withNumber, remarks: 'Bel […]' });
    await store.arrangements.maskHistory('a', mask);
    const own = await store.arrangements.listChanges('a');
    expect(own.map(({ field, before, after }) => [field, before, after])).toEqual(
      expect.arrayContaining([['remarks', row.remarks, 'Bel […]']]),
    );
    expect(own).toHaveLength(2);
    expect(await store.arrangements.listChanges('b')).toMatchObject([{ before: 'Bel 06-12345678', after: 'Bel niet' }]);
    store.close();
  });
});

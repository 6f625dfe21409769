import { leaveTable, makeTable, openTable } from '$actions';
import { saveView, wholeInventory } from '$domain';
import { describe, expect, test } from 'vitest';
import { createTestServices, introduction } from '../../helpers/services';

describe('leaving a table', () => {
  test('removes the table and its key from this device', async () => {
    const services = createTestServices();
    const made = await makeTable(services, 'Tafel', introduction, [{ heading: 'Visie' }]);
    if (!made.ok) throw new Error(made.error.type);
    expect(await leaveTable(services, made.value.id)).toEqual({ ok: true, value: undefined });
    expect((await services.store.knownTables.list()).records).toEqual([]);
    expect((await openTable(services, made.value.id)).ok).toBe(false);
  });

  test('INV-9 the views of it go too, those of others stay', async () => {
    const services = createTestServices();
    const { inventoryViews } = services.store;
    const made = await makeTable(services, 'Tafel', introduction, []);
    if (!made.ok) throw new Error(made.error.type);
    await inventoryViews.put(saveView('here', 1, 'Hier', wholeInventory, { tableId: made.value.id, show: 'all' }));
    await inventoryViews.put(saveView('there', 1, 'Daar', wholeInventory, { tableId: 'x', show: 'all' }));
    await inventoryViews.put(saveView('own', 1, 'Eigen', wholeInventory));
    await leaveTable(services, made.value.id);
    expect((await inventoryViews.list()).records.map(({ id }) => id).sort()).toEqual(['own', 'there']);
  });

  test('keeps the key while the table could not be removed', async () => {
    const services = createTestServices();
    const made = await makeTable(services, 'Tafel', introduction, []);
    if (!made.ok) throw new Error(made.error.type);
    const failing = {
      ...services,
      tableStorage: {
        ...services.tableStorage,
        remove: () => Promise.resolve({ ok: false as const, error: { type: 'storage-unavailable' as const } }),
      },
    };
    expect((await leaveTable(failing, made.value.id)).ok).toBe(false);
    expect((await services.store.knownTables.list()).records).toHaveLength(1);
  });
});

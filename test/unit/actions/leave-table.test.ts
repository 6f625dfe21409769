import { leaveTable, makeTable, openTable } from '$actions';
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

import { joinBySecret, makeTable, openTable } from '$actions';
import { readTableContent, readTableState } from '$table';
import { describe, expect, test } from 'vitest';
import { documentText } from '../../helpers/tables';
import { createTestServices, introduction } from '../../helpers/services';

describe('making and joining a table', () => {
  test('a table that was made opens with its name, its chapters and its maker', async () => {
    const services = createTestServices();
    const known = await makeTable(services, 'Ontwikkeldocument', introduction, [{ heading: 'Visie' }]);
    if (!known.ok) throw new Error(known.error.type);
    const opened = await openTable(services, known.value.id);
    if (!opened.ok) throw new Error(opened.error.type);
    expect(readTableState(opened.value.table)).toMatchObject({ type: 'ready', meta: { name: 'Ontwikkeldocument' } });
    expect(documentText(opened.value.table)).toContain('Visie');
    expect(readTableContent(opened.value.table).participants.map(({ name }) => name)).toEqual(['Anna']);
    await opened.value.close();
  });

  test('AC3 joining the same table again keeps the place one had', async () => {
    const services = createTestServices();
    const made = await makeTable(services, 'Tafel', introduction, []);
    if (!made.ok) throw new Error(made.error.type);
    const again = await joinBySecret(services, made.value.secret, { ...introduction, personName: 'Iemand anders' });
    expect(again).toEqual({ ok: true, value: made.value });
    expect((await services.store.knownTables.list()).records).toHaveLength(1);
  });

  test('a failed write leaves no half table behind', async () => {
    const services = createTestServices({
      tableStorage: {
        open: () => Promise.resolve({ ok: false, error: { type: 'storage-unavailable' } }),
        remove: () => Promise.resolve({ ok: true, value: undefined }),
      },
    });
    expect(await makeTable(services, 'Tafel', introduction, [])).toEqual({
      ok: false,
      error: { type: 'storage-unavailable' },
    });
    expect((await services.store.knownTables.list()).records).toEqual([]);
  });

  test('a damaged secret joins nothing', async () => {
    const services = createTestServices();
    expect(await joinBySecret(services, 'kort', introduction)).toMatchObject({ ok: false });
    expect((await services.store.knownTables.list()).records).toEqual([]);
  });
});

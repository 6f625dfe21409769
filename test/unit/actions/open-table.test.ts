import { joinBySecret, makeTable, openTable } from '$actions';
import { readPresence, readTableContent } from '$table';
import { describe, expect, test } from 'vitest';
import { bringTogether } from '../../helpers/tables';
import { createTestServices, introduction } from '../../helpers/services';

async function openMade(services = createTestServices()) {
  const made = await makeTable(services, 'Tafel', introduction, [{ heading: 'Visie' }]);
  if (!made.ok) throw new Error(made.error.type);
  const opened = await openTable(services, made.value.id);
  if (!opened.ok) throw new Error(opened.error.type);
  return { services, opened: opened.value, secret: made.value.secret };
}

describe('opening a table', () => {
  test('a table that this device does not know is told apart', async () => {
    expect(await openTable(createTestServices(), 'onbekend')).toEqual({
      ok: false,
      error: { type: 'record-missing', kind: 'table', id: 'onbekend' },
    });
  });

  test('TBL-1 who joined sits down when the table comes in, and both see the same people', async () => {
    const here = await openMade();
    const services = createTestServices({}, 2_000);
    const joined = await joinBySecret(services, here.secret, {
      ...introduction,
      personName: 'Bo',
      partyName: 'Leiden',
      partyKind: 'municipality',
    });
    if (!joined.ok) throw new Error(joined.error.type);
    const there = await openTable(services, joined.value.id);
    if (!there.ok) throw new Error(there.error.type);
    expect(readTableContent(there.value.table).participants).toEqual([]);
    bringTogether(here.opened.table, there.value.table);
    bringTogether(here.opened.table, there.value.table);
    expect(readTableContent(here.opened.table)).toEqual(readTableContent(there.value.table));
    expect(
      readTableContent(here.opened.table)
        .participants.map(({ name }) => name)
        .sort(),
    ).toEqual(['Anna', 'Bo']);
    expect(readPresence(there.value.table)).toMatchObject([
      { name: 'Bo', partyName: 'Leiden', letter: 'B', colorIndex: 2 },
    ]);
    expect((await services.store.knownTables.get(joined.value.id)).ok).toBe(true);
    await expect
      .poll(async () => {
        const known = await services.store.knownTables.get(joined.value.id);
        return known.ok ? known.value?.name : undefined;
      })
      .toBe('Tafel');
    await there.value.close();
    await here.opened.close();
  });

  test('a table opens alone where even the code of the link cannot be fetched', async () => {
    const { opened } = await openMade(
      createTestServices({ connector: { connect: () => Promise.reject(new Error('not fetched')) } }),
    );
    expect(opened.connection.status).toEqual({ signalling: 'unreachable', linkCount: 0 });
    await opened.close();
  });

  test('AC4 closing releases the link and the storage, once', async () => {
    const calls: string[] = [];
    const services = createTestServices({
      connector: {
        connect: () =>
          Promise.resolve({
            status: { signalling: 'connecting', linkCount: 0 },
            onStatus: () => () => undefined,
            disconnect: () => calls.push('disconnect'),
          }),
      },
    });
    const { opened } = await openMade(services);
    await opened.close();
    expect(calls).toEqual(['disconnect']);
    expect(opened.table.replica.doc.isDestroyed).toBe(true);
  });
});

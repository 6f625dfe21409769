import { isUnchanged, layVersion, makeVersion, readVersions, type Table } from '$table';
import { describe, expect, test } from 'vitest';
import { bringTogether, startedTable } from '../../../helpers/tables';

const facts = { name: 'Voor december', state: 'concept', frozenAt: 5, participantId: 'anna', partyId: 'p' } as const;

async function freeze(table: Table, change: { readonly name?: string; readonly frozenAt?: number } = {}) {
  const version = await makeVersion(table, { ...facts, ...change });
  layVersion(table, version);
  return version;
}
const soundness = async (table: Table): Promise<readonly boolean[]> =>
  Promise.all(readVersions(table).versions.map(isUnchanged));

describe('reading versions', () => {
  test('the latest stands first, and each is what was frozen, on every device', async () => {
    const [table, other] = [startedTable(), startedTable()];
    await freeze(table, { name: 'Eerst', frozenAt: 5 });
    await freeze(table, { name: 'Daarna', frozenAt: 9 });
    bringTogether(table, other);
    expect(readVersions(other).versions.map(({ name }) => name)).toEqual(['Daarna', 'Eerst']);
    expect(await soundness(other)).toEqual([true, true]);
    expect(readVersions(other).versions[0]).toBe(readVersions(other).versions[0]);
  });

  test('TD84 one changed byte is found, whatever it is in', async () => {
    const table = startedTable();
    const version = await freeze(table);
    const root = table.replica.doc.getMap('versions');
    const changes: readonly object[] = [
      { content: version.content.replace('Visie', 'Visia') },
      { name: 'Voor December' },
      { frozenAt: 6 },
      { state: 'discussed' },
      { participantId: 'bo' },
    ];
    for (const change of changes) {
      root.set(version.id, { ...version, ...change });
      expect(await soundness(table)).toEqual([false]);
    }
    root.set(version.id, { ...version });
    expect(await soundness(table)).toEqual([true]);
  });

  test('TD84 what cannot be read as a version any more is told, and so is one that is not here', async () => {
    const table = startedTable();
    const first = await freeze(table);
    const second = await freeze(table, { frozenAt: 9 });
    const root = table.replica.doc.getMap('versions');
    root.set(first.id, 'x');
    expect(readVersions(table)).toMatchObject({ unreadableIds: [first.id], missingIds: [] });
    root.set('ander', { ...second });
    expect(readVersions(table).unreadableIds).toEqual(['ander', first.id].sort());
    root.delete('ander');
    root.delete(first.id);
    expect(readVersions(table)).toMatchObject({ unreadableIds: [], missingIds: [first.id] });
  });

  test('TD5 a restore without the form, or under another name, is left out', () => {
    const table = startedTable();
    const root = table.replica.doc.getMap('versionRestores');
    const restore = { id: 'r', versionId: 'v', beforeId: 'b', restoredAt: 5, participantId: 'anna', partyId: 'p' };
    root.set('r', restore);
    root.set('ander', restore);
    root.set('x', { id: 'x' });
    root.set('later', { ...restore, id: 'later', restoredAt: 9 });
    expect(readVersions(table).restores.map(({ id }) => id)).toEqual(['later', 'r']);
  });
});

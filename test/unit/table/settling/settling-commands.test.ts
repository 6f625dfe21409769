import type { SettlingContent } from '$domain';
import { confirmOwner, matchEntries, readFingerprint, readTableContent, settleValue, type Table } from '$table';
import { describe, expect, test } from 'vitest';
import { lyingContent, match, settledCount } from '../../../helpers/lying';
import { createSimulatedScheduler } from '../../../helpers/simulated-time';
import { bringTogether, startedTable } from '../../../helpers/tables';

const read = (table: Table): SettlingContent => readTableContent(table);

describe('settling at a table', () => {
  test('TD68 what two devices settle at once both stays, and the same one counts on both', () => {
    const [here, there] = [startedTable(), startedTable()];
    settleValue(here, settledCount('s1', 6, 10, ['a', 'b']));
    settleValue(there, settledCount('s2', 9, 10, ['a', 'b']));
    matchEntries(there, [match('m1', ['a', 'b'], 3), match('m2', ['b', 'c'], 3, 'apart')]);
    bringTogether(here, there);
    for (const table of [here, there]) {
      expect(read(table).settledValues.map(({ id }) => id)).toEqual(['s1', 's2']);
      expect(read(table).entryMatches).toHaveLength(2);
    }
    expect(read(here)).toEqual(read(there));
  });

  test('TD5 what does not have the form is left out and counted', () => {
    const table = startedTable();
    const { doc } = table.replica;
    doc.getMap('settledValues').set('s', { ...settledCount('s', 6, 1, []), field: 'ownNote' });
    doc.getMap('entryMatches').set('other', match('m', ['a', 'b'], 1));
    expect(readTableContent(table)).toMatchObject({ settledValues: [], entryMatches: [], unreadableCount: 2 });
  });

  test('TD66 the fingerprint follows from what was settled', async () => {
    const table = startedTable();
    const scheduler = createSimulatedScheduler();
    const fingerprint = async (): Promise<string> => JSON.stringify(await readFingerprint(table, scheduler));
    const before = await fingerprint();
    settleValue(table, settledCount('s1', 6, 10, ['a']));
    const settled = await fingerprint();
    confirmOwner(table, {
      ...{ id: 'o', participantId: 'p', partyId: 'school', at: 5, side: 'content', isConfirmed: true },
      ...{ owner: { state: 'named', names: ['De Brug'] }, seen: [] },
    });
    expect(new Set([before, settled, await fingerprint()]).size).toBe(3);
  });
});

test('a table without any of it reads as nothing said', () => {
  const { arrangements, entryMatches, settledValues, claimChanges, ownerConfirmations } = read(startedTable());
  expect({ arrangements, entryMatches, settledValues, claimChanges, ownerConfirmations }).toEqual(lyingContent({}));
});

import { describe, expect, test } from 'vitest';
import {
  areEqual,
  FACTS_STORE,
  findProven,
  hashRecords,
  openCheckpoints,
  readCheckpointFacts,
} from '../../../../src/table/storage/checkpoint-facts';
import { writeCheckpoint } from '../../../../src/table/storage/checkpoints';
import { transact } from '../../../../src/table/storage/databases';

const recordsOf = (...keys: readonly number[]): { key: number; bytes: Uint8Array }[] =>
  keys.map((key) => ({ key, bytes: Uint8Array.from([key, key]) }));

describe('what is known of checkpoints', () => {
  test('TD33 names the records it holds: one more, one less or another one is not the same', async () => {
    const records = recordsOf(3, 4, 7);
    const proof = { firstKey: 3, lastKey: 7, count: 3, hash: await hashRecords(records) };
    expect(findProven([...records, ...recordsOf(8)], proof)).toEqual(records);
    expect(findProven(recordsOf(3, 7), proof)).toBeUndefined();
    expect(findProven(recordsOf(2, 3, 4, 7), proof)).toEqual(records);
    expect(findProven(recordsOf(4, 5, 7), proof)).toBeUndefined();
    expect(findProven(records, undefined)).toBeUndefined();
    expect(areEqual(await hashRecords(recordsOf(3, 4)), proof.hash)).toBe(false);
  });

  test('TD34 are read with the newest first, and what is not in their form is left out', async () => {
    const matter = { state: new Uint8Array(10), records: recordsOf(1) };
    await writeCheckpoint('facts-1', { ...matter, generation: 0, madeAtMs: 20, journalKey: 0 });
    await writeCheckpoint('facts-1', { ...matter, generation: 1, madeAtMs: 30, journalKey: 0 });
    expect((await readCheckpointFacts('facts-1')).map(({ generation }) => generation)).toEqual([1, 0]);
    const database = await openCheckpoints('facts-1');
    if (database === undefined) throw new Error('not opened');
    await transact(database, [FACTS_STORE], 'readwrite', (storeOf) => [storeOf(FACTS_STORE).put({ madeAtMs: 'x' }, 1)]);
    database.close();
    expect((await readCheckpointFacts('facts-1')).map(({ generation }) => generation)).toEqual([0]);
    expect(await readCheckpointFacts('facts-none')).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { openCheckpoints, readCheckpointFacts, STATES_STORE } from '../../../../src/table/storage/checkpoint-facts';
import { CheckpointKeeper } from '../../../../src/table/storage/checkpoint-keeper';
import { transact } from '../../../../src/table/storage/databases';
import type { StoredUpdates } from '../../../../src/table/storage/stored-updates';
import { WriterLock } from '../../../../src/table/storage/writer-lock';

let nowMs = 1;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function keeperOf(
  tableId: string,
  records: StoredUpdates = [{ key: 1, bytes: Uint8Array.from([1]) }],
  restMs = (): number => 0,
) {
  const compact = vi.fn(() => Promise.resolve());
  const keeper = new CheckpointKeeper({
    tableId,
    doc: new Y.Doc(),
    clock: { nowMs: () => (nowMs += 1) },
    lock: await WriterLock.take(tableId),
    journal: { lastKey: 0 },
    facts: await readCheckpointFacts(tableId),
    readLog: () => Promise.resolve(records),
    compact,
    restMs,
  });
  return { keeper, compact };
}

/** Real work on the disk first: made-up time that passes meanwhile would count as a disk that does not answer. */
async function passTime(durationMs: number): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(durationMs);
}

const places = async (tableId: string): Promise<readonly number[]> =>
  (await readCheckpointFacts(tableId)).map(({ generation }) => generation);

describe('when a checkpoint is made', () => {
  test('TD34 the older of the two is left alone until the newest is an hour younger', async () => {
    const { keeper } = await keeperOf('keeper-0');
    const made: (readonly number[])[] = [];
    for (const atMs of [10, 20, 30, 3_600_019, 3_600_020, 3_600_021]) {
      nowMs = atMs - 1;
      await keeper.noteKept();
      // It may be made a hundred times later than the last one took: on a slow machine that is long.
      await vi.waitFor(async () => {
        await passTime(3_000);
        const facts = await readCheckpointFacts('keeper-0');
        expect(facts[0]?.madeAtMs).toBe(atMs);
        made.push(facts.map(({ madeAtMs }) => madeAtMs));
      });
    }
    expect(made).toEqual([[10], [20, 10], [30, 10], [3_600_019, 10], [3_600_020, 3_600_019], [3_600_021, 3_600_019]]);
    await keeper.close(true);
  });

  test('TD34 the first is waited for, the next are made not more often than may be', async () => {
    const { keeper } = await keeperOf('keeper-1');
    expect(await keeper.noteKept()).toBe(true);
    expect(await places('keeper-1')).toEqual([0]);
    await keeper.noteKept();
    expect(await places('keeper-1')).toEqual([0]);
    await vi.advanceTimersByTimeAsync(60_000);
    await vi.waitFor(async () => {
      expect(await places('keeper-1')).toEqual([1, 0]);
    });
    await keeper.close(true);
    expect(await places('keeper-1')).toEqual([1, 0]);
  });

  test('TD34 at closing what has changed is in one, and nothing is made of a table that was only read', async () => {
    const first = await keeperOf('keeper-2');
    await first.keeper.close(true);
    expect(await places('keeper-2')).toEqual([]);
    const second = await keeperOf('keeper-2');
    await second.keeper.noteKept();
    await second.keeper.noteKept();
    await second.keeper.close(true);
    expect(await places('keeper-2')).toEqual([1, 0]);
  });

  test('TD34 a damaged one is found in its own time and made anew in its own place', async () => {
    const first = await keeperOf('keeper-3');
    await first.keeper.noteKept();
    await first.keeper.noteKept();
    await first.keeper.close(true);
    const database = await openCheckpoints('keeper-3');
    if (database === undefined) throw new Error('not opened');
    await transact(database, [STATES_STORE], 'readwrite', (storeOf) => [storeOf(STATES_STORE).put('x', 1)]);
    const { keeper } = await keeperOf('keeper-3');
    keeper.verify();
    await vi.advanceTimersByTimeAsync(2_000);
    const readBack = (): Promise<readonly unknown[] | undefined> =>
      transact(database, [STATES_STORE], 'readonly', (storeOf) => [storeOf(STATES_STORE).get(1)]);
    await vi.waitFor(async () => {
      expect(await readBack()).toEqual([expect.any(Uint8Array)]);
    });
    expect(await places('keeper-3')).toEqual([1, 0]);
    database.close();
    await keeper.close(true);
  });

  test('TD34 what was written while the newest was still to be looked at comes into one by itself', async () => {
    const first = await keeperOf('keeper-8');
    await first.keeper.noteKept();
    await first.keeper.close(true);
    const [before] = await readCheckpointFacts('keeper-8');
    const { keeper } = await keeperOf('keeper-8');
    keeper.verify();
    await keeper.noteKept();
    await vi.waitFor(async () => {
      await passTime(3_000);
      expect((await readCheckpointFacts('keeper-8'))[0]?.madeAtMs).toBeGreaterThan(before?.madeAtMs ?? 0);
    });
    await keeper.close(true);
  });

  test('none is made while a table comes in: it would go over all of it for nothing', async () => {
    let restMs = 500;
    const { keeper } = await keeperOf('keeper-7', undefined, () => restMs);
    keeper.verify();
    await passTime(5_000);
    expect(await places('keeper-7')).toEqual([]);
    restMs = 0;
    await vi.waitFor(async () => {
      await passTime(600);
      expect(await places('keeper-7')).toEqual([0]);
    });
    await keeper.close(true);
  });

  test('a log of many records is written anew first', async () => {
    const records = Array.from({ length: 500 }, (_, key) => ({ key, bytes: Uint8Array.from([1]) }));
    const long = await keeperOf('keeper-4', records);
    await long.keeper.noteKept();
    expect(long.compact).toHaveBeenCalledTimes(1);
    const short = await keeperOf('keeper-5', records.slice(0, 100));
    await short.keeper.noteKept();
    expect(short.compact).not.toHaveBeenCalled();
    await short.keeper.noteKept();
    await short.keeper.close(true);
    expect(short.compact).toHaveBeenCalledTimes(1);
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { openCheckpoints, STATES_STORE } from '../../../../src/table/storage/checkpoint-facts';
import {
  isReadable,
  readCheckpoints,
  readSetAside,
  setAside,
  writeCheckpoint,
} from '../../../../src/table/storage/checkpoints';
import * as Y from 'yjs';
import { transact } from '../../../../src/table/storage/databases';

const realPut: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
const stateOf = (text: string): Uint8Array => {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, text);
  return Y.encodeStateAsUpdateV2(doc);
};
const textOf = (state: Uint8Array): string => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc.getText('t').toJSON();
};
const text = 'tekst van de tafel '.repeat(1_000);
const state = stateOf(text);

afterEach(() => {
  Reflect.set(IDBObjectStore.prototype, 'put', realPut);
});

async function putState(tableId: string, bytes: Uint8Array, generation: number): Promise<void> {
  const database = await openCheckpoints(tableId);
  if (database === undefined) throw new Error('not opened');
  await transact(database, [STATES_STORE], 'readwrite', (storeOf) => [storeOf(STATES_STORE).put(bytes, generation)]);
  database.close();
}

describe('checkpoints', () => {
  test('TD34 are written smaller, come back as they were, and a damaged one is passed over', async () => {
    const made = await writeCheckpoint('points-1', { state, records: [], generation: 0, madeAtMs: 1, journalKey: 0 });
    await writeCheckpoint('points-1', {
      state: stateOf('kort'),
      records: [],
      generation: 1,
      madeAtMs: 2,
      journalKey: 0,
    });
    expect(made).toMatchObject({ ok: true, value: { stateBytes: state.length, isDeflated: true, log: undefined } });
    expect((await readCheckpoints('points-1')).map((one) => textOf(one.state))).toEqual(['kort', text]);
    await putState('points-1', Uint8Array.from([1]), 1);
    const left = await readCheckpoints('points-1');
    expect(left.map((one) => textOf(one.state))).toEqual([text]);
    expect(made.ok && (await isReadable('points-1', made.value))).toBe(true);
  });

  test('TD34 one that is not there as it was written does not count', async () => {
    Reflect.set(IDBObjectStore.prototype, 'put', function answerWithoutWriting(this: IDBObjectStore) {
      return this.count();
    });
    const made = await writeCheckpoint('points-2', { state, records: [], generation: 0, madeAtMs: 1, journalKey: 0 });
    expect(made).toEqual({ ok: false, error: 'not-kept' });
  });

  test('TD33 keep what was set apart', async () => {
    const damaged = [{ key: 4, bytes: Uint8Array.from([255]) }];
    expect(await setAside('points-3', damaged, 42)).toBe(true);
    expect(await setAside('points-3', [], 43)).toBe(true);
    expect(await readSetAside('points-3')).toEqual([{ foundAtMs: 42, key: 4, bytes: Uint8Array.from([255]) }]);
    expect(await readSetAside('points-none')).toEqual([]);
  });
});

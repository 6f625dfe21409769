import { noPrivateRows, type PrivateRow } from '$domain';
import { createStore, type Store } from '$store';
import { describe, expect, test } from 'vitest';
import { sampleAnswer, sampleArrangement } from '../../helpers/samples';

let count = 0;

function freshStore(): Store {
  count += 1;
  return createStore({ nowMs: () => 5_000 }, `rows-${count}-${Math.random()}`);
}

describe('all rows at once', () => {
  test('ST7 are read as they stand, also what has no form that is known', async () => {
    const store = freshStore();
    await store.arrangements.put(sampleArrangement('r1'));
    const strange: PrivateRow = JSON.parse('{ "id": "r2", "name": 7, "typed": "Woorden" }') as PrivateRow;
    await store.rows.write(() => ({ ...noPrivateRows, arrangements: [strange] }));
    const rows = await store.rows.readAll();
    expect(rows).toEqual({ ok: true, value: { ...noPrivateRows, arrangements: [sampleArrangement('r1'), strange] } });
    expect(await store.arrangements.list()).toEqual({ records: [sampleArrangement('r1')], unreadableCount: 1 });
    store.close();
  });

  test('ST7 are written from what is there at that moment, and told', async () => {
    const store = freshStore();
    await store.answers.put(sampleAnswer('1.0a'));
    const written = await store.rows.write(({ answers }) => ({
      ...noPrivateRows,
      answers: answers.map((answer) => ({ ...answer, ownNote: 'erbij' })),
    }));
    expect(written).toMatchObject({ ok: true, value: { answers: [{ ownNote: 'erbij' }] } });
    expect((await store.answers.list()).records).toMatchObject([{ value: 'yes', ownNote: 'erbij' }]);
    store.close();
  });

  test('ST7 are all written or none', async () => {
    const store = freshStore();
    await store.arrangements.put(sampleArrangement('r1'));
    const unwritable = { id: 'settings', language: () => 'nl' };
    const written = await store.rows.write(() => ({
      ...noPrivateRows,
      arrangements: [sampleArrangement('r1', { name: 'Anders' }), sampleArrangement('r2')],
      settings: [unwritable],
    }));
    expect(written).toEqual({ ok: false, error: { type: 'save-failed', reason: 'unknown' } });
    expect((await store.arrangements.list()).records).toEqual([sampleArrangement('r1')]);
    store.close();
  });
});

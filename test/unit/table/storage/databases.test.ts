import { describe, expect, test } from 'vitest';
import { openDatabase, removeDatabase, transact, within } from '../../../../src/table/storage/databases';

const makeStore = (database: IDBDatabase): void => {
  database.createObjectStore('things');
};

describe('a database', () => {
  test('is made when it is new, written and read back, and removed although it is open', async () => {
    const database = await openDatabase('databases-1', makeStore);
    if (database === undefined) throw new Error('not opened');
    expect(await transact(database, ['things'], 'strict', (storeOf) => [storeOf('things').put('a', 1)])).toEqual([1]);
    expect(await transact(database, ['things'], 'readonly', (storeOf) => [storeOf('things').get(1)])).toEqual(['a']);
    expect(await removeDatabase('databases-1')).toBe(true);
    const again = await openDatabase('databases-1', makeStore);
    if (again === undefined) throw new Error('not opened');
    expect(await transact(again, ['things'], 'readonly', (storeOf) => [storeOf('things').get(1)])).toEqual([undefined]);
    again.close();
  });

  test('that was closed, or has no such store, gives nothing instead of an exception', async () => {
    const database = await openDatabase('databases-2', makeStore);
    if (database === undefined) throw new Error('not opened');
    const ask = (store: string): Promise<unknown> =>
      transact(database, [store], 'readonly', (storeOf) => [storeOf(store).get(1)]);
    expect(await ask('other')).toBeUndefined();
    database.close();
    expect(await ask('things')).toBeUndefined();
  });
});

describe('within a time', () => {
  test('gives what comes, nothing when it fails or is too late, and hands over what comes too late', async () => {
    expect(await within(1_000, Promise.resolve('soon'))).toBe('soon');
    const failed = Promise.reject<string>(new Error('no'));
    expect(await within(1_000, failed)).toBeUndefined();
    const late: string[] = [];
    const keepLate = (value: string): void => {
      late.push(value);
    };
    let finish: (value: string) => void = () => undefined;
    const slow = new Promise<string>((resolve) => {
      finish = resolve;
    });
    const waited = await within(1, slow, keepLate);
    expect(waited).toBeUndefined();
    finish('late');
    await slow;
    expect(late).toEqual(['late']);
  });
});

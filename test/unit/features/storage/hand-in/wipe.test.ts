import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { findTraces, isEmpty, wipe, type KeepingPlaces } from '../../../../../src/features/storage/hand-in/wipe';

/** A browser in which the app and another one keep something. */
async function makePlaces(): Promise<KeepingPlaces & { readonly left: () => Promise<readonly unknown[]> }> {
  const indexedDB = new IDBFactory();
  for (const name of ['ontwikkeltafel', 'ontwikkeltafel-tafel-t1', 'van-een-ander']) await open(indexedDB, name);
  const cacheNames = new Set(['workbox-precache-v2-https://x/', 'ontwikkeltafel-versions', 'van-een-ander']);
  const keys = new Map([
    ['ontwikkeltafel-ingeleverd', '1'],
    ['van-een-ander', '1'],
  ]);
  const worker = { isThere: true };
  return {
    indexedDB,
    caches: {
      keys: () => Promise.resolve([...cacheNames]),
      delete: (name) => Promise.resolve(cacheNames.delete(name)),
    },
    keyStores: [
      {
        get length() {
          return keys.size;
        },
        key: (index) => [...keys.keys()][index] ?? null,
        removeItem: (key) => {
          keys.delete(key);
        },
      },
    ],
    serviceWorker: {
      getRegistration: () =>
        Promise.resolve(
          worker.isThere
            ? ({
                scope: 'https://x/',
                unregister: () => {
                  worker.isThere = false;
                  return Promise.resolve(true);
                },
              } as ServiceWorkerRegistration)
            : undefined,
        ),
    },
    left: async () => [(await indexedDB.databases()).map(({ name }) => name), [...cacheNames], [...keys.keys()]],
  };
}

const open = (indexedDB: IDBFactory, name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });

test('OFF-6 what the app keeps is found, and what another keeps is not', async () => {
  const traces = await findTraces(await makePlaces());
  expect(traces).toEqual({
    databases: ['ontwikkeltafel', 'ontwikkeltafel-tafel-t1'],
    caches: ['workbox-precache-v2-https://x/', 'ontwikkeltafel-versions'],
    keys: ['ontwikkeltafel-ingeleverd'],
    workers: ['https://x/'],
  });
  expect(isEmpty(traces)).toBe(false);
});

test('OFF-6 wiping leaves nothing of the app and everything of others', async () => {
  const places = await makePlaces();
  await wipe(places, []);
  expect(isEmpty(await findTraces(places))).toBe(true);
  expect(await places.left()).toEqual([['van-een-ander'], ['van-een-ander'], ['van-een-ander']]);
});

test('OFF-6 in a browser that does not list databases those with a known name are removed', async () => {
  const places = await makePlaces();
  const { indexedDB } = places;
  const unlisted = {
    open: indexedDB.open.bind(indexedDB),
    deleteDatabase: indexedDB.deleteDatabase.bind(indexedDB),
    cmp: indexedDB.cmp.bind(indexedDB),
  } as globalThis.IDBFactory;
  await wipe({ ...places, indexedDB: unlisted }, ['ontwikkeltafel']);
  expect((await findTraces({ ...places, indexedDB: unlisted })).databases).toBeUndefined();
  expect((await places.left())[0]).toEqual(['ontwikkeltafel-tafel-t1', 'van-een-ander']);
});

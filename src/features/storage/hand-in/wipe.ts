/** With what the names of everything begin that the app keeps in a browser. */
const OWN_PREFIX = 'ontwikkeltafel';
/** How long the browser may take to remove a database; another window may stand in the way. */
const REMOVING_MS = 5_000;

type KeyStore = Pick<Storage, 'key' | 'length' | 'removeItem'>;

/** As much of a browser as keeps something for the app. What a browser does not have is absent. */
export type KeepingPlaces = {
  readonly indexedDB: IDBFactory;
  readonly caches?: Pick<CacheStorage, 'keys' | 'delete'>;
  readonly keyStores: readonly KeyStore[];
  readonly serviceWorker?: Pick<ServiceWorkerContainer, 'getRegistration'>;
};

/** What the app keeps in this browser. `databases` is `undefined` where the browser does not say. */
export type Traces = {
  readonly databases: readonly string[] | undefined;
  readonly caches: readonly string[];
  readonly keys: readonly string[];
  readonly workers: readonly string[];
};

/** The places of this browser. */
export const placesOf = (target: Window & typeof globalThis): KeepingPlaces => ({
  indexedDB: target.indexedDB,
  ...('caches' in target ? { caches: target.caches } : {}),
  keyStores: [target.localStorage, target.sessionStorage],
  ...('serviceWorker' in target.navigator ? { serviceWorker: target.navigator.serviceWorker } : {}),
});

/** Looks what the app keeps in this browser now. */
export async function findTraces(places: KeepingPlaces): Promise<Traces> {
  const registration = await places.serviceWorker?.getRegistration();
  const workers = registration === undefined ? [] : [registration.scope];
  const cacheNames = (await places.caches?.keys()) ?? [];
  return {
    databases: await findDatabases(places.indexedDB),
    // The offline worker names its caches after the place of the app.
    caches: cacheNames.filter((name) => name.startsWith(OWN_PREFIX) || name.startsWith('workbox-')),
    keys: places.keyStores.flatMap(ownKeys),
    workers,
  };
}

/** Whether nothing is left, as far as the browser says. */
export const isEmpty = ({ databases = [], caches, keys, workers }: Traces): boolean =>
  databases.length + caches.length + keys.length + workers.length === 0;

/**
 * Removes everything the app keeps in this browser. Databases that a browser does not list are removed by the names given.
 * Whether it worked is for `findTraces` to say.
 */
export async function wipe(places: KeepingPlaces, databaseNames: readonly string[]): Promise<void> {
  const { databases = databaseNames, caches, keys } = await findTraces(places);
  await (await places.serviceWorker?.getRegistration())?.unregister();
  await Promise.all([
    ...databases.map((name) => removeDatabase(places.indexedDB, name)),
    ...caches.map((name) => places.caches?.delete(name)),
  ]);
  for (const store of places.keyStores) for (const key of keys) store.removeItem(key);
}

async function findDatabases(indexedDB: IDBFactory): Promise<readonly string[] | undefined> {
  // Older browsers cannot list them.
  if (!('databases' in indexedDB)) return undefined;
  const infos = await indexedDB.databases();
  return infos.flatMap(({ name }) => (name?.startsWith(OWN_PREFIX) === true ? [name] : []));
}

const ownKeys = (store: KeyStore): readonly string[] =>
  Array.from({ length: store.length }, (_, index) => store.key(index)).flatMap((key) =>
    key?.startsWith(OWN_PREFIX) === true ? [key] : [],
  );

/** Settles when the database is gone, or when it is not to be had: the browser goes on trying by itself. */
function removeDatabase(indexedDB: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, REMOVING_MS);
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = done;
    request.onerror = done;
  });
}

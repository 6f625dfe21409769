import { noPrivateRows, PRIVATE_KINDS, type PrivateKind, type PrivateRow, type PrivateRows } from '$domain';

/** What could be read of a private database, row by row. */
export type Salvage =
  | { readonly type: 'read'; readonly rows: PrivateRows; readonly unreadableCount: number }
  /** The browser refuses to open it, or gives no answer. */
  | { readonly type: 'unopenable' | 'hangs' };

/** How long the browser may take for one answer. */
const ANSWER_MS = 5_000;

class NoAnswerError extends Error {}

/** Reads all that can be read of a database, without Dexie and without changing anything (ST10). */
export async function salvageRows(databaseName: string, answerMs = ANSWER_MS): Promise<Salvage> {
  let database: IDBDatabase;
  try {
    database = await inTime(openAsItIs(databaseName), answerMs);
  } catch (cause) {
    return { type: cause instanceof NoAnswerError ? 'hangs' : 'unopenable' };
  }
  try {
    return await readEverything(database, answerMs);
  } finally {
    database.close();
  }
}

async function readEverything(database: IDBDatabase, answerMs: number): Promise<Salvage> {
  const rows: Record<PrivateKind, readonly PrivateRow[]> = { ...noPrivateRows };
  let unreadableCount = 0;
  for (const kind of PRIVATE_KINDS) {
    if (!database.objectStoreNames.contains(kind)) continue;
    const read = await readKind(database, kind, answerMs);
    rows[kind] = read.filter(isRow);
    unreadableCount += read.length - rows[kind].length;
  }
  return { type: 'read', rows, unreadableCount };
}

/** The rows of one kind. In the place of one that cannot be read stands `undefined`. */
async function readKind(database: IDBDatabase, kind: PrivateKind, answerMs: number): Promise<readonly unknown[]> {
  // A request that fails ends its transaction: each has its own. Some browsers throw instead of failing.
  const ask = async <T>(request: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    inTime(settle(request(database.transaction(kind, 'readonly').objectStore(kind))), answerMs);
  const all = asList(await ask((store) => store.getAll()).catch(() => undefined));
  if (all !== undefined) return all;
  const keys = asList(await ask((store) => store.getAllKeys()).catch(() => undefined));
  // Not even the keys: there is something, and nobody knows how much.
  if (keys === undefined) return [undefined];
  const rows: unknown[] = [];
  for (const key of keys)
    rows.push(isKey(key) ? await ask((store) => store.get(key)).catch(() => undefined) : undefined);
  return rows;
}

/** Opens a database in the version it has. One that is not there is not made. */
function openAsItIs(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The database does not open.'));
    };
  });
}

const settle = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The database gives no row.'));
    };
  });

function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new NoAnswerError());
    }, ms);
    void work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

const asList = (value: unknown): readonly unknown[] | undefined => (Array.isArray(value) ? value : undefined);

const isKey = (key: unknown): key is string => typeof key === 'string';

const isRow = (row: unknown): row is PrivateRow =>
  typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string';

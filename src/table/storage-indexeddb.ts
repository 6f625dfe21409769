import { err, ok, type AppError, type Result } from '$domain';
import type { Clock, SaveState, StoredTable, TableStorage } from '$ports';
import { clearDocument, IndexeddbPersistence, storeState } from 'y-indexeddb';
import * as Y from 'yjs';
import { DATABASE_PREFIX } from './database-name';
import { containsAll, readRecordsAfter, readStoredUpdates, type StoredUpdates } from './stored-updates';
import type { Replica } from './table';

const LOAD_TIMEOUT_MS = 20_000;
const RETRY_AFTER_MS = 3_000;
const NEARLY_FULL = 0.9;

/**
 * Keeps each table in a database of its own through y-indexeddb. y-indexeddb neither waits for its writes nor reports
 * their failure, so every update is read back from the same object store before it counts as saved (TD11).
 */
export function createIndexedDbTableStorage(clock: Clock): TableStorage<Replica> {
  return {
    open: async (tableId, replica) => {
      const name = `${DATABASE_PREFIX}${tableId}`;
      const stored = await readStoredUpdates(name);
      if (!stored.ok) return stored;
      const problem = findLoadProblem(stored.value);
      if (problem !== undefined) return err(problem);
      const persistence = new IndexeddbPersistence(name, replica.doc);
      const watcher = new SaveWatcher(persistence, replica.doc, clock);
      const isLoaded = await settlesWithin(persistence.whenSynced, LOAD_TIMEOUT_MS);
      if (isLoaded) return ok(watcher);
      await watcher.close();
      return err({ type: 'table-unreadable' });
    },
    remove: async (tableId) => {
      try {
        await clearDocument(`${DATABASE_PREFIX}${tableId}`);
        return ok(undefined);
      } catch {
        return err({ type: 'storage-unavailable' });
      }
    },
  };
}

/** Tries what is stored on a document of its own, so that damage is found before the table is touched. */
function findLoadProblem(updates: StoredUpdates): AppError | undefined {
  const trial = new Y.Doc();
  try {
    for (const { bytes } of updates) Y.applyUpdate(trial, bytes);
    return undefined;
  } catch {
    return { type: 'table-unreadable' };
  } finally {
    trial.destroy();
  }
}

/** Follows every update until it is read back from disk, tries again when it is not, and says how it stands. */
class SaveWatcher implements StoredTable {
  saveState: SaveState = { type: 'saved', atMs: undefined };
  readonly #persistence: IndexeddbPersistence;
  readonly #doc: Y.Doc;
  readonly #clock: Clock;
  readonly #listeners = new Set<(state: SaveState) => void>();
  #unproven: Uint8Array[] = [];
  #lastProvenKey = -1;
  #checking: Promise<void> | undefined;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(persistence: IndexeddbPersistence, doc: Y.Doc, clock: Clock) {
    this.#persistence = persistence;
    this.#doc = doc;
    this.#clock = clock;
    doc.on('update', this.#followUpdate);
  }

  onSaveState(listener: (state: SaveState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async flush(): Promise<Result<undefined, AppError>> {
    while (this.#unproven.length > 0) {
      await (this.#checking ?? this.#check());
      if (this.saveState.type === 'failed') return err(this.saveState.error);
    }
    return ok(undefined);
  }

  async close(): Promise<void> {
    await this.flush();
    clearTimeout(this.#retryTimer);
    this.#doc.off('update', this.#followUpdate);
    this.#listeners.clear();
    await this.#persistence.destroy();
  }

  readonly #followUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this.#persistence) return;
    this.#unproven.push(update);
    if (this.saveState.type !== 'failed') this.#tell({ type: 'saving' });
    void this.#check();
  };

  /** One check at a time; what came in meanwhile is checked in the next. */
  #check(): Promise<void> {
    this.#checking ??= this.#proveUntilQuiet().finally(() => {
      this.#checking = undefined;
    });
    return this.#checking;
  }

  async #proveUntilQuiet(): Promise<void> {
    await this.#persistence.whenSynced;
    while (this.#unproven.length > 0) {
      const wanted = [...this.#unproven];
      const records = await readRecordsAfter(this.#persistence.db, this.#lastProvenKey);
      if (!records.ok || !containsAll(records.value, wanted)) {
        await this.#fail(records.ok ? { type: 'save-failed', reason: 'unknown' } : records.error);
        return;
      }
      this.#lastProvenKey = records.value.at(-1)?.key ?? this.#lastProvenKey;
      this.#unproven = this.#unproven.slice(wanted.length);
    }
    this.#tell({ type: 'saved', atMs: this.#clock.nowMs() });
  }

  async #fail(error: AppError): Promise<void> {
    const isFull = error.type === 'save-failed' && (await isStorageNearlyFull());
    this.#tell({ type: 'failed', error: isFull ? { type: 'save-failed', reason: 'disk-full' } : error });
    clearTimeout(this.#retryTimer);
    this.#retryTimer = setTimeout(() => void this.#retry(), RETRY_AFTER_MS);
  }

  /** Writes the whole table anew: it holds everything that did not get through. */
  async #retry(): Promise<void> {
    await storeState(this.#persistence, true).catch(() => undefined);
    await this.#check();
  }

  #tell(state: SaveState): void {
    this.saveState = state;
    for (const listener of this.#listeners) listener(state);
  }
}

async function isStorageNearlyFull(): Promise<boolean> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage !== undefined && quota !== undefined && usage > quota * NEARLY_FULL;
  } catch {
    return false;
  }
}

function settlesWithin(promise: Promise<unknown>, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(false);
    }, timeoutMs);
    void promise.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

import { ok, type AppError, type Result } from '$domain';
import { checkpointName, logName } from './storage/databases';
import { loadCare } from './storage/load-care';
import { readStoredUpdates } from './storage/stored-updates';

/** All that is on disk of one table, as one update, and how many damaged records were left out of it. */
export type KeptBytes = { readonly bytes: Uint8Array | undefined; readonly damagedCount: number };

/**
 * Reads all that is on disk of a table as one update, without opening or changing it: its log, and its last good
 * checkpoint. What is damaged is left out and counted; what builds on it is still in the bytes, and waits for it.
 *
 * @returns `storage-unavailable` where there is no IndexedDB or it will not open; no bytes for a table that is not here.
 */
export async function readKeptBytes(tableId: string): Promise<Result<KeptBytes, AppError>> {
  const areThere = await Promise.all([logName(tableId), checkpointName(tableId)].map(exists));
  if (!areThere.some(Boolean)) return ok({ bytes: undefined, damagedCount: 0 });
  const records = await readStoredUpdates(tableId);
  const { salvage } = await loadCare();
  const { state, damaged, facts } = await salvage(tableId, records.ok ? records.value : []);
  const isEmpty = facts.length === 0 && (!records.ok || records.value.length === damaged.length);
  if (!records.ok && isEmpty) return records;
  return ok({ bytes: isEmpty ? undefined : state, damagedCount: damaged.length });
}

/** Whether there is a database, without making one. One that will not say is looked into all the same. */
function exists(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(name);
      let isNew = false;
      request.onupgradeneeded = () => {
        isNew = true;
        request.transaction?.abort();
      };
      request.onerror = (event) => {
        event.preventDefault();
        resolve(!isNew);
      };
      request.onblocked = () => {
        resolve(true);
      };
      request.onsuccess = () => {
        request.result.close();
        resolve(true);
      };
    } catch {
      resolve(true);
    }
  });
}

import { ok, type AppError, type Result } from '$domain';
import * as Y from 'yjs';
import { DATABASE_PREFIX } from './database-name';
import { readEachUpdate } from './stored-records';

/** All that is on disk of one table, as one update, and how many damaged records were left out of it. */
export type KeptBytes = { readonly bytes: Uint8Array | undefined; readonly damagedCount: number };

/**
 * Reads all that is on disk of a table as one update, without opening or changing it. A record that is damaged is left out
 * and counted; what builds on it is still in the bytes, and waits for it.
 *
 * @returns `storage-unavailable` where there is no IndexedDB or it will not open; no bytes for a table that is not here.
 */
export async function readKeptBytes(tableId: string): Promise<Result<KeptBytes, AppError>> {
  const records = await readEachUpdate(`${DATABASE_PREFIX}${tableId}`);
  if (!records.ok) return records;
  const { updates, unreadableCount } = records.value;
  const fit = keepFit(updates);
  const damagedCount = unreadableCount + updates.length - fit.updates.length;
  return ok({ bytes: fit.bytes, damagedCount });
}

/** Leaves out what cannot be applied, so that one damaged record takes nothing else with it. */
function keepFit(updates: readonly Uint8Array[]): {
  readonly updates: readonly Uint8Array[];
  readonly bytes: Uint8Array | undefined;
} {
  let fit: Uint8Array[] = [];
  let doc = new Y.Doc();
  for (const update of updates) {
    if (appliesTo(doc, update)) {
      fit = [...fit, update];
      continue;
    }
    // It may have been half applied: what was good before it is laid down anew.
    doc.destroy();
    doc = new Y.Doc();
    for (const good of fit) Y.applyUpdate(doc, good);
  }
  const bytes = fit.length === 0 ? undefined : Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return { updates: fit, bytes };
}

function appliesTo(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.decodeUpdate(update);
    Y.applyUpdate(doc, update);
    return true;
  } catch {
    return false;
  }
}

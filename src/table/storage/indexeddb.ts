import { err, ok, type AppError, type Result } from '$domain';
import type { Clock, Damage, StoredTable, TableStorage } from '$ports';
import * as Y from 'yjs';
import type { Replica } from '../table';
import { areEqual, findProven, hashRecords, readCheckpointFacts, type CheckpointFacts } from './checkpoint-facts';
import { checkpointName, logName, removeDatabase } from './databases';
import { KeptTable } from './kept-table';
import { loadCare } from './load-care';
import { LogWriter } from './log-writer';
import { readStoredUpdates, type StoredUpdates } from './stored-updates';
import { WriterLock } from './writer-lock';

/** The origin of what is loaded from disk. */
const STORAGE_ORIGIN = 'storage';

/**
 * Keeps each table as a log of updates, written through y-indexeddb, with two checkpoints in a database beside it.
 * y-indexeddb neither waits for its writes nor reports their failure, so every update is read back from the same object
 * store before it counts as saved (TD11).
 */
export function createIndexedDbTableStorage(clock: Clock): TableStorage<Replica> {
  return {
    open: (tableId, { doc }) => open(tableId, doc, clock),
    openDamaged: (tableId, { doc }) => openDamaged(tableId, doc, clock),
    readSetAside: async (tableId) => {
      const { readSetAside } = await loadCare();
      return (await readSetAside(tableId)).map(({ bytes }) => bytes);
    },
    remove: async (tableId) => {
      const areRemoved = await Promise.all([logName(tableId), checkpointName(tableId)].map(removeDatabase));
      return areRemoved.every(Boolean) ? ok(undefined) : err({ type: 'storage-unavailable' });
    },
  };
}

async function open(tableId: string, doc: Y.Doc, clock: Clock): Promise<Result<StoredTable, AppError>> {
  if (typeof indexedDB === 'undefined') return err({ type: 'storage-unavailable' });
  const [lock, log, facts] = await Promise.all([
    WriterLock.take(tableId),
    readStoredUpdates(tableId),
    readCheckpointFacts(tableId),
  ]);
  const means = { tableId, doc, clock, lock, facts };
  if (!log.ok) return ok(KeptTable.begin({ ...means, writer: undefined, lastKey: -1 }));
  const isUnchanged = proveUnchanged(log.value, facts);
  const lastKey = log.value.at(-1)?.key ?? -1;
  const starting = LogWriter.start(tableId, doc, lastKey);
  // What was in the replica before it was loaded is kept as well.
  const before = doc.store.clients.size > 0 ? Y.encodeStateAsUpdate(doc) : undefined;
  const isApplied = applyAll(doc, log.value) && !isWaiting(doc);
  if (isApplied && (await isUnchanged))
    return ok(KeptTable.begin({ ...means, writer: await starting, lastKey, unwritten: before }));
  lock.release();
  await (await starting)?.close();
  return err({ type: 'table-unreadable' });
}

async function openDamaged(tableId: string, doc: Y.Doc, clock: Clock): Promise<Result<StoredTable, AppError>> {
  const log = await readStoredUpdates(tableId);
  if (!log.ok) return open(tableId, doc, clock);
  const care = await loadCare().catch(() => undefined);
  if (care === undefined) return err({ type: 'storage-unavailable' });
  const { state, damaged, facts } = await care.salvage(tableId, log.value);
  if (!applyAll(doc, [{ key: -1, bytes: state }])) return err({ type: 'table-unreadable' });
  const isSetAside = await care.setAside(tableId, damaged, clock.nowMs());
  const damage: Damage = { count: damaged.length, isSetAside };
  const lock = await WriterLock.take(tableId);
  const lastKey = log.value.at(-1)?.key ?? -1;
  const writer = await LogWriter.start(tableId, doc, lastKey);
  // What is set apart leaves the log once all that is good has been written anew.
  const removeKeys = isSetAside ? damaged.map(({ key }) => key) : [];
  return ok(
    KeptTable.begin({ tableId, doc, clock, lock, facts, writer, lastKey, unwritten: state, damage, removeKeys }),
  );
}

/** Applies what the log holds; says whether all of it could be. */
function applyAll(doc: Y.Doc, records: StoredUpdates): boolean {
  try {
    Y.transact(
      doc,
      () => {
        for (const { bytes } of records) Y.applyUpdate(doc, bytes);
      },
      STORAGE_ORIGIN,
      false,
    );
  } catch {
    return false;
  }
  return true;
}

/** Whether something waits for what is not there: a record has gone. */
const isWaiting = ({ store }: Y.Doc): boolean => store.pendingStructs !== null || store.pendingDs !== null;

/**
 * Whether not a byte has changed in what the newest checkpoint knows of the log. When the log no longer has these records,
 * words may have gone with them that the checkpoint has.
 */
async function proveUnchanged(records: StoredUpdates, [newest]: readonly CheckpointFacts[]): Promise<boolean> {
  if (newest?.log === undefined) return true;
  const proven = findProven(records, newest.log);
  return proven !== undefined && areEqual(await hashRecords(proven), newest.log.hash);
}

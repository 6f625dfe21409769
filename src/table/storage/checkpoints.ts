import type { Result } from '$domain';
import { err, ok } from '$domain';
import * as Y from 'yjs';
import { quickenShortStrings } from '../lib0/short-strings';
import { deflate, inflate } from '../live/content/deflate';
import {
  areEqual,
  DAMAGED_STORE,
  FACTS_STORE,
  hashBytes,
  hashRecords,
  JOURNAL_STORE,
  openCheckpoints,
  readCheckpointFacts,
  STATES_STORE,
  type CheckpointFacts,
  type Generation,
} from './checkpoint-facts';
import { PATIENCE_MS, transact, within } from './databases';
import type { StoredUpdates } from './stored-updates';

// Fetched late, and so is this: opening a table waits for neither, and what comes in by the thousand comes after it.
quickenShortStrings();

/** A record that did not open, kept apart so that somebody may still find something in it. */
export type SetAside = { readonly foundAtMs: number; readonly key: number; readonly bytes: Uint8Array };

/** What a checkpoint is made of. `state` holds everything that is in `records`. */
export type CheckpointMatter = {
  /** In the second form of Yjs, which is smaller. It is read only when its hash is right. */
  readonly state: Uint8Array;
  readonly records: StoredUpdates;
  readonly generation: Generation;
  readonly madeAtMs: number;
  /** The last key of the journal whose words are in the state: up to it the journal is not needed any more. */
  readonly journalKey: number;
};

/** Nothing is so large as to be held for a checkpoint of ours. */
const MAX_STATE_BYTES = 512 * 1_048_576;

/**
 * Writes a checkpoint in the place of an older generation, on the disk itself before it goes on (durability `strict`), and
 * reads it back.
 *
 * @returns what is known of it; `not-kept` when it could not be written or is not there as it was written.
 */
export async function writeCheckpoint(
  tableId: string,
  { state, records, generation, madeAtMs, journalKey }: CheckpointMatter,
): Promise<Result<CheckpointFacts, 'not-kept'>> {
  const { bytes, isDeflated } = await deflate(state);
  const [first, last] = [records[0], records.at(-1)];
  const log =
    first && last
      ? { firstKey: first.key, lastKey: last.key, count: records.length, hash: await hashRecords(records) }
      : undefined;
  const hash = await hashBytes(bytes);
  const facts: CheckpointFacts = { generation, madeAtMs, stateBytes: state.length, isDeflated, hash, log };
  const database = await openCheckpoints(tableId);
  if (database === undefined) return err('not-kept');
  const writing = transact(database, [FACTS_STORE, STATES_STORE, JOURNAL_STORE], 'strict', (storeOf) => [
    storeOf(FACTS_STORE).put(facts, generation),
    storeOf(STATES_STORE).put(bytes, generation),
    storeOf(JOURNAL_STORE).delete(IDBKeyRange.upperBound(journalKey)),
  ]);
  const isWritten = (await within(PATIENCE_MS, writing)) !== undefined;
  database.close();
  return isWritten && (await isReadable(tableId, facts)) ? ok(facts) : err('not-kept');
}

/** Whether a checkpoint is on disk as it was written. */
export async function isReadable(tableId: string, facts: CheckpointFacts): Promise<boolean> {
  const bytes = await readBytes(tableId, facts.generation);
  return bytes !== undefined && areEqual(await hashBytes(bytes), facts.hash);
}

/** The states of a table's checkpoints that are whole, in the first form of Yjs, the newest first. */
export async function readCheckpoints(
  tableId: string,
): Promise<readonly { readonly facts: CheckpointFacts; readonly state: Uint8Array }[]> {
  const found = [];
  for (const facts of await readCheckpointFacts(tableId)) {
    const bytes = await readBytes(tableId, facts.generation);
    if (bytes === undefined || !areEqual(await hashBytes(bytes), facts.hash)) continue;
    const state = facts.isDeflated ? await inflate(bytes, MAX_STATE_BYTES) : bytes;
    if (state !== undefined) found.push({ facts, state: Y.convertUpdateFormatV2ToV1(state) });
  }
  return found;
}

/** The updates that no checkpoint held when they were written, in order. */
export async function readJournal(tableId: string): Promise<readonly Uint8Array[]> {
  const database = await openCheckpoints(tableId);
  if (database === undefined) return [];
  const reading = transact(database, [JOURNAL_STORE], 'readonly', (storeOf) => [storeOf(JOURNAL_STORE).getAll()]);
  const [values] = (await within(PATIENCE_MS, reading)) ?? [];
  database.close();
  return Array.isArray(values) ? values.filter((value) => value instanceof Uint8Array) : [];
}

/** Keeps damaged records apart, and says whether they are there as they were. */
export async function setAside(tableId: string, damaged: StoredUpdates, foundAtMs: number): Promise<boolean> {
  if (damaged.length === 0) return true;
  const database = await openCheckpoints(tableId);
  if (database === undefined) return false;
  const writing = transact(database, [DAMAGED_STORE], 'strict', (storeOf) =>
    damaged.map(({ key, bytes }) => storeOf(DAMAGED_STORE).add({ foundAtMs, key, bytes })),
  );
  const isWritten = (await within(PATIENCE_MS, writing)) !== undefined;
  database.close();
  const kept = isWritten ? await readSetAside(tableId) : [];
  return damaged.every(({ key, bytes }) => kept.some((one) => one.key === key && areEqual(one.bytes, bytes)));
}

/** Everything of a table that was ever set aside. */
export async function readSetAside(tableId: string): Promise<readonly SetAside[]> {
  const database = await openCheckpoints(tableId);
  if (database === undefined) return [];
  const reading = transact(database, [DAMAGED_STORE], 'readonly', (storeOf) => [storeOf(DAMAGED_STORE).getAll()]);
  const [values] = (await within(PATIENCE_MS, reading)) ?? [];
  database.close();
  return Array.isArray(values) ? values.filter(isSetAside) : [];
}

async function readBytes(tableId: string, generation: Generation): Promise<Uint8Array | undefined> {
  const database = await openCheckpoints(tableId);
  if (database === undefined) return undefined;
  const reading = transact(database, [STATES_STORE], 'readonly', (storeOf) => [storeOf(STATES_STORE).get(generation)]);
  const [bytes] = (await within(PATIENCE_MS, reading)) ?? [];
  database.close();
  return bytes instanceof Uint8Array ? bytes : undefined;
}

function isSetAside(value: unknown): value is SetAside {
  if (typeof value !== 'object' || value === null) return false;
  const { foundAtMs, key, bytes } = value as Partial<SetAside>;
  return typeof foundAtMs === 'number' && typeof key === 'number' && bytes instanceof Uint8Array;
}

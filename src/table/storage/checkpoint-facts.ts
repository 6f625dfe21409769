import { checkpointName, openDatabase, PATIENCE_MS, transact, within } from './databases';
import type { StoredUpdates } from './stored-updates';

/** Two generations take turns: while one is written the other stays as it was. */
export type Generation = 0 | 1;
const GENERATIONS: readonly Generation[] = [0, 1];

/** The records of the log that a checkpoint holds all of, so that a changed byte in them is found. */
export type LogProof = {
  readonly firstKey: number;
  readonly lastKey: number;
  readonly count: number;
  /** SHA-256 over their bytes, one after another. */
  readonly hash: Uint8Array;
};

/** What is known of a checkpoint without reading it. */
export type CheckpointFacts = {
  readonly generation: Generation;
  readonly madeAtMs: number;
  /** Length of the state in bytes, before it was made smaller. */
  readonly stateBytes: number;
  readonly isDeflated: boolean;
  /** SHA-256 of the bytes as they are kept. */
  readonly hash: Uint8Array;
  /** `undefined` where there was no log to hold. */
  readonly log: LogProof | undefined;
};

export const FACTS_STORE = 'facts';
export const STATES_STORE = 'states';
export const DAMAGED_STORE = 'damaged';
export const JOURNAL_STORE = 'journal';
/** 2: with a journal. */
const VERSION = 2;

/** Opens the database of a table's checkpoints; `undefined` when it will not open. */
export const openCheckpoints = (tableId: string): Promise<IDBDatabase | undefined> =>
  openDatabase(checkpointName(tableId), makeStores, VERSION);

function makeStores(database: IDBDatabase): void {
  for (const name of [FACTS_STORE, STATES_STORE, JOURNAL_STORE])
    if (!database.objectStoreNames.contains(name)) database.createObjectStore(name);
  if (!database.objectStoreNames.contains(DAMAGED_STORE))
    database.createObjectStore(DAMAGED_STORE, { autoIncrement: true });
}

/** What is known of a table's checkpoints, the newest first; none where they cannot be read. */
export async function readCheckpointFacts(tableId: string): Promise<readonly CheckpointFacts[]> {
  const database = await openCheckpoints(tableId);
  if (database === undefined) return [];
  const reading = transact(database, [FACTS_STORE], 'readonly', (storeOf) =>
    GENERATIONS.map((generation) => storeOf(FACTS_STORE).get(generation)),
  );
  const values = (await within(PATIENCE_MS, reading)) ?? [];
  database.close();
  return values
    .flatMap((value, index) => parseFacts(value, GENERATIONS[index]) ?? [])
    .sort((one, other) => other.madeAtMs - one.madeAtMs);
}

/** The records that a checkpoint holds, when the log still has exactly these. */
export function findProven(records: StoredUpdates, proof: LogProof | undefined): StoredUpdates | undefined {
  if (proof === undefined) return undefined;
  const proven = records.filter(({ key }) => key >= proof.firstKey && key <= proof.lastKey);
  const isSame =
    proven.length === proof.count && proven[0]?.key === proof.firstKey && proven.at(-1)?.key === proof.lastKey;
  return isSame ? proven : undefined;
}

/** SHA-256 over the bytes of records, one after another. */
export async function hashRecords(records: StoredUpdates): Promise<Uint8Array> {
  const whole = new Uint8Array(records.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let position = 0;
  for (const { bytes } of records) {
    whole.set(bytes, position);
    position += bytes.length;
  }
  return hashBytes(whole);
}

export const hashBytes = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));

/** Whether two strings of bytes are the same. */
export const areEqual = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

function parseFacts(value: unknown, generation: Generation | undefined): CheckpointFacts | undefined {
  if (!isRecord(value) || generation === undefined) return undefined;
  const { madeAtMs, stateBytes, isDeflated, hash, log } = value;
  if (typeof madeAtMs !== 'number' || typeof stateBytes !== 'number' || typeof isDeflated !== 'boolean')
    return undefined;
  if (!(hash instanceof Uint8Array)) return undefined;
  return { generation, madeAtMs, stateBytes, isDeflated, hash, log: parseProof(log) };
}

function parseProof(value: unknown): LogProof | undefined {
  if (!isRecord(value)) return undefined;
  const { firstKey, lastKey, count, hash } = value;
  const isFit = typeof firstKey === 'number' && typeof lastKey === 'number' && typeof count === 'number';
  return isFit && hash instanceof Uint8Array ? { firstKey, lastKey, count, hash } : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

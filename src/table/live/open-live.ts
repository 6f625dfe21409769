import type { AppError, Result, TableKey } from '$domain';
import type { LinkTaker, Scheduler } from '$ports';
import { SCHEMA_VERSION } from '../schema';
import type { Table } from '../table';
import type { Identity } from './identity';
import { LiveRoom } from './live-room';
import type { LiveState } from './live-state';

/** One table as it lives between devices, from opening to closing. */
export type LiveTable = LinkTaker & {
  readonly state: LiveState;
  /** Calls back at each change of state until the returned function is called. */
  onState(listener: (state: LiveState) => void): () => void;
  /** Compares with the others now instead of at the next round: after waking, or when the network came back. */
  check(): void;
  /**
   * Gives the table new keys from now on and hands them to every session in the room but the excluded ones.
   *
   * @returns the facilitator's new key; `not-allowed` for anyone else.
   */
  renewKeys(excludedSessionIds: readonly string[]): Promise<Result<TableKey, AppError>>;
  /** Calls back with a key to keep: the certificate became known, or the keys were renewed. */
  onKey(listener: (key: TableKey) => void): () => void;
  /** Takes leave of the others and ends every link. */
  close(): Promise<void>;
};

export type LiveOptions = {
  readonly key: TableKey;
  readonly identity: Identity;
  readonly scheduler: Scheduler;
  /** Settles when everything taken in is on this device's disk; says whether it is. */
  readonly whenKept?: () => Promise<boolean>;
  /** The form of the table that this build writes; another one only in tests. */
  readonly schemaVersion?: number;
};

/** Brings a table to life: from now on it takes links, and what is written here goes to the others and back. */
export const openLive = (table: Table, { whenKept, schemaVersion, ...rest }: LiveOptions): LiveTable =>
  new LiveRoom(table, {
    ...rest,
    whenKept: whenKept ?? (() => Promise.resolve(true)),
    schemaVersion: schemaVersion ?? SCHEMA_VERSION,
  });

import type { AppError, Result } from '$domain';

/** Whether what was typed at a table is on disk. `saved` is said only after it could be read back. */
export type SaveState =
  | { readonly type: 'saved'; readonly atMs: number | undefined }
  | { readonly type: 'saving' }
  | { readonly type: 'failed'; readonly error: AppError };

/** What was found damaged when a table was opened. */
export type Damage = {
  /** How many pieces could not be read. */
  readonly count: number;
  /** Whether they stand apart now; else they are left where they were. */
  readonly isSetAside: boolean;
};

/** The storage of one open table. Whoever opens must close. */
export interface StoredTable {
  readonly saveState: SaveState;
  /** What was damaged; the table was opened from what is good. */
  readonly damage?: Damage | undefined;
  /** Calls back at each change of the save state until the returned function is called. */
  onSaveState(listener: (state: SaveState) => void): () => void;
  /** Settles when everything up to now is on disk, or with the reason why it is not. */
  flush(): Promise<Result<undefined, AppError>>;
  /** Writes what is left and releases the database. */
  close(): Promise<void>;
}

/** Keeps the replicas of tables on this device. */
export interface TableStorage<Replica> {
  /**
   * Loads what is kept of a table into the replica and keeps every later change. Where the storage does not answer the
   * table opens all the same, with a `failed` save state, and what is kept comes in when it does.
   *
   * @returns `table-unreadable` when something kept is damaged; the replica is then of no use any more.
   */
  open(tableId: string, replica: Replica): Promise<Result<StoredTable, AppError>>;
  /** Opens a damaged table from all that is good of it, into a fresh replica, and sets apart what is not. */
  openDamaged(tableId: string, replica: Replica): Promise<Result<StoredTable, AppError>>;
  /** The pieces of a table that were set apart, as bytes. */
  readSetAside(tableId: string): Promise<readonly Uint8Array[]>;
  /** Removes a table from this device for good. */
  remove(tableId: string): Promise<Result<undefined, AppError>>;
}

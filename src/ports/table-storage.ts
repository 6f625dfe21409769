import type { AppError, Result } from '$domain';

/** Whether what was typed at a table is on disk. `saved` is said only after it could be read back. */
export type SaveState =
  | { readonly type: 'saved'; readonly atMs: number | undefined }
  | { readonly type: 'saving' }
  | { readonly type: 'failed'; readonly error: AppError };

/** The storage of one open table. Whoever opens must close. */
export interface StoredTable {
  readonly saveState: SaveState;
  /** Calls back at each change of the save state until the returned function is called. */
  onSaveState(listener: (state: SaveState) => void): () => void;
  /** Settles when everything up to now is on disk, or with the reason why it is not. */
  flush(): Promise<Result<undefined, AppError>>;
  /** Writes what is left and releases the database. */
  close(): Promise<void>;
}

/** Keeps the replicas of tables on this device. */
export interface TableStorage<Replica> {
  /** Loads what is kept of a table into the replica and keeps every later change. */
  open(tableId: string, replica: Replica): Promise<Result<StoredTable, AppError>>;
  /** Removes a table from this device for good. */
  remove(tableId: string): Promise<Result<undefined, AppError>>;
}

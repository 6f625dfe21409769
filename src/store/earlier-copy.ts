import { noPrivateRows, PRIVATE_KINDS, type PrivateKind, type PrivateRow, type PrivateRows } from '$domain';
import type Dexie from 'dexie';
import type { Table as DexieTable } from 'dexie';
import { nameOfEarlierCopy } from './database-name';

/** All rows as they stood before an upgrade, by the names of their tables. */
export type EarlierCopy = {
  /** The version they were upgraded to. */
  readonly beforeVersion: number;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
};

type CopyRow = EarlierCopy & { readonly id: string };

/** The package comes with the first load; a second way to it would make that larger. */
type Databases = Pick<typeof Dexie, 'delete'> &
  (new (name: string, options: { chromeTransactionDurability: 'strict' }) => Dexie);

const COPY_ID = 'copy';

/** Keeps a copy in the place of an earlier one, and reads it back from disk. Throws where that does not give the same. */
export async function keepCopy(databases: Databases, name: string, copy: EarlierCopy): Promise<void> {
  await withCopies(databases, name, async (copies) => {
    await copies.put({ ...copy, id: COPY_ID });
  });
  // Opened anew: what is compared came from disk.
  const kept = await readCopy(databases, name);
  if (JSON.stringify(kept) !== JSON.stringify(copy)) throw new Error('The copy is not what was copied.');
}

/** The copy of the rows as they stood before the last upgrade; `undefined` where there was none. */
export const readCopy = (databases: Databases, name: string): Promise<EarlierCopy | undefined> =>
  withCopies(databases, name, async (copies) => {
    const row = await copies.get(COPY_ID);
    return row === undefined ? undefined : { beforeVersion: row.beforeVersion, rows: row.rows };
  });

/** The private rows of the copy; of kinds that there were not yet, none. */
export async function readCopiedRows(databases: Databases, name: string): Promise<PrivateRows | undefined> {
  const copy = await readCopy(databases, name);
  if (copy === undefined) return undefined;
  const rows: Record<PrivateKind, readonly PrivateRow[]> = { ...noPrivateRows };
  for (const kind of PRIVATE_KINDS) rows[kind] = (copy.rows[kind] ?? []).filter(isRow);
  return rows;
}

const isRow = (row: unknown): row is PrivateRow =>
  typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string';

/** Removes the copy for good. */
export const removeCopy = (databases: Databases, name: string): Promise<void> =>
  databases.delete(nameOfEarlierCopy(name));

/** A database of its own beside the one that was copied: what becomes of that one cannot touch it. */
async function withCopies<T>(
  databases: Databases,
  name: string,
  use: (copies: DexieTable<CopyRow, string>) => Promise<T>,
): Promise<T> {
  const database = new databases(nameOfEarlierCopy(name), { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ copies: 'id' });
  try {
    return await use(database.table('copies'));
  } finally {
    database.close();
  }
}

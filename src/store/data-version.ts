/** The id of the one row that says by which build the data was written last. */
export const DATA_VERSION_ID = 'data-version';

/** The version of the data, and of the app that wrote it last. */
export type DataVersion = { readonly id: typeof DATA_VERSION_ID; readonly version: number; readonly app: string };

/**
 * The version of data that is newer than a build knows, or `undefined` where the build may write. What the database itself
 * says counts as much as the row: one of them may have been left behind.
 */
export function findNewer(known: number, installed: number, row: unknown): number | undefined {
  const found = Math.max(installed, readVersion(row));
  return found > known ? found : undefined;
}

/** The row to write, or `undefined` where it says so already. */
export function dataVersionToNote(known: number, app: string, row: unknown): DataVersion | undefined {
  const isNoted =
    readVersion(row) === known && typeof row === 'object' && row !== null && 'app' in row && row.app === app;
  return isNoted ? undefined : { id: DATA_VERSION_ID, version: known, app };
}

/** What cannot be read says nothing; the database itself has a version too. */
const readVersion = (row: unknown): number =>
  typeof row === 'object' && row !== null && 'version' in row && typeof row.version === 'number' ? row.version : 0;

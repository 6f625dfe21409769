/** The id of the one row that says by which build the data was written last. */
export const DATA_VERSION_ID = 'data-version';

/** The version of the data, and of the app that wrote it last. */
export type DataVersion = { readonly id: string; readonly version: number; readonly app: string };

/**
 * Whether data of a version may be written to, by a build that knows `known`: `newer` may not. `noted` may, and its row says
 * so already. What the database itself says counts as much as the row: one of them may have been left behind.
 */
export function judgeData(
  { version: known, app }: DataVersion,
  installed: number,
  row: Partial<DataVersion> = {},
): { readonly newer?: number; readonly isNoted: boolean } {
  // What cannot be read says nothing.
  const version = Number(row.version) || 0;
  const found = Math.max(installed, version);
  return found > known ? { newer: found, isNoted: true } : { isNoted: version === known && row.app === app };
}

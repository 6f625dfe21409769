/** What stands where the id of a version would stand, for comparing two. No hash is that short. */
export const COMPARE_VIEW = 'vergelijken';

/** What the text of now is called in an address. */
export const NOW = 'nu';

/** The address of the versions of a table. */
export const versionsHref = (tableId: string): string => `#/aan-tafel/${tableId}/versies`;

/** The address of one version. */
export const versionHref = (tableId: string, versionId: string): string => `${versionsHref(tableId)}/${versionId}`;

/** The address of two versions laid over each other. */
export const compareHref = (tableId: string, from: string, to: string = NOW): string =>
  `${versionsHref(tableId)}/${COMPARE_VIEW}?van=${from}&naar=${to}`;

/** Which two an address compares. */
export function parseCompared(hash: string): { readonly from: string | undefined; readonly to: string | undefined } {
  const query = new URLSearchParams(hash.includes('?') ? hash.slice(hash.indexOf('?') + 1) : '');
  return { from: query.get('van') ?? undefined, to: query.get('naar') ?? undefined };
}

import { err, ok, type AppError, type Result } from '$domain';

/**
 * Runs a database operation and says in our own words what went wrong: a full disk, a closed database, or no storage at
 * all. Anything else is `unknown` and still a failed save, never a silent one (ST1).
 */
export async function guard<T>(operation: () => Promise<T>): Promise<Result<T, AppError>> {
  try {
    return ok(await operation());
  } catch (cause) {
    return err(translateFailure(cause));
  }
}

/** The error for an exception of Dexie or IndexedDB. Dexie wraps the real one in `inner`. */
export function translateFailure(cause: unknown): AppError {
  const names = collectNames(cause);
  if (names.has('QuotaExceededError')) return { type: 'save-failed', reason: 'disk-full' };
  if (names.has('MissingAPIError') || names.has('OpenFailedError') || names.has('SecurityError'))
    return { type: 'storage-unavailable' };
  if (names.has('VersionError') || names.has('NewerDataError')) return { type: 'storage-newer', foundVersion: 0 };
  if (names.has('DatabaseClosedError') || names.has('InvalidStateError') || names.has('UnknownError'))
    return { type: 'save-failed', reason: 'closed' };
  return { type: 'save-failed', reason: 'unknown' };
}

function collectNames(cause: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  let current = cause;
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth += 1) {
    if ('name' in current && typeof current.name === 'string') names.add(current.name);
    current = 'inner' in current ? current.inner : undefined;
  }
  return names;
}

import { joinRows, ok, type AppError, type Result } from '$domain';
import type { Services } from './services';

/**
 * Puts back the private rows as they stood before the last upgrade, by the same join as a backup: nothing that came after it
 * is replaced by something older, and nothing is thrown away. `false` where there is no such copy.
 */
export async function restoreEarlierCopy(
  services: Pick<Services, 'store' | 'clock'>,
): Promise<Result<boolean, AppError>> {
  const { clock, store } = services;
  const copy = await store.earlierCopy.read();
  if (!copy.ok) return copy;
  const rows = copy.value;
  if (rows === undefined) return ok(false);
  const nowMs = clock.nowMs();
  const written = await store.rows.write((here) => joinRows(here, rows, nowMs).writes);
  return written.ok ? ok(true) : written;
}

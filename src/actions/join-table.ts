import { ok, type AppError, type Result } from '$domain';
import { joinBytes, joinKeptBytes, readKeptBytes, readTableBytes, tellWordsLeave, type KeptBytes } from '$table';
import { findOpened } from './opened-tables';
import type { Services } from './services';

/** Joins bytes of a table into what is here of it, open or not, and settles when that is on disk. */
export async function joinTable(
  services: Services,
  tableId: string,
  bytes: Uint8Array,
): Promise<Result<boolean, AppError>> {
  const opened = findOpened(services, tableId);
  if (opened === undefined) return joinKeptBytes(services.tableStorage, tableId, bytes);
  const joined = joinBytes(opened.table, bytes);
  if (!joined.ok) return joined;
  const kept = await opened.stored.flush();
  return kept.ok ? joined : kept;
}

/** All that is here of a table: what is in sight where it is open, else what is on disk, without what is damaged. */
export async function readHere(services: Services, tableId: string): Promise<Result<KeptBytes, AppError>> {
  const opened = findOpened(services, tableId);
  if (opened === undefined) return readKeptBytes(tableId);
  tellWordsLeave(opened.table);
  return ok({ bytes: readTableBytes(opened.table), damagedCount: 0 });
}

import { ok, type AppError, type Result } from '$domain';
import { closeTable, createTable, readTableBytes } from '$table';
import { findOpened } from '../opened-tables';
import type { Services } from '../services';

/** An update that says nothing is two bytes: no words, and nothing deleted. */
const EMPTY_BYTES = 2;

/**
 * All that is here of a table: what is in sight where it is open, else what is kept, opened as a screen would open it, so
 * that a damaged table is mended first or not touched at all.
 *
 * @returns no bytes where nothing of the table is here.
 */
export async function readTableHere(
  services: Services,
  tableId: string,
): Promise<Result<Uint8Array | undefined, AppError>> {
  const opened = findOpened(services, tableId);
  if (opened !== undefined) return ok(orNothing(readTableBytes(opened.table)));
  const table = createTable(tableId);
  const stored = await services.tableStorage.open(tableId, table.replica);
  const bytes = orNothing(readTableBytes(table));
  if (stored.ok) await stored.value.close();
  closeTable(table);
  return stored.ok ? ok(bytes) : stored;
}

const orNothing = (bytes: Uint8Array): Uint8Array | undefined => (bytes.length > EMPTY_BYTES ? bytes : undefined);

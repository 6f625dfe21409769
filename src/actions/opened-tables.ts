import type { KnownTable } from '$domain';
import type { StoredTable } from '$ports';
import type { Table } from '$table';
import type { Services } from './services';

/** What is known of a table that is open: enough to read it and to write into it. */
export type OpenReplica = { readonly known: KnownTable; readonly table: Table; readonly stored: StoredTable };

const openedByServices = new WeakMap<Services, Map<string, OpenReplica>>();

/** The table as it is open on this device in this window, where it is: then its words are newer than those on disk. */
export const findOpened = (services: Services, tableId: string): OpenReplica | undefined =>
  openedByServices.get(services)?.get(tableId);

/** Notes that a table is open, until the returned function is called. */
export function noteOpened(services: Services, opened: OpenReplica): () => void {
  const openedById = openedByServices.get(services) ?? new Map<string, OpenReplica>();
  openedByServices.set(services, openedById);
  const { id } = opened.table;
  openedById.set(id, opened);
  return () => {
    if (openedById.get(id) === opened) openedById.delete(id);
  };
}

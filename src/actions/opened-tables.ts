import type { OpenedTable } from './open-table';
import type { Services } from './services';

const openedByServices = new WeakMap<Services, Map<string, OpenedTable>>();

/** The table as it is open on this device in this window, where it is: then its words are newer than those on disk. */
export const findOpened = (services: Services, tableId: string): OpenedTable | undefined =>
  openedByServices.get(services)?.get(tableId);

/** Notes that a table is open, until the returned function is called. */
export function noteOpened(services: Services, opened: OpenedTable): () => void {
  const openedById = openedByServices.get(services) ?? new Map<string, OpenedTable>();
  openedByServices.set(services, openedById);
  const { id } = opened.table;
  openedById.set(id, opened);
  return () => {
    if (openedById.get(id) === opened) openedById.delete(id);
  };
}

import type { OpenedTable } from '$actions';
import { fragmentToBlocks } from '$editor';
import { readMargin } from '$table';
import type { TableSession } from '../../shared/at-table/table-session.svelte';
import { Leaving } from '../../shared/personal-data/leaving.svelte';
import { listTablePlaces } from './table-places';

/** A table as it stands now, on its way into a file. Read anew when the table changes. */
export const leaveTable = (session: TableSession, { table }: OpenedTable): Leaving => {
  const readBlocks = (_revision: number) => fragmentToBlocks(table.document);
  return new Leaving(() => {
    const blocks = readBlocks(session.revision);
    return listTablePlaces(session.tableId, { ...session.content, ...readMargin(table) }, blocks);
  });
};

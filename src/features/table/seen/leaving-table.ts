import type { OpenedTable } from '$actions';
import { fragmentToBlocks } from '$editor';
import { readMargin, readTermStatements } from '$table';
import type { TableSession } from '../../shared/at-table/table-session.svelte';
import { Leaving, type LeavingWay, type SeenPlace } from '../../shared/personal-data/leaving.svelte';
import { listTablePlaces } from './table-places';

/** A table as it stands now, on its way into a file. Read anew when the table changes. */
export const leaveTable = (session: TableSession, { table }: OpenedTable, way: LeavingWay = {}): Leaving => {
  const readHere = (_revision: number) => ({
    blocks: fragmentToBlocks(table.document),
    margin: readMargin(table),
    statements: readTermStatements(table).statements,
  });
  const listPlaces = (): readonly SeenPlace[] => {
    const { blocks, margin, statements } = readHere(session.revision);
    return listTablePlaces(session.tableId, { ...session.content, ...margin }, blocks, statements);
  };
  return new Leaving(listPlaces, way);
};

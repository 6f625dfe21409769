import type { OpenedTable } from '$actions';
import { fragmentToBlocks } from '$editor';
import { readMargin, readRegisterRows, readSettledFields, readTermStatements } from '$table';
import type { TableSession } from '../../shared/at-table/table-session.svelte';
import { Leaving, type LeavingWay, type SeenPlace } from '../../shared/personal-data/leaving.svelte';
import { listTablePlaces, type IsFixed } from './table-places';

/**
 * A table as it stands now, on its way into a file. Read anew when the table changes.
 *
 * @param makeIsFixed What the person here cannot mask at the table itself; by default nothing.
 */
export const leaveTable = (
  session: TableSession,
  { table }: OpenedTable,
  way: LeavingWay = {},
  makeIsFixed?: () => IsFixed,
): Leaving => {
  const readHere = (_revision: number) => ({
    blocks: fragmentToBlocks(table.document),
    besides: {
      ...readMargin(table),
      registerRows: readRegisterRows(table).rows,
      settledRegisterFields: readSettledFields(table).settled,
    },
    statements: readTermStatements(table).statements,
    isFixed: makeIsFixed?.(),
  });
  const listPlaces = (): readonly SeenPlace[] => {
    const { blocks, besides, statements, isFixed } = readHere(session.revision);
    return listTablePlaces(session.tableId, { ...session.content, ...besides }, blocks, statements, isFixed);
  };
  return new Leaving(listPlaces, way);
};

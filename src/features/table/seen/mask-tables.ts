import { maskAtTable } from '$actions';
import type { AppContext } from '../../shared/app-context';
import { openTablesOf } from '../../shared/at-table/open-tables';
import { findSeen, type SeenWords } from '../../shared/personal-data/seen-words';

/** Masks words at each of some tables itself, also where one is not open; says whether that was done. */
export async function maskAtTables(
  { services, save }: Pick<AppContext, 'services' | 'save'>,
  tableIds: readonly string[],
  meant: readonly SeenWords[],
): Promise<boolean> {
  const tables = openTablesOf(services);
  let isDone = true;
  for (const tableId of tableIds) {
    const session = tables.hold(tableId);
    try {
      await session.whenOpened();
      const { opening } = session;
      const isMasked =
        opening.type === 'open' &&
        (await save(() => maskAtTable(services, opening.opened, (text) => findSeen(text, meant)))).ok;
      isDone &&= isMasked;
    } finally {
      tables.release(session);
    }
  }
  return isDone;
}

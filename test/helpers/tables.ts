import { createTable, startTable, type Table } from '$table';
import * as Y from 'yjs';

/** Carries everything each table has to every other, as a live link or a file would. */
export function bringTogether(...tables: readonly Table[]): void {
  for (const from of tables) {
    for (const to of tables) {
      if (from === to) continue;
      const missing = Y.encodeStateAsUpdate(from.replica.doc, Y.encodeStateVector(to.replica.doc));
      Y.applyUpdate(to.replica.doc, missing, 'link');
    }
  }
}

/** A table that was just made, with two chapters. */
export function startedTable(id = 't1'): Table {
  const table = createTable(id);
  startTable(table, {
    name: 'Ontwikkeldocument 2027',
    chapters: [{ heading: 'Visie' }, { heading: 'Acties' }],
    nowMs: 1,
  });
  return table;
}

/** The text of the development document. */
export const documentText = (table: Table): string => table.document.toJSON();

/** Every byte that the table would send or keep. */
export const tableBytes = (table: Table): Uint8Array => Y.encodeStateAsUpdate(table.replica.doc);

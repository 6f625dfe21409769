import * as Y from 'yjs';
import { onlyAdds, wroteOnly } from '../live/content/only-adds';
import { StateSlicer } from '../live/content/state-slices';
import { COMMENTER_ROOTS } from '../schema';
import { closeTable, createTable } from '../table';

/** Of a table what was written by sessions that did no more than a commenter may, as one update. */
export function pickComments(update: Uint8Array): Uint8Array {
  const table = createTable('picking');
  try {
    Y.applyUpdate(table.replica.doc, update);
    const slicer = new StateSlicer(table.replica.doc, new Map(), COMMENTER_ROOTS);
    const slices: Uint8Array[] = [];
    for (let slice = slicer.next(); slice !== undefined; slice = slicer.next()) slices.push(slice.update);
    return Y.mergeUpdates(slices);
  } finally {
    closeTable(table);
  }
}

/** Whether an update brings a document nothing but what a commenter may add (TD73). */
export const hasCommentsOnly = (doc: Y.Doc, update: Uint8Array): boolean =>
  onlyAdds(doc, update, COMMENTER_ROOTS, (client) => wroteOnly(doc, client, COMMENTER_ROOTS));

import type * as Y from 'yjs';
import { isPartOf, type Table } from '../table';

/** A part of the document of which the children, the letters or the properties changed. */
type ChangedPart = Parameters<Y.Transaction['changed']['has']>[0];

/**
 * Calls back with each change of the document, before whoever observes parts of it, until the returned function is called.
 * It tells which parts changed and not where they stand: for that Yjs counts, for every part, all that stands before it, which
 * takes seconds when a whole table comes in.
 *
 * @param listener Gets the parts that were there already; of a new one only what it was put into.
 */
export function followDocument(
  { document, replica }: Table,
  listener: (changed: readonly ChangedPart[], transaction: Y.Transaction) => void,
): () => void {
  const follow = (transaction: Y.Transaction): void => {
    const changed = [...transaction.changed.keys()].filter((part) => isWithin(document, part));
    if (changed.length > 0) listener(changed, transaction);
  };
  replica.doc.on('beforeObserverCalls', follow);
  return () => {
    replica.doc.off('beforeObserverCalls', follow);
  };
}

/** Whether a part stands in the document. */
export const isWithin = (document: Y.XmlFragment, part: Pick<ChangedPart, '_item' | 'parent'>): boolean =>
  part._item?.deleted !== true && isPartOf(document, part);

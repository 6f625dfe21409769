import * as Y from 'yjs';
import { DOCUMENT_NODES } from '../schema';
import type { Table } from '../table';
import { isWithin } from './follow-document';

const BLOCKS_OF_TEXT: ReadonlySet<string> = new Set([DOCUMENT_NODES.heading, DOCUMENT_NODES.paragraph]);

/**
 * Gives every paragraph and heading that somebody leaves without words on this device a text at once, which all who begin in it
 * share. It goes with what made the paragraph, also when that is undone.
 *
 * Without one each begins a text of their own, which y-prosemirror moves into the one before it, each on their own device; of
 * three that meet two by two the words of one would be lost.
 */
export function shareBeginnings({ document, replica }: Pick<Table, 'document' | 'replica'>): void {
  const { doc } = replica;
  doc.on('afterTransaction', (change) => {
    if (!change.local || isSettled(change)) return;
    const empty = [...listMade(change), ...change.changed.keys()].filter(
      (part): part is Y.XmlElement => isEmptyBlock(part) && isWithin(document, part),
    );
    if (empty.length === 0) return;
    doc.transact(() => {
      for (const block of empty) block.insert(0, [new Y.XmlText()]);
    }, change.origin);
  });
}

/** What a command lays is what was asked (TD4), and what undo puts back comes with the text that it had. */
const isSettled = ({ origin }: Y.Transaction): boolean => typeof origin === 'string' || origin instanceof Y.UndoManager;

/** What was made on this device in a change and still stands. */
function* listMade({ doc, beforeState }: Y.Transaction): Generator {
  const made = doc.store.clients.get(doc.clientID) ?? [];
  const since = beforeState.get(doc.clientID) ?? 0;
  for (let at = made.length - 1; at >= 0; at -= 1) {
    const piece = made[at];
    if (piece === undefined || piece.id.clock < since) return;
    if (piece instanceof Y.Item && piece.content instanceof Y.ContentType) yield piece.content.type;
  }
}

const isEmptyBlock = (part: unknown): part is Y.XmlElement =>
  part instanceof Y.XmlElement && part.length === 0 && BLOCKS_OF_TEXT.has(part.nodeName);

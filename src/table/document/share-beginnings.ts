import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { DOCUMENT_NODES } from '../schema';
import type { Table } from '../table';
import { isWithin } from './follow-document';
import { listTextBlocks } from './text-blocks';

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

/** The number of a part in the document: whose it is, and the how manieth. */
type PartNumber = { readonly client: number; readonly clock: number };

/** Beyond the numbers of all sessions, which have 32 bits. */
const FIRST_NUMBER = 2 ** 52;
const MOST_CLIENT = 2 ** 32;
const MOST_CLOCK = 2 ** 20;
/** A table holds so many numbers and no more: nobody is to fill it with paragraphs without words. */
const MOST_OLD = 500;

/**
 * Gives such a text to what was left without words before there were any. Several who are apart each do so and must come to one
 * text: so all make the very same piece, under a number that follows from that of the paragraph.
 */
export function shareOldBeginnings({ document, replica: { doc } }: Pick<Table, 'document' | 'replica'>): void {
  const { clients } = doc.store;
  const left = MOST_OLD - [...clients.keys()].filter((client) => client >= FIRST_NUMBER).length;
  const old = listTextBlocks(document.toArray())
    .flatMap((block) => (isEmptyBlock(block) && block._item !== null ? [block._item.id] : []))
    .filter((part) => part.client < MOST_CLIENT && part.clock < MOST_CLOCK && !clients.has(numberFor(part)))
    .slice(0, Math.max(0, left));
  if (old.length > 0) Y.applyUpdate(doc, encodeTexts(old), 'share-old-beginnings');
}

/** The number of the text that a part without words gets; another part has another. */
const numberFor = ({ client, clock }: PartNumber): number => FIRST_NUMBER + client * MOST_CLOCK + clock;

/** An update that puts an empty text in each of these parts. Source: Yjs 13.6, `writeStructs` and `Item.write`. */
function encodeTexts(parts: readonly PartNumber[]): Uint8Array {
  const to = encoding.createEncoder();
  const write = (...numbers: readonly number[]): void => {
    for (const number of numbers) encoding.writeVarUint(to, number);
  };
  write(parts.length);
  for (const part of parts) {
    // One piece, the first of its number; a type, within this part; a text.
    write(1, numberFor(part), 0);
    write(7, 0, part.client, part.clock);
    write(6);
  }
  // Nothing that goes.
  write(0);
  return encoding.toUint8Array(to);
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

import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { DOCUMENT_NODES } from '../schema';
import type { Table } from '../table';

/** The number of a part in the document: whose it is, and the how manieth. */
type PartNumber = { readonly client: number; readonly clock: number };

/** Beyond the numbers of all sessions, which have 32 bits. */
const FIRST_NUMBER = 2 ** 52;
const MOST_CLIENT = 2 ** 32;
const MOST_CLOCK = 2 ** 20;
/** A table holds so many numbers and no more: nobody is to fill it with paragraphs without words. */
const MOST_OLD = 500;

/**
 * Gives a text to what was left without words before all shared one from the beginning (TD96). Several who are apart each do so and must come to one
 * text: so all make the very same piece, under a number that follows from that of the paragraph.
 */
export function shareOldBeginnings({ document, replica: { doc } }: Pick<Table, 'document' | 'replica'>): void {
  const { clients } = doc.store;
  const left = MOST_OLD - [...clients.keys()].filter((client) => client >= FIRST_NUMBER).length;
  const old = [...partsIn(document)]
    .flatMap((part) => (part instanceof Y.XmlElement && isEmpty(part) && part._item !== null ? [part._item.id] : []))
    .filter((part) => part.client < MOST_CLIENT && part.clock < MOST_CLOCK && !clients.has(numberFor(part)))
    .slice(0, Math.max(0, left));
  if (old.length > 0) Y.applyUpdate(doc, encodeTexts(old), 'share-old-beginnings');
}

const isEmpty = ({ length, nodeName }: Pick<Y.XmlElement, 'length' | 'nodeName'>): boolean =>
  length === 0 && (nodeName === DOCUMENT_NODES.paragraph || nodeName === DOCUMENT_NODES.heading);

function* partsIn(parent: Y.XmlFragment): Generator {
  for (const part of parent.toArray()) {
    yield part;
    if (part instanceof Y.XmlElement) yield* partsIn(part);
  }
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

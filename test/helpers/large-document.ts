import * as Y from 'yjs';
import { createRandom } from './simulated-time';

const WORDS = 'de gemeente en de school spreken af dat het arrangement blijft zolang het kind het nodig heeft '.split(
  ' ',
);

/** Writes, moves and deletes in documents in turn, as several people do at once. */
export function writeAtRandom(docs: readonly Y.Doc[], random: () => number, count: number): void {
  const below = (limit: number): number => Math.floor(random() * limit);
  for (let index = 0; index < count; index += 1) {
    const doc = docs[below(docs.length)];
    if (doc === undefined) return;
    const fragment = doc.getXmlFragment('document');
    const kind = below(40);
    doc.transact(() => {
      if (fragment.length === 0 || kind < 2) {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText()]);
        fragment.insert(below(fragment.length + 1), [paragraph]);
      }
      const element = fragment.get(below(fragment.length));
      const text = element instanceof Y.XmlElement ? element.get(0) : undefined;
      if (!(text instanceof Y.XmlText)) return;
      if (kind < 10 && text.length > 40) text.delete(below(text.length - 30), 1 + below(30));
      else if (kind < 14 && text.length > 5) text.format(below(text.length - 4), 4, { strong: true });
      else if (kind === 14 && fragment.length > 40) fragment.delete(below(fragment.length), 1);
      else {
        const words = Array.from({ length: 1 + below(80) }, () => WORDS[below(WORDS.length)] ?? '');
        text.insert(below(text.length + 1), words.join(' '));
      }
      if (kind > 36) doc.getMap('parties').set(`p${below(40)}`, { name: `naam ${below(1_000)}` });
    });
  }
}

/** A document of about so many bytes, written by five devices that were apart now and then. */
export function createLargeDocument(sizeBytes: number, seed: number): Y.Doc {
  const random = createRandom(seed);
  const docs = Array.from({ length: 5 }, (_, index) => {
    const doc = new Y.Doc();
    doc.clientID = 1 + Math.floor(random() * 2 ** 31) + index;
    return doc;
  });
  const [first = new Y.Doc()] = docs;
  while (Y.encodeStateAsUpdate(first).length < sizeBytes) {
    writeAtRandom(docs, random, 100 + sizeBytes / 1_000);
    for (const from of docs)
      for (const to of docs) if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
  }
  return first;
}

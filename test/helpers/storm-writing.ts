import type { Table } from '$table';
import * as Y from 'yjs';

const PART_OF_ALPHABET = 'abcdefghijklmnop ';

/** Types, deletes, or lays something down, by chance. Returns how much was written. */
export function writeSomething({ replica: { doc }, document }: Table, random: () => number): number {
  const below = (limit: number): number => Math.floor(random() * limit);
  const paragraphs = document.toArray().filter((node): node is Y.XmlElement => node instanceof Y.XmlElement);
  const kind = below(10);
  if (kind < 2 || paragraphs.length === 0) {
    doc.getMap('parties').set(`p${below(6)}`, { name: `naam ${below(100)}` });
    return 1;
  }
  const paragraph = paragraphs[below(paragraphs.length)];
  if (paragraph === undefined) return 0;
  doc.transact(() => {
    const [child] = paragraph.toArray();
    const text = child instanceof Y.XmlText ? child : new Y.XmlText();
    if (child === undefined) paragraph.insert(0, [text]);
    if (kind === 2 && paragraphs.length > 2) document.delete(below(document.length), 1);
    else if (kind === 3) document.insert(below(document.length + 1), [new Y.XmlElement('paragraph')]);
    else if (kind < 6 && text.length > 3) text.delete(below(text.length - 2), 1 + below(2));
    else text.insert(below(text.length + 1), PART_OF_ALPHABET.slice(below(10), 11 + below(6)));
  }, 'writing');
  return 1;
}

import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { listTextBlocks, readBlockText, readRuns } from '../../../../src/table/document/text-blocks';

const paragraph = (...children: readonly (Y.XmlText | Y.XmlElement)[]): Y.XmlElement => {
  const block = new Y.XmlElement('paragraph');
  block.insert(0, [...children]);
  return block;
};

test('what holds text is listed, however deep, each before what is in it', () => {
  const fragment = new Y.Doc().getXmlFragment('document');
  const list = new Y.XmlElement('bullet_list');
  const entry = new Y.XmlElement('list_item');
  const inside = paragraph(new Y.XmlText('binnenin'));
  entry.insert(0, [inside]);
  list.insert(0, [entry]);
  fragment.insert(0, [new Y.XmlText('los'), list]);
  expect(listTextBlocks(fragment.toArray())).toEqual([list, entry, inside]);
});

test('the text of a paragraph has all its pieces, and what is no text takes the room of one letter', () => {
  const fragment = new Y.Doc().getXmlFragment('document');
  const text = new Y.XmlText();
  const block = paragraph(text, new Y.XmlElement('hard_break'), new Y.XmlText('verder'));
  fragment.insert(0, [block]);
  text.applyDelta([
    { insert: 'zie ' },
    { insert: 'hier', attributes: { link: { href: 'https://x.example' } } },
    { insert: { anything: 1 } },
  ]);
  expect(readBlockText(block)).toBe('zie hier\ufffcverder');
  expect(readBlockText(block, '\n')).toBe('zie hier\ufffc\nverder');
  expect(readRuns(text).map(({ href }) => href)).toEqual([undefined, 'https://x.example', undefined]);
  expect(readBlockText(block, '\n').indexOf('\ufffc') + 1).toBe(text.length);
});

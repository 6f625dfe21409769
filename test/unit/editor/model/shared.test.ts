import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { attributesOf, childrenOf, isSharedElement, isSharedText, runsOf } from '../../../../src/editor/model/shared';

test('a shared part is known by what it is, not by what it claims', () => {
  const fragment = new Y.Doc().getXmlFragment('document');
  const [element, text, hook] = [new Y.XmlElement('paragraph'), new Y.XmlText('tekst'), new Y.XmlHook('haak')];
  fragment.insert(0, [element, text]);
  element.setAttribute('level', '1');
  expect(childrenOf(fragment)).toEqual([element, text]);
  expect([element, text, hook, new Y.Text(), null, 5, 'tekst', { nodeName: 'p' }].map(isSharedElement)).toEqual([
    true,
    ...Array.from({ length: 7 }, () => false),
  ]);
  expect([text, element, hook, new Y.Text(), null, 5, { toDelta: () => [] }].map(isSharedText)).toEqual([
    true,
    ...Array.from({ length: 6 }, () => false),
  ]);
  expect(attributesOf(element)).toEqual({ level: '1' });
});

test('the runs of a text carry their marks, and what is no text is said to be none', () => {
  const text = new Y.XmlText();
  new Y.Doc().getXmlFragment('document').insert(0, [text]);
  text.insert(0, 'gewoon ');
  text.insert(7, 'vet', { strong: {} });
  text.insertEmbed(10, { image: 'x' });
  expect(runsOf(text)).toEqual([
    { text: 'gewoon ', marks: {} },
    { text: 'vet', marks: { strong: {} } },
    { text: undefined, marks: {} },
  ]);
});

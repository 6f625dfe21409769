// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { fragmentToBlocks } from '../../../../src/editor/model/blocks';
import { closeDevices, makeDocument, openDevice, paste, placeBelow } from '../devices';

afterEach(closeDevices);

test('the document is read as plain data', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  paste(
    device,
    '<p>gewoon <b>vet</b> <i>schuin</i><br><a href="https://leiden.nl">link</a></p><ol start="3"><li>derde<ul><li>onder</li></ul></li></ol>' +
      '<blockquote><p>citaat</p></blockquote><hr><table><tr><th colspan="2">kop</th></tr><tr><td>a</td><td>b</td></tr></table>',
  );
  const plain = { isStrong: false, isEmphasised: false, link: undefined };
  const paragraph = (text: string): object => ({ kind: 'paragraph', runs: [{ ...plain, text }] });
  const cell = { isHeader: false, columnSpan: 1, rowSpan: 1 };
  expect(fragmentToBlocks(device.fragment).slice(0, 6)).toEqual([
    { kind: 'heading', level: 1, runs: [{ ...plain, text: 'Visie' }] },
    {
      kind: 'paragraph',
      runs: [
        { ...plain, text: 'gewoon ' },
        { ...plain, text: 'vet', isStrong: true },
        { ...plain, text: ' ' },
        { ...plain, text: 'schuin', isEmphasised: true },
        { ...plain, text: '\n' },
        { ...plain, text: 'link', link: 'https://leiden.nl' },
      ],
    },
    {
      kind: 'list',
      firstNumber: 3,
      entries: [[paragraph('derde'), { kind: 'list', firstNumber: undefined, entries: [[paragraph('onder')]] }]],
    },
    { kind: 'quote', blocks: [paragraph('citaat')] },
    { kind: 'rule' },
    {
      kind: 'table',
      rows: [
        [{ ...cell, isHeader: true, columnSpan: 2, blocks: [paragraph('kop')] }],
        [
          { ...cell, blocks: [paragraph('a')] },
          { ...cell, blocks: [paragraph('b')] },
        ],
      ],
    },
  ]);
});

test('where nothing was written there is nothing', () => {
  expect(fragmentToBlocks(new Y.Doc().getXmlFragment('document'))).toEqual([]);
});

test('DOC-8 a picture comes in the place of a living block for whoever has one, at any depth', () => {
  const fragment = new Y.Doc().getXmlFragment('document');
  const block = (): Y.XmlElement => {
    const living = new Y.XmlElement('living');
    living.setAttribute('shows', 'a');
    return living;
  };
  const quote = new Y.XmlElement('blockquote');
  quote.insert(0, [block()]);
  fragment.insert(0, [block(), quote]);
  const picture = { title: 'Per school', sentence: 'Niets.', bars: [] };
  const shown = { kind: 'picture', picture };
  expect(fragmentToBlocks(fragment, (shows) => (shows === 'a' ? picture : undefined))).toEqual([
    shown,
    { kind: 'quote', blocks: [shown] },
  ]);
  expect(fragmentToBlocks(fragment)).toEqual([{ kind: 'quote', blocks: [] }]);
});

test('ED2 a link that would run something is read as plain text, wherever it came from', () => {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment('document');
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  fragment.insert(0, [paragraph]);
  const links = ['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'data:text/html,x', 'https://leiden.nl'];
  for (const href of links) text.insert(text.length, `${href};`, { link: { href } });
  const [block] = fragmentToBlocks(fragment);
  if (block?.kind !== 'paragraph') throw new Error('no paragraph');
  expect(block.runs.map(({ link }) => link).filter((link) => link !== undefined)).toEqual(['https://leiden.nl']);
  expect(block.runs.map((run) => run.text).join('')).toBe(links.map((href) => `${href};`).join(''));
});

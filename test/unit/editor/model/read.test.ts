// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { countWords, fragmentToBlocks, fragmentToText, readDocument } from '../../../../src/editor/model/read';
import { closeDevices, makeDocument, openDevice, paste, placeBelow, viewOf } from '../devices';

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
  expect(fragmentToText(device.fragment)).toContain('Visie\ngewoon vet schuin\nlink\nderde\nonder\ncitaat');
  expect(readDocument(device.fragment).document.eq(viewOf(device).state.doc)).toBe(true);
});

test('ED6, ED7 reading leaves out and counts what is unknown, and changes nothing', () => {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment('document');
  const text = new Y.XmlText();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [text]);
  fragment.insert(0, [new Y.XmlElement('living_table'), paragraph, new Y.XmlElement('bullet_list')]);
  text.insert(0, 'tekst', { suggestion: {} });
  const before = Y.encodeStateAsUpdate(doc);
  const read = readDocument(fragment);
  expect(read.document.toString()).toBe('doc(paragraph("tekst"))');
  expect(read.leftOutCount).toBe(2);
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});

test('an empty document reads as one empty paragraph', () => {
  const fragment = new Y.Doc().getXmlFragment('document');
  expect(readDocument(fragment).document.toString()).toBe('doc(paragraph)');
  expect(fragmentToText(fragment)).toBe('');
  expect(fragmentToBlocks(fragment)).toEqual([]);
});

test('words are what has letters or figures', () => {
  expect(countWords('')).toBe(0);
  expect(countWords('  Elk kind – ook in 2027 –\nnaar school. ')).toBe(7);
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

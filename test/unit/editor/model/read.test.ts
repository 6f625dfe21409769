// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { countWords, fragmentToText, readDocument } from '../../../../src/editor/model/read';
import { closeDevices, makeDocument, openDevice, paste, placeBelow, viewOf } from '../devices';

afterEach(closeDevices);

test('the document is read as its text', () => {
  const device = openDevice(makeDocument());
  placeBelow(device, 'Visie');
  paste(device, '<p>gewoon <b>vet</b><br>link</p><ol start="3"><li>derde<ul><li>onder</li></ul></li></ol>');
  expect(fragmentToText(device.fragment)).toContain('Visie\ngewoon vet\nlink\nderde\nonder');
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
});

test('words are what has letters or figures', () => {
  expect(countWords('')).toBe(0);
  expect(countWords('  Elk kind – ook in 2027 –\nnaar school. ')).toBe(7);
});

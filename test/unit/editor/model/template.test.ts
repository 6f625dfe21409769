import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readDocument } from '../../../../src/editor/model/read';
import { chaptersToDocument, writeTemplate } from '../../../../src/editor/model/template';
import { createUnknownContentCounter } from '../../../../src/editor/model/unknown-content';

const chapters = [
  { heading: 'Visie', hint: 'Wat willen we bereiken?' },
  { heading: 'Afspraken', hint: '' },
];

test('ED3 a template is a heading and room to write for each chapter, without its hints', () => {
  const document = chaptersToDocument(chapters);
  document.check();
  expect(document.toString()).toBe('doc(heading("Visie"), paragraph, heading("Afspraken"), paragraph)');
  expect(chaptersToDocument([]).toString()).toBe('doc(paragraph)');
});

test('ED3 the template is written once, in one transaction, into an empty document only', () => {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment('document');
  let transactions = 0;
  doc.on('afterTransaction', () => (transactions += 1));
  expect(writeTemplate(fragment, chapters)).toBe(true);
  expect(transactions).toBe(1);
  expect(writeTemplate(fragment, chapters)).toBe(false);
  expect(readDocument(fragment).document.eq(chaptersToDocument(chapters))).toBe(true);
});

test('ED3 chapters that are written as plain shared elements are the same document', () => {
  const fragment = new Y.Doc().getXmlFragment('document');
  const nodes = chapters.flatMap(({ heading }) => {
    const made = new Y.XmlElement<{ level: number }>('heading');
    made.setAttribute('level', 1);
    made.insert(0, [new Y.XmlText(heading)]);
    return [made as unknown as Y.XmlElement, new Y.XmlElement('paragraph')];
  });
  fragment.insert(0, nodes);
  expect(createUnknownContentCounter(fragment).count()).toBe(0);
  expect(readDocument(fragment).document.eq(chaptersToDocument(chapters))).toBe(true);
});

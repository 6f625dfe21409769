import { createTable } from '$table';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { followDocument } from '../../../../src/table/document/follow-document';

const withParagraph = () => {
  const table = createTable('t1');
  const [paragraph, text] = [new Y.XmlElement('paragraph'), new Y.XmlText('een')];
  paragraph.insert(0, [text]);
  table.document.push([paragraph]);
  return { table, paragraph, text };
};

test('tells each part of the document that changed, and of a new one what it was put into', () => {
  const { table, paragraph, text } = withParagraph();
  const told: (readonly unknown[])[] = [];
  const leave = followDocument(table, (changed) => told.push(changed));
  text.insert(3, ' twee');
  table.document.push([new Y.XmlElement('paragraph')]);
  table.replica.doc.transact(() => {
    text.delete(0, 3);
    paragraph.setAttribute('level', '2');
  });
  expect(told).toEqual([[text], [table.document], [text, paragraph]]);
  leave();
  text.insert(0, 'drie');
  expect(told).toHaveLength(3);
});

test('says nothing of what is not the document, nor of what is taken away with the part around it', () => {
  const { table, paragraph, text } = withParagraph();
  let count = 0;
  followDocument(table, (changed) => {
    expect(changed).toEqual([table.document]);
    count += 1;
  });
  table.replica.doc.getMap('actions').set('a', {});
  expect(count).toBe(0);
  table.replica.doc.transact(() => {
    text.insert(0, 'weg ');
    table.document.delete(0, 1);
  });
  expect(count).toBe(1);
  expect(paragraph._item?.deleted).toBe(true);
});

test('whoever follows is told before those who observe the parts themselves', () => {
  const { table, text } = withParagraph();
  const order: string[] = [];
  text.observe(() => order.push('observer'));
  followDocument(table, () => order.push('follower'));
  text.insert(0, 'x');
  expect(order).toEqual(['follower', 'observer']);
});

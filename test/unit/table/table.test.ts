import { closeTable, createTable, onOwnWords, onTableChange } from '$table';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

describe('a table on this device', () => {
  test('calls back after a change until told to stop', () => {
    const table = createTable('t1');
    let changes = 0;
    const stop = onTableChange(table, () => (changes += 1));
    table.replica.doc.getMap('meta').set('name', 'a');
    stop();
    table.replica.doc.getMap('meta').set('name', 'b');
    expect(changes).toBe(1);
  });

  test('tells a change of the text alone from one that touched anything else, also of what was removed', () => {
    const table = createTable('t1');
    const seen: boolean[] = [];
    onTableChange(table, ({ isOnlyText }) => seen.push(isOnlyText));
    const { doc } = table.replica;
    const paragraph = new Y.XmlElement('paragraph');
    const text = new Y.XmlText();
    doc.transact(() => {
      table.document.insert(0, [paragraph]);
      paragraph.insert(0, [text]);
    });
    text.insert(0, 'woorden');
    doc.transact(() => {
      text.insert(0, 'meer ');
      table.document.delete(0, 1);
    });
    doc.transact(() => {
      table.document.insert(0, [new Y.XmlElement('paragraph')]);
      doc.getMap('meta').set('name', 'a');
    });
    doc.getMap('answers').set('a', { id: 'a' });
    expect(seen).toEqual([true, true, true, false, false]);
  });

  test('tells words that are written here from those that come in', () => {
    const [table, other] = [createTable('t1'), createTable('t1')];
    other.replica.doc.getMap('meta').set('name', 'van een ander');
    let own = 0;
    const stop = onOwnWords(table, () => (own += 1));
    Y.applyUpdate(table.replica.doc, Y.encodeStateAsUpdate(other.replica.doc));
    expect(own).toBe(0);
    table.replica.doc.getMap('meta').set('name', 'van hier');
    stop();
    table.replica.doc.getMap('meta').set('name', 'daarna');
    expect(own).toBe(1);
  });

  test('closing releases the document and presence', () => {
    const table = createTable('t1');
    closeTable(table);
    expect(table.replica.doc.isDestroyed).toBe(true);
    expect(table.replica.awareness.getLocalState()).toBeNull();
  });
});

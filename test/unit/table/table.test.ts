import { closeTable, createTable, onTableChange } from '$table';
import { describe, expect, test } from 'vitest';

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

  test('closing releases the document and presence', () => {
    const table = createTable('t1');
    closeTable(table);
    expect(table.replica.doc.isDestroyed).toBe(true);
    expect(table.replica.awareness.getLocalState()).toBeNull();
  });
});

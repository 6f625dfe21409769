import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { hasCommentsOnly, pickComments } from '../../../../src/table/margin/comments-only';
import { startedTable, tableBytes } from '../../../helpers/tables';

/** A table, and that table with a comment of somebody who thinks along. */
function commented(): { readonly table: Y.Doc; readonly whole: Uint8Array } {
  const started = startedTable();
  const { doc } = startedTable().replica;
  Y.applyUpdate(doc, tableBytes(started));
  doc.clientID = 4_711;
  doc.getMap('comments').set('k1', { id: 'k1' });
  return { table: started.replica.doc, whole: Y.encodeStateAsUpdate(doc) };
}

describe('of a table', () => {
  test('TD73 the comments are picked out, and they are all that is taken in', () => {
    const { table, whole } = commented();
    const picked = pickComments(whole);
    const alone = new Y.Doc();
    Y.applyUpdate(alone, picked);
    expect(alone.getMap('comments').toJSON()).toEqual({ k1: { id: 'k1' } });
    expect(alone.getMap('meta').size).toBe(0);
    expect(hasCommentsOnly(table, picked)).toBe(true);
    Y.applyUpdate(table, picked);
    expect(table.getMap('comments').has('k1')).toBe(true);
  });

  test('TD73 nothing but comments is taken for comments', () => {
    const { table, whole } = commented();
    const other = new Y.Doc();
    Y.applyUpdate(other, whole);
    other.getMap('meta').set('name', 'Vervalst');
    expect(hasCommentsOnly(table, Y.encodeStateAsUpdate(other))).toBe(false);
  });
});

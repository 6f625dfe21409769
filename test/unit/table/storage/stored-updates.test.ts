import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { containsAll } from '../../../../src/table/storage/stored-updates';

function updatesOf(change: (doc: Y.Doc) => void): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  change(doc);
  return updates;
}

const updates = updatesOf((doc) => {
  doc.getText('t').insert(0, 'a');
  doc.getText('t').insert(1, 'b');
});
const asRecords = (list: readonly Uint8Array[]): { key: number; bytes: Uint8Array }[] =>
  list.map((bytes, key) => ({ key, bytes }));

describe('what is on disk', () => {
  test('TD11 an update counts as kept only when it can be read back', () => {
    expect(containsAll(asRecords(updates), updates)).toBe(true);
    expect(containsAll(asRecords(updates.slice(0, 1)), updates)).toBe(false);
    expect(containsAll([], updates)).toBe(false);
  });

  test('TD11 a compaction that holds it counts too', () => {
    expect(containsAll(asRecords([Y.mergeUpdates(updates)]), updates)).toBe(true);
  });
});

describe('what is on disk, by what it says', () => {
  test('TD11 a deletion counts only when a record has it', () => {
    const [first, second, deletion] = updatesOf((doc) => {
      doc.getText('t').insert(0, 'abc');
      doc.getText('t').insert(3, 'd');
      doc.getText('t').delete(0, 2);
    });
    if (first === undefined || second === undefined || deletion === undefined) throw new Error('too few');
    expect(containsAll(asRecords([first, second]), [deletion])).toBe(false);
    expect(containsAll(asRecords([Y.mergeUpdates([first, second, deletion])]), [deletion])).toBe(true);
  });

  test('TD35 words that another tab wrote together with others count, also from the middle of a session', () => {
    const list = updatesOf((doc) => {
      for (const word of ['een', 'twee', 'drie', 'vier']) doc.getText('t').insert(doc.getText('t').length, word);
    });
    const middle = Y.mergeUpdates(list.slice(1, 3));
    expect(containsAll(asRecords([middle]), list.slice(1, 3))).toBe(true);
    expect(containsAll(asRecords([middle]), list.slice(1, 4))).toBe(false);
    expect(containsAll(asRecords([Uint8Array.from([255, 255])]), list)).toBe(false);
  });
});

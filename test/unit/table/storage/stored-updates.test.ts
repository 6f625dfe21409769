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

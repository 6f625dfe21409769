import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { salvage } from '../../../../src/table/storage/careful-open';
import { writeCheckpoint } from '../../../../src/table/storage/checkpoints';
import { Journal } from '../../../../src/table/storage/journal';

/** What a session typed, word by word, as the records of a log. */
function typed(...words: readonly string[]): { key: number; bytes: Uint8Array }[] {
  const doc = new Y.Doc();
  const records: { key: number; bytes: Uint8Array }[] = [];
  doc.on('update', (bytes: Uint8Array) => records.push({ key: records.length, bytes }));
  for (const word of words) doc.getText('t').insert(doc.getText('t').length, word);
  return records;
}

const textOf = (state: Uint8Array): string => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc.getText('t').toJSON();
};

describe('mending a table', () => {
  test('TD33 takes every record that is good for itself, whatever stands between them', async () => {
    const records = typed('een ', 'twee ', 'drie');
    const [first, second, third] = records;
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few');
    const bad = { key: 9, bytes: second.bytes.slice(0, -3) };
    const found = await salvage('salvage-1', [bad, first, { key: 10, bytes: new Uint8Array(0) }, second, third]);
    expect(textOf(found.state)).toBe('een twee drie');
    expect(found.damaged.map(({ key }) => key)).toEqual([9, 10]);
    expect(found.facts).toEqual([]);
  });

  test('TD33 takes what a damaged record held from the checkpoint, and what came after it from the log', async () => {
    const records = typed('een ', 'twee ', 'drie');
    const state = Y.convertUpdateFormatV1ToV2(Y.mergeUpdates(records.slice(0, 2).map(({ bytes }) => bytes)));
    await writeCheckpoint('salvage-2', {
      state,
      records: records.slice(0, 2),
      generation: 0,
      madeAtMs: 1,
      journalKey: 0,
    });
    const [first, second, third] = records;
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few');
    const changed = { key: second.key, bytes: second.bytes.map((byte, at) => (at === 8 ? byte ^ 1 : byte)) };
    const found = await salvage('salvage-2', [first, changed, third]);
    expect(textOf(found.state)).toBe('een twee drie');
    expect(found.damaged.map(({ key }) => key)).toEqual([0, 1]);
    const other = { key: 1, bytes: typed('van een log dat opnieuw begon')[0]?.bytes ?? new Uint8Array(0) };
    expect(textOf((await salvage('salvage-2', [first, other])).state)).toContain('van een log dat opnieuw begon');
    const whole = await salvage('salvage-2', records);
    expect(textOf(whole.state)).toBe('een twee drie');
    expect(whole.damaged).toEqual([]);
  });

  test('TD33 takes from the journal what no checkpoint holds, also where later words build on it', async () => {
    const records = typed('een ', 'twee ', 'drie');
    const [first, second, third] = records;
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few');
    const journal = new Journal('salvage-3', 5);
    for (const { bytes } of records) journal.write(bytes);
    await journal.close();
    const found = await salvage('salvage-3', [first, { key: 1, bytes: second.bytes.slice(0, -3) }, third]);
    expect(textOf(found.state)).toBe('een twee drie');
    expect(found.damaged.map(({ key }) => key)).toEqual([1]);
  });
});

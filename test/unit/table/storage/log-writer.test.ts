import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { LogWriter } from '../../../../src/table/storage/log-writer';
import { readStoredUpdates } from '../../../../src/table/storage/stored-updates';

async function startFor(tableId: string, doc: Y.Doc): Promise<LogWriter> {
  const records = await readStoredUpdates(tableId);
  if (!records.ok) throw new Error(records.error.type);
  const writer = await LogWriter.start(tableId, doc, records.value.at(-1)?.key ?? -1);
  if (writer === undefined) throw new Error('not started');
  return writer;
}

async function recordCount(tableId: string): Promise<number> {
  const records = await readStoredUpdates(tableId);
  return records.ok ? records.value.length : -1;
}

describe('writing the log', () => {
  test('TD37 starting and closing adds nothing, also over a document that is filled', async () => {
    const doc = new Y.Doc();
    doc.getText('t').insert(0, 'al gelezen');
    for (let time = 0; time < 3; time += 1) await (await startFor('log-1', doc)).close();
    expect(await recordCount('log-1')).toBe(0);
  });

  test('writes each update as one record, however many, until it is told to write them as one', async () => {
    const doc = new Y.Doc();
    const writer = await startFor('log-2', doc);
    doc.on('update', (update: Uint8Array) => {
      writer.write(update);
    });
    for (let count = 0; count < 600; count += 1) doc.getText('t').insert(0, 'x');
    expect(await recordCount('log-2')).toBe(600);
    await writer.compact();
    expect(await recordCount('log-2')).toBe(1);
    const again = new Y.Doc();
    const records = await readStoredUpdates('log-2');
    if (records.ok) for (const { bytes } of records.value) Y.applyUpdate(again, bytes);
    expect(again.getText('t').length).toBe(600);
    await writer.close();
  });

  test('TD36 neither writing nor compacting throws when the handle has died', async () => {
    const doc = new Y.Doc();
    const writer = await startFor('log-3', doc);
    writer.database?.close();
    writer.write(Uint8Array.from([0, 0]));
    await writer.compact();
    await writer.close();
    expect(await recordCount('log-3')).toBe(0);
  });
});

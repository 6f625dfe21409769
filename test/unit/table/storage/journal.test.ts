import { describe, expect, test } from 'vitest';
import { openCheckpoints } from '../../../../src/table/storage/checkpoint-facts';
import { readJournal, writeCheckpoint } from '../../../../src/table/storage/checkpoints';
import { Journal } from '../../../../src/table/storage/journal';

const bytesOf = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

describe('the journal', () => {
  test('TD33 holds every update in order, until a checkpoint holds it', async () => {
    const journal = new Journal('journal-1', 1_000);
    journal.write(bytesOf(1));
    journal.write(bytesOf(2));
    const heldKey = journal.lastKey;
    journal.write(bytesOf(3));
    await journal.close();
    expect(await readJournal('journal-1')).toEqual([bytesOf(1), bytesOf(2), bytesOf(3)]);
    const matter = { state: bytesOf(9), records: [], generation: 0, madeAtMs: 1, journalKey: heldKey } as const;
    await writeCheckpoint('journal-1', matter);
    expect(await readJournal('journal-1')).toEqual([bytesOf(3)]);
  });

  test('what a later opening writes comes after it', async () => {
    const first = new Journal('journal-2', 1_000);
    first.write(bytesOf(1));
    await first.close();
    const second = new Journal('journal-2', 1_001);
    second.write(bytesOf(2));
    await second.close();
    expect(await readJournal('journal-2')).toEqual([bytesOf(1), bytesOf(2)]);
  });

  test('a handle that died is opened anew', async () => {
    const journal = new Journal('journal-3', 1_000);
    journal.write(bytesOf(1));
    await journal.close();
    journal.write(bytesOf(2));
    await journal.close();
    expect(await readJournal('journal-3')).toEqual([bytesOf(1), bytesOf(2)]);
  });

  test('a database of before there was a journal gets one', async () => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('ontwikkeltafel-ijkpunt-journal-4', 1);
      request.onupgradeneeded = () => {
        for (const name of ['facts', 'states']) request.result.createObjectStore(name);
        request.result.createObjectStore('damaged', { autoIncrement: true });
      };
      request.onerror = () => {
        reject(new Error('not opened'));
      };
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    const database = await openCheckpoints('journal-4');
    expect([...(database?.objectStoreNames ?? [])].sort()).toEqual(['damaged', 'facts', 'journal', 'states']);
    database?.close();
  });
});

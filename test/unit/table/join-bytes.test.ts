import {
  createIndexedDbTableStorage,
  createTable,
  joinBytes,
  joinKeptBytes,
  readKeptBytes,
  readTableBytes,
  weighJoin,
  type Table,
} from '$table';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { digestOf } from '../../../src/table/live/content/digest';
import { valueOf } from '../../helpers/role-keys';
import { createRealScheduler } from '../../helpers/services';
import { documentText, startedTable } from '../../helpers/tables';

const copyOf = (table: Table): Table => {
  const copy = createTable(table.id);
  Y.applyUpdate(copy.replica.doc, readTableBytes(table));
  return copy;
};

function write(table: Table, words: string): void {
  const block = new Y.XmlElement('paragraph');
  block.insert(0, [new Y.XmlText(words)]);
  table.document.push([block]);
}

const digest = async ({ replica }: Table): Promise<string> => {
  const made = await digestOf(replica.doc, createRealScheduler());
  if (!made.ok) throw new Error(made.error);
  return made.value.join();
};

const damaged = { ok: false, error: { type: 'file-invalid', reason: 'damaged' } };

describe('joining bytes of a table', () => {
  test('TD51 is weighed first, and touches nothing then', () => {
    const one = startedTable();
    const other = copyOf(one);
    write(other, 'drie woorden erbij');
    const before = readTableBytes(one);
    expect(valueOf(weighJoin(before, readTableBytes(other)))).toMatchObject({
      name: 'Ontwikkeldocument 2027',
      wordsMore: 3,
      blocksMore: 1,
      entriesMore: 0,
      isIncomplete: false,
    });
    expect(valueOf(weighJoin(readTableBytes(other), before)).update).toBeUndefined();
    expect(valueOf(weighJoin(undefined, before))).toMatchObject({ wordsMore: 2, blocksMore: 2 });
    expect(readTableBytes(one)).toEqual(before);
  });

  test('TD51 is the same merge whoever joins first, and joining again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), fc.string({ minLength: 1 }))), async (writings) => {
        const one = startedTable();
        const other = copyOf(one);
        for (const [isMine, words] of writings) write(isMine ? one : other, words);
        const [mine, theirs] = [readTableBytes(one), readTableBytes(other)];
        joinBytes(one, theirs);
        joinBytes(other, mine);
        expect(await digest(one)).toBe(await digest(other));
        const joined = readTableBytes(one);
        expect(joinBytes(one, theirs)).toEqual({ ok: true, value: false });
        expect(readTableBytes(one)).toEqual(joined);
      }),
      { numRuns: 25 },
    );
  });

  test('TD51 that are damaged anywhere change nothing, or are still a whole table', () => {
    const one = startedTable();
    const other = copyOf(one);
    write(other, 'Woorden');
    const bytes = readTableBytes(other);
    const before = readTableBytes(one);
    let refusedCount = 0;
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = new Uint8Array(bytes);
      changed[index] = (changed[index] ?? 0) ^ 0x55;
      const table = copyOf(one);
      const joined = joinBytes(table, changed);
      if (joined.ok) expect(() => documentText(copyOf(table))).not.toThrow();
      else {
        refusedCount += 1;
        expect(readTableBytes(table)).toEqual(before);
      }
    }
    expect(refusedCount).toBeGreaterThan(10);
    expect(weighJoin(before, bytes.subarray(0, 20))).toEqual(damaged);
    expect(weighJoin(before, new Uint8Array())).toEqual(damaged);
    expect(weighJoin(before, new Uint8Array(65 * 1_048_576))).toMatchObject({ error: { reason: 'too-large' } });
  });

  test('TD51 with a document inside the document, or nested too deep to be read, are refused', () => {
    const inner = createTable('t1');
    inner.replica.doc.getMap('answers').set('a', new Y.Doc());
    expect(weighJoin(undefined, readTableBytes(inner))).toEqual(damaged);
    const deep = createTable('t1');
    deep.replica.doc.transact(() => {
      let block = new Y.XmlElement('paragraph');
      deep.document.push([block]);
      for (let depth = 0; depth < 8_000; depth += 1) {
        const next = new Y.XmlElement('paragraph');
        block.insert(0, [next]);
        block = next;
      }
    });
    expect(weighJoin(undefined, readTableBytes(deep))).toEqual(damaged);
  });

  test('TD51 that build on what is not there leave that out, and say so', () => {
    const one = startedTable();
    const gone = Y.encodeStateVector(one.replica.doc);
    const other = copyOf(one);
    write(other, 'Eerste');
    const between = Y.encodeStateVector(other.replica.doc);
    write(other, 'Tweede');
    const late = Y.encodeStateAsUpdate(other.replica.doc, between);
    expect(gone).not.toEqual(between);
    expect(valueOf(weighJoin(readTableBytes(one), late))).toMatchObject({ update: undefined, isIncomplete: true });
  });

  test('TD51 go to what is kept of a table that is not open, and are on disk then', async () => {
    const storage = createIndexedDbTableStorage({ nowMs: () => 1_000 });
    const one = startedTable('on-disk');
    expect(valueOf(await joinKeptBytes(storage, 'on-disk', readTableBytes(one)))).toBe(true);
    expect(valueOf(await joinKeptBytes(storage, 'on-disk', readTableBytes(one)))).toBe(false);
    expect(await joinKeptBytes(storage, 'on-disk', new Uint8Array([1, 2, 3]))).toEqual(damaged);
    const kept = createTable('on-disk');
    Y.applyUpdate(kept.replica.doc, valueOf(await readKeptBytes('on-disk')).bytes ?? new Uint8Array());
    expect(documentText(kept)).toBe(documentText(one));
  });
});

test('TD73 of bytes by who thinks along nothing but comments is weighed', () => {
  const here = readTableBytes(startedTable());
  const { doc } = startedTable().replica;
  const comments = new Y.Doc();
  comments.getMap('comments').set('k1', { id: 'k1' });
  expect(weighJoin(here, Y.encodeStateAsUpdate(comments), true)).toMatchObject({ ok: true });
  doc.getMap('meta').set('name', 'Vervalst');
  expect(weighJoin(here, Y.encodeStateAsUpdate(doc), true)).toMatchObject({ ok: false, error: { reason: 'damaged' } });
});

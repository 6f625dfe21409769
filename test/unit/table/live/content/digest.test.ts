import { startedTable } from '../../../../helpers/tables';
import { createSimulatedScheduler } from '../../../../helpers/simulated-time';
import { createTable, type Table } from '$table';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { digestOf } from '../../../../../src/table/live/content/digest';

const digest = async (table: Table): Promise<string> => {
  const made = await digestOf(table.replica.doc, createSimulatedScheduler());
  return made.ok ? [...made.value].join(' ') : made.error;
};

/** What version 0.3.0 makes of the same table. */
const BEFORE_ROUNDS = '92 109 59 26 112 85 221 149 237 38 44 179 85 201 181 178';

describe('the digest of a table', () => {
  test('is the same for the same content, however it came to be', async () => {
    const table = startedTable();
    const copy = createTable('t1');
    Y.applyUpdate(copy.replica.doc, Y.encodeStateAsUpdate(table.replica.doc));
    expect(await digest(copy)).toBe(await digest(table));
    table.replica.doc.getMap('parties').set('p', { name: 'a', kind: 'b' });
    copy.replica.doc.getMap('parties').set('p', { kind: 'b', name: 'a' });
    expect(await digest(copy)).toBe(await digest(table));
    expect((await digest(table)).split(' ')).toHaveLength(16);
  });

  test('TD32 is another for another word, in the document or beside it', async () => {
    const table = startedTable();
    const before = await digest(table);
    table.replica.doc.getMap('answers').set('a', { text: 'ja' });
    const after = await digest(table);
    expect(after).not.toBe(before);
    const [heading] = table.document.toArray();
    if (heading instanceof Y.XmlElement) heading.setAttribute('level', '3');
    expect(await digest(table)).not.toBe(after);
  });

  test('TD30 is the same beside a build that does not know what came later', async () => {
    const table = startedTable();
    const before = await digest(table);
    expect(before).toBe(BEFORE_ROUNDS);
    table.replica.doc.getMap('rounds').set('r1', { id: 'r1' });
    table.replica.doc.getMap('agendaItems').set('a1', { id: 'a1' });
    table.replica.doc.getMap('actions').set('a2', { id: 'a2' });
    table.replica.doc.getMap('actionChanges').set('a2/state', { actionId: 'a2' });
    expect(await digest(table)).toBe(before);
  });

  test('is given up when the table changes meanwhile', async () => {
    const table = startedTable();
    table.replica.doc.getMap('answers').set('a', { text: 'x'.repeat(200_000) });
    const scheduler = createSimulatedScheduler();
    const made = digestOf(table.replica.doc, scheduler);
    table.replica.doc.getMap('answers').set('b', { text: 'y' });
    await scheduler.advance(100);
    expect(await made).toEqual({ ok: false, error: 'changed' });
    expect(scheduler.timerCount).toBe(0);
  });
});

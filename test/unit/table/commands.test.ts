import { prepareContribution } from '$domain';
import { bringIn, createTable, joinTable, readTableContent, readTableState, startTable, withdraw } from '$table';
import { describe, expect, test } from 'vitest';
import { sampleAnswer, sampleArrangement, sampleDraft, sampleSeat } from '../../helpers/samples';
import { bringTogether, documentText, startedTable, tableBytes } from '../../helpers/tables';

const choice = {
  answers: [sampleAnswer('1.0a', { value: 'no', explanation: 'Staat er niet in' })],
  arrangements: [sampleArrangement('r1')],
  agreementDrafts: [sampleDraft('d1')],
  registerRows: [],
};
const contribution = prepareContribution('c1', 't1', choice);
const seat = sampleSeat('De Brug');

describe('commands at a table', () => {
  test('starting writes what the table is and its chapters', () => {
    const table = startedTable();
    expect(readTableState(table)).toEqual({
      type: 'ready',
      meta: { schemaVersion: 1, name: 'Ontwikkeldocument 2027', createdAt: 1, language: 'nl' },
    });
    expect(documentText(table)).toContain('<heading level="1">Visie</heading><paragraph></paragraph>');
  });

  test('TD4 one command is one transaction with its name as origin', () => {
    const table = startedTable();
    const origins: unknown[] = [];
    table.replica.doc.on('afterTransaction', ({ origin, changed }) => {
      if (changed.size > 0) origins.push(origin);
    });
    bringIn(table, contribution, seat.participant, 5);
    withdraw(table, ['c1.a0'], 6);
    expect(origins).toEqual(['bring-in', 'withdraw']);
  });

  test('sitting down twice changes nothing', () => {
    const table = startedTable();
    joinTable(table, seat.participant, seat.party);
    const before = tableBytes(table);
    joinTable(table, seat.participant, seat.party);
    expect(tableBytes(table)).toEqual(before);
  });

  test('TD6 nothing is written into a table of a newer form', () => {
    const table = startedTable();
    table.replica.doc.getMap('meta').set('schemaVersion', 99);
    const before = tableBytes(table);
    expect(bringIn(table, contribution, seat.participant, 5)).toEqual({
      ok: false,
      error: { type: 'table-newer', foundVersion: 99 },
    });
    expect(joinTable(table, seat.participant, seat.party).ok).toBe(false);
    expect(withdraw(table, ['c1.a0'], 6).ok).toBe(false);
    expect(tableBytes(table)).toEqual(before);
  });

  test('TD1 two makers of parts of one table lose nothing when they meet', () => {
    const one = startedTable();
    const other = createTable('t1');
    joinTable(other, seat.participant, seat.party);
    const guest = sampleSeat('Het Anker', 2);
    joinTable(one, guest.participant, guest.party);
    bringTogether(one, other);
    expect(readTableContent(one).parties.map(({ name }) => name)).toEqual(['De Brug', 'Het Anker']);
    expect(readTableContent(other)).toEqual(readTableContent(one));
  });

  test('starting is only for a new table: its chapters come once', () => {
    const table = createTable('t2');
    startTable(table, { name: 'Leeg', chapters: [], nowMs: 1 });
    expect(table.document.length).toBe(0);
  });
});

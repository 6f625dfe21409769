import { createTable, noteWriter, readTableBytes, readWrittenText } from '$table';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { bringTogether, startedTable } from '../../../helpers/tables';

const anna = () => ({ id: 'anna', partyId: 'leiden', nowMs: 3 });

test('DOC-11 TD37 a session says who it is with its first words, once; opening and words of others say nothing', () => {
  const [made, opened] = [startedTable(), createTable('t1')];
  bringTogether(made, opened);
  const before = readTableBytes(opened);
  const leave = noteWriter(opened, anna);
  made.document.push([new Y.XmlElement('paragraph')]);
  bringTogether(made, opened);
  opened.replica.doc.transact(() => undefined, {});
  expect(readTableBytes(opened)).not.toEqual(before);
  expect(readWrittenText(opened).writers).toHaveLength(1);

  let updates = 0;
  opened.replica.doc.on('update', () => (updates += 1));
  for (let at = 0; at < 3; at += 1) opened.document.push([new Y.XmlElement('paragraph')]);
  expect(updates).toBe(4);
  const { clientID } = opened.replica.doc;
  const writer = { kind: 'person', clientId: clientID, participantId: 'anna', partyId: 'leiden', at: 3 };
  expect(readWrittenText(opened).writers).toContainEqual(writer);
  bringTogether(made, opened);
  expect(readWrittenText(made)).toEqual(readWrittenText(opened));
  leave();
});

test('what a session is called anew says so anew; whoever has left says nothing', () => {
  const table = createTable('t1');
  bringTogether(startedTable(), table);
  const leave = noteWriter(table, anna);
  table.document.push([new Y.XmlElement('paragraph')]);
  table.replica.doc.clientID = 77;
  table.document.push([new Y.XmlElement('paragraph')]);
  expect(readWrittenText(table).writers.map(({ clientId }) => clientId)).toContain(77);
  leave();
  table.replica.doc.clientID = 78;
  table.document.push([new Y.XmlElement('paragraph')]);
  expect(readWrittenText(table).writers.map(({ clientId }) => clientId)).not.toContain(78);
});

test('TD6 in a table of a newer form nobody says who writes', () => {
  const table = startedTable();
  table.replica.doc.getMap('meta').set('schemaVersion', 9);
  const leave = noteWriter(table, anna);
  table.replica.doc.clientID = 5;
  table.document.push([new Y.XmlElement('paragraph')]);
  expect(readWrittenText(table).writers).toHaveLength(1);
  leave();
});

import { createTable, noteWriter, readWrittenText, type Table } from '$table';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { bringTogether, startedTable } from '../../../helpers/tables';

/** Puts a paragraph of words at the end of the document, as the editor would. */
function write(table: Table, words: string): Y.XmlText {
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  table.replica.doc.transact(() => {
    table.document.push([paragraph]);
    paragraph.insert(0, [text]);
    text.insert(0, words);
  }, {});
  return text;
}

const lines = (table: Table): readonly string[] =>
  readWrittenText(table).blocks.map(({ level, runs }) =>
    [level ?? '-', ...runs.map(({ text, clientId }) => `${String(clientId)}:${text}`)].join(' '),
  );

test('DOC-11 each letter is of the session that wrote it, and what was taken away is not told', () => {
  const [here, there] = [startedTable(), createTable('t1')];
  bringTogether(here, there);
  const [one, two] = [here, there].map(({ replica }) => String(replica.doc.clientID));
  write(here, 'Samen doen');
  bringTogether(here, there);
  const paragraph = there.document.toArray().at(-1);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error('no text');
  text.insert(5, ' met');
  text.delete(0, 1);
  text.insert(0, 'S', { strong: {} });
  bringTogether(here, there);
  for (const table of [here, there])
    expect(lines(table)).toEqual([
      `1 ${one}:Visie`,
      `1 ${one}:Acties`,
      `- ${two}:S ${one}:amen ${two}: met ${one}: doen`,
    ]);
});

test('words in lists are blocks of their own, and what is no words is a new line', () => {
  const table = startedTable();
  const text = write(table, 'eenzin');
  text.insertEmbed(3, new Y.XmlElement('hard_break'));
  const broken = new Y.XmlElement('paragraph');
  table.document.push([broken]);
  broken.insert(0, [new Y.XmlText('boven'), new Y.XmlElement('hard_break'), new Y.XmlText('onder')]);
  const list = new Y.XmlElement('bullet_list');
  const entry = new Y.XmlElement('list_item');
  const paragraph = new Y.XmlElement('paragraph');
  table.document.push([list]);
  list.insert(0, [entry]);
  entry.insert(0, [paragraph]);
  paragraph.insert(0, [new Y.XmlText('punt')]);
  const id = String(table.replica.doc.clientID);
  expect(lines(table).slice(2)).toEqual([`- ${id}:een\nzin`, `- ${id}:boven ${id}:\n ${id}:onder`, `- ${id}:punt`]);
});

test('TD5 a writer under another number than its own is left out', () => {
  const table = startedTable();
  const leave = noteWriter(table, () => ({ id: 'anna', partyId: 'leiden', nowMs: 3 }));
  table.replica.doc
    .getMap('writers')
    .set('7', { kind: 'person', clientId: 8, participantId: 'x', partyId: 'y', at: 1 });
  table.replica.doc.getMap('writers').set('9', { kind: 'robot', clientId: 9, at: 1 });
  expect(readWrittenText(table).writers).toMatchObject([{ kind: 'template' }]);
  leave();
});

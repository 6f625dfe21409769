import { emptyLiving, parseFrozen, toCharacters } from '$domain';
import {
  createTable,
  layVersion,
  makeVersion,
  putVersionBack,
  readFrozen,
  readVersionWriters,
  readWriterRuns,
  type Table,
} from '$table';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { layLiving } from '../../../helpers/living';
import { bringTogether, startedTable } from '../../../helpers/tables';

const facts = { name: 'Een', state: 'concept', frozenAt: 5, participantId: 'anna', partyId: 'p' } as const;
const showTwo = () => [{ name: 'paragraph', children: [{ runs: [{ text: 'twee' }] }] }];

function write(table: Table, words: string): Y.XmlText {
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText(words);
  paragraph.insert(0, [text]);
  table.document.insert(table.document.length, [paragraph]);
  return text;
}

/** Which session wrote each character of the document that counts. */
const sessions = (table: Table): readonly (number | undefined)[] | undefined =>
  toCharacters(readFrozen(table), readWriterRuns(table))?.map((one) => one?.clientId);

test('TD86 every character of the document is of the session that wrote it, on every device', () => {
  const [here, there] = [startedTable(), createTable('t1')];
  write(here, 'ab');
  bringTogether(here, there);
  const [one, two] = [here, there].map(({ replica }) => replica.doc.clientID);
  const paragraph = there.document.toArray().at(-1);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
  if (!(text instanceof Y.XmlText)) throw new Error('no text');
  text.insert(1, 'x', { strong: {} });
  text.insertEmbed(2, new Y.XmlElement('hard_break'));
  bringTogether(here, there);
  for (const table of [here, there]) expect(sessions(table)?.slice(-3)).toEqual([one, two, one]);
  expect(readWriterRuns(there)).toEqual(readWriterRuns(here));
});

test('TD86 beside a version lies who wrote what of it, in the same transaction, and what came since is not in it', async () => {
  const table = startedTable();
  const text = write(table, 'Eerst.');
  layLiving(table, 'actions');
  const version = await makeVersion(table, facts, showTwo);
  const origins: unknown[] = [];
  table.replica.doc.on('afterTransaction', ({ origin }: Y.Transaction) => origins.push(origin));
  layVersion(table, version);
  expect(origins).toEqual(['freeze-version']);
  text.delete(0, 6);
  text.insert(0, 'Anders.');
  const runs = readVersionWriters(table, version.id) ?? [];
  const characters = toCharacters(parseFrozen(version.content) ?? [], runs);
  expect(characters?.map((one) => one?.clientId).slice(-10)).toEqual([
    ...Array.from({ length: 6 }, () => table.replica.doc.clientID),
    ...Array.from({ length: 4 }, () => undefined),
  ]);
});

test('TD86 a document that was written in meanwhile lays nothing beside a version of what it was', async () => {
  const table = startedTable();
  const version = await makeVersion(table, facts);
  write(table, 'Intussen.');
  layVersion(table, version);
  expect(readVersionWriters(table, version.id)).toBeUndefined();
});

test('TD86 what stood there before another was put back has its writers too', async () => {
  const table = startedTable();
  const version = await makeVersion(table, facts);
  write(table, 'Dit gaat weg.');
  const before = await makeVersion(table, { ...facts, state: 'saved' });
  const who = { participantId: 'anna', partyId: 'p' };
  const restore = { id: 'r', versionId: version.id, beforeId: before.id, restoredAt: 9, ...who };
  putVersionBack(table, { version, before, restore }, before.content);
  const nodes = emptyLiving(parseFrozen(before.content) ?? []);
  expect(toCharacters(nodes, readVersionWriters(table, before.id) ?? [])).toHaveLength('VisieActiesDitgaatweg.'.length);
});

test('TD5 who wrote what of a version is left out under another id, and without the form', () => {
  const table = startedTable();
  const root = table.replica.doc.getMap('versionWriters');
  root.set('a', { id: 'b', runs: [] });
  root.set('c', { id: 'c', runs: 'x' });
  expect([readVersionWriters(table, 'a'), readVersionWriters(table, 'c')]).toEqual([undefined, undefined]);
});

import { frozenToText, type Version } from '$domain';
import { layVersion, makeVersion, putVersionBack, readFrozen, readVersions, type Table } from '$table';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { startedTable } from '../../../helpers/tables';

const facts = { state: 'concept', frozenAt: 5, participantId: 'anna', partyId: 'p' } as const;
const restoreOf = ({ id }: Version) => ({
  id: 'r',
  versionId: id,
  beforeId: 'b',
  restoredAt: 9,
  participantId: 'anna',
  partyId: 'p',
});

function write(table: Table, text: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  table.document.insert(table.document.length, [paragraph]);
}

test('TD4 a version is laid in one transaction with a name, and names those before it', async () => {
  const table = startedTable();
  const origins: unknown[] = [];
  table.replica.doc.on('afterTransaction', ({ origin }: Y.Transaction) => origins.push(origin));
  const first = await makeVersion(table, { ...facts, name: 'Een' });
  expect(origins).toEqual([]);
  expect(layVersion(table, first).ok).toBe(true);
  expect(origins).toEqual(['freeze-version']);
  expect((await makeVersion(table, { ...facts, name: 'Twee' })).earlierIds).toEqual([first.id]);
  expect(first.content).toBe(frozenToText(readFrozen(table)));
});

test('TD85 putting back is one transaction, with a version of what stood there', async () => {
  const table = startedTable();
  const version = await makeVersion(table, { ...facts, name: 'Een' });
  write(table, 'Erbij');
  const before = await makeVersion(table, { ...facts, name: 'Een', state: 'saved' });
  const origins: unknown[] = [];
  table.replica.doc.on('afterTransaction', ({ origin }: Y.Transaction) => origins.push(origin));
  expect(putVersionBack(table, { version, before, restore: restoreOf(version) }, before.content)).toEqual({
    ok: true,
    value: true,
  });
  expect(origins).toEqual(['put-version-back']);
  expect(frozenToText(readFrozen(table))).toBe(version.content);
  expect(readVersions(table)).toMatchObject({ versions: [{ content: before.content }], restores: [{ id: 'r' }] });
});

test('nothing is put back over words that were not shown, nor from what cannot be read', async () => {
  const table = startedTable();
  const version = await makeVersion(table, { ...facts, name: 'Een' });
  const seen = version.content;
  write(table, 'Intussen geschreven');
  const now = frozenToText(readFrozen(table));
  const putting = { version, before: undefined, restore: restoreOf(version) };
  expect(putVersionBack(table, putting, seen)).toEqual({ ok: true, value: false });
  const broken = { ...putting, version: { ...version, content: 'x' } };
  expect(putVersionBack(table, broken, now)).toEqual({ ok: true, value: false });
  expect(frozenToText(readFrozen(table))).toBe(now);
  expect(readVersions(table).restores).toEqual([]);
});

import { CommentStateSchema, createSeed, parseRecord, type Comment, type OwnChange } from '$domain';
import {
  carryOut,
  findProven,
  layComment,
  layInPlace,
  layOwnChange,
  openOwnKey,
  readMargin,
  type OwnKey,
  type Table,
} from '$table';
import { beforeEach, expect, test } from 'vitest';
import { bringTogether, startedTable, tableBytes } from '../../../helpers/tables';

const said = { participantId: 'p', partyId: 'school.x', at: 10 };
const passage = { start: '1.2<', end: '1.4>', quote: 'woord', before: '', after: '' };
let key: OwnKey;
let comment: Comment;

async function openKey(seed = createSeed()): Promise<OwnKey> {
  const opened = await openOwnKey(seed);
  if (opened === undefined) throw new Error('no key');
  return opened;
}

beforeEach(async () => {
  key = await openKey();
  comment = { ...said, id: 'c', ownKey: key.publicKey, passage, text: 'Geheim', mentions: [] };
});

const takeBack = async (at: number, by = key): Promise<OwnChange> => {
  const { text: _gone, ...own } = comment;
  return by.sign({ ...said, id: `w${at}`, at, own });
};

const provenAt = (table: Table): Promise<ReadonlySet<string>> => findProven(readMargin(table), new Map());

test('a key follows from its seed, and from nothing that is no seed', async () => {
  const seed = createSeed();
  expect((await openKey(seed)).publicKey).toBe((await openKey(seed)).publicKey);
  expect((await openKey()).publicKey).not.toBe(key.publicKey);
  expect(await openOwnKey('geen seed')).toBeUndefined();
});

test('TD95 only who laid words changes them: another key proves nothing, and neither does a changed letter', async () => {
  const table = startedTable();
  layComment(table, comment);
  const right = await takeBack(20);
  layOwnChange(table, await takeBack(21, await openKey()), false);
  layOwnChange(table, { ...right, id: 'other' }, false);
  layOwnChange(table, { ...right, own: { ...right.own, at: 11 } }, false);
  expect((await provenAt(table)).size).toBe(0);
  layOwnChange(table, right, false);
  expect((await provenAt(table)).size).toBe(1);
});

test('what was checked is not checked again', async () => {
  const table = startedTable();
  layComment(table, comment);
  layOwnChange(table, await takeBack(20), false);
  const checked = new Map<string, boolean>();
  const proven = await findProven(readMargin(table), checked);
  for (const proof of proven) checked.set(proof, false);
  expect((await findProven(readMargin(table), checked)).size).toBe(0);
});

test('TD95 to a build that knows nothing of it a change is the state of a comment that is not there', async () => {
  const table = startedTable();
  layComment(table, comment);
  layOwnChange(table, await takeBack(20), false);
  const entries: readonly unknown[] = [...table.replica.doc.getMap('commentStates').values()];
  expect(entries.map((entry) => parseRecord(CommentStateSchema, entry))).toEqual([
    { ...said, id: 'w20', at: 20, commentId: 'w20', state: 'open' },
  ]);
  expect(readMargin(table)).toMatchObject({ commentStates: [], ownChanges: [{ id: 'w20' }], unreadableCount: 0 });
});

test('TD95 a device that may write puts it in place, and then no device has the words any more', async () => {
  const [here, there] = [startedTable(), startedTable()];
  layComment(here, comment);
  const { text: _gone, ...withdrawn } = comment;
  layOwnChange(here, await key.sign({ ...said, id: 'n', at: 15, own: { ...comment, text: 'Nog geheimer' } }), false);
  layOwnChange(here, await takeBack(20), false);
  bringTogether(here, there);
  expect(Buffer.from(tableBytes(there)).includes('Geheim')).toBe(true);
  carryOut(there, await provenAt(there), said);
  carryOut(there, await provenAt(there), said);
  bringTogether(here, there);
  for (const table of [here, there]) {
    expect(readMargin(table)).toMatchObject({ comments: [withdrawn], ownChanges: [{ id: 'w20' }] });
    expect(Buffer.from(tableBytes(table)).toString('latin1')).not.toMatch(/eheim/);
  }
});

test('TD95 two devices that carry out different changes at a time come to the last one', async () => {
  const [here, there] = [startedTable(), startedTable()];
  layComment(here, comment);
  layOwnChange(here, await takeBack(20), false);
  bringTogether(here, there);
  layOwnChange(there, await key.sign({ ...said, id: 'p', at: 30, own: comment }), false);
  carryOut(here, await provenAt(here), said);
  carryOut(there, await provenAt(there), said);
  bringTogether(here, there);
  for (const table of [here, there]) carryOut(table, await provenAt(table), said);
  bringTogether(here, there);
  for (const table of [here, there]) expect(readMargin(table).comments).toEqual([comment]);
});

test('without a proof nothing is carried out, and who may write lays words in place', () => {
  const table = startedTable();
  layComment(table, comment);
  carryOut(table, new Set(['proof']), said);
  expect(readMargin(table).comments).toEqual([comment]);
  layInPlace(table, { ...comment, text: 'Anders' });
  expect(readMargin(table).comments).toEqual([{ ...comment, text: 'Anders' }]);
});

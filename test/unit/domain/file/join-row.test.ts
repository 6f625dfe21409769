import { createId, defaultSettings, type KnownTable, type PrivateRow, type TableKey } from '$domain';
import { describe, expect, test } from 'vitest';
import { joinKnownTables, joinSettings, momentOf } from '../../../../src/domain/file/join-row';
import { sampleSeat } from '../../../helpers/samples';

const settingsRow = (change: object): PrivateRow => ({ ...defaultSettings, ...change, id: 'settings' });

const seat = sampleSeat('Anna');

function knownRow(key: Partial<TableKey>, change: Partial<KnownTable> = {}): KnownTable {
  const whole: TableKey = { role: 'editor', seed: 'A'.repeat(43), anchor: 'B'.repeat(22), epoch: 1, ...key };
  return { v: 1, id: 't1', createdAt: 1, updatedAt: 1, openedAt: 1, name: 'Tafel', me: seat, key: whole, ...change };
}

test('the moment of a row is when it was changed, of a region its version, and else none', () => {
  const rows: PrivateRow[] = [
    JSON.parse('{"id":"a","updatedAt":7,"version":2}') as PrivateRow,
    JSON.parse('{"id":"a","version":2}') as PrivateRow,
    { id: 'a' },
    JSON.parse('{"id":"a","updatedAt":7,"confirmedAt":9}') as PrivateRow,
  ];
  expect(rows.map(momentOf)).toEqual([7, 2, 0, 9]);
});

describe('settings', () => {
  test('that are as on a fresh device come from the backup; what was chosen here stays, and the other is set aside', () => {
    const here = settingsRow({ theme: 'dark' });
    const backup = settingsRow({ theme: 'light', personName: 'Anna', partyKind: 'school' });
    expect(joinSettings(here, backup)).toEqual({
      outcome: 'joined',
      write: settingsRow({ theme: 'dark', personName: 'Anna', partyKind: 'school' }),
      loser: backup,
    });
  });

  test('that lose nothing set nothing aside', () => {
    expect(joinSettings(settingsRow({}), settingsRow({ theme: 'dark' }))).toEqual({
      outcome: 'joined',
      write: settingsRow({ theme: 'dark' }),
    });
    const here = settingsRow({ theme: 'dark', lastBackupAt: 5 });
    expect(joinSettings(here, settingsRow({ theme: 'dark', lastBackupAt: 4 }))).toEqual({ outcome: 'equal' });
  });

  test('that differ in everything stay as they are here', () => {
    const backup = settingsRow({ theme: 'light' });
    expect(joinSettings(settingsRow({ theme: 'dark' }), backup)).toEqual({ outcome: 'kept', loser: backup });
  });
});

describe('a known table', () => {
  test('takes the better key, keeps one’s place, and sets the other key aside', () => {
    const here = knownRow({ epoch: 1 }, { openedAt: 9 });
    const backup = knownRow({ epoch: 2, seed: 'C'.repeat(43) }, { isOnlyHere: true });
    expect(joinKnownTables(here, backup)).toEqual({
      outcome: 'joined',
      write: { ...here, key: backup.key, isOnlyHere: true },
      loser: here,
    });
  });

  test('with an earlier key stays, and the earlier key is set aside', () => {
    const backup = knownRow({ epoch: 0, seed: 'C'.repeat(43) });
    expect(joinKnownTables(knownRow({ epoch: 1 }), backup)).toEqual({ outcome: 'kept', loser: backup });
  });

  test('that was only opened since is equal; another place at it is set aside', () => {
    expect(joinKnownTables(knownRow({}, { openedAt: 9 }), knownRow({}))).toEqual({ outcome: 'equal' });
    const backup = knownRow({}, { me: { ...seat, participant: { ...seat.participant, id: createId() } } });
    expect(joinKnownTables(knownRow({}), backup)).toEqual({ outcome: 'kept', loser: backup });
  });

  test('gets back words for a written round that are only in the backup; other words on one round are set aside', () => {
    const note = { roundId: 'a', text: 'Hier', isReady: false };
    const other = { roundId: 'b', text: 'Uit de kopie', isReady: true };
    const here = knownRow({}, { ownNotes: [note] });
    expect(joinKnownTables(here, knownRow({}, { ownNotes: [note, other] }))).toEqual({
      outcome: 'joined',
      write: { ...here, ownNotes: [note, other] },
    });
    const otherwise = knownRow({}, { ownNotes: [{ ...note, text: 'Anders' }] });
    expect(joinKnownTables(here, otherwise)).toEqual({ outcome: 'kept', loser: otherwise });
    expect(joinKnownTables(here, knownRow({}))).toEqual({ outcome: 'equal' });
  });
});

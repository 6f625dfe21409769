import { findLockUnbounded, lockChapter, readLockedChapters, unlockChapter, type Table } from '$table';
import { expect, test } from 'vitest';
import { headingMarks } from '../../../../src/editor/aids/sections';
import { writersApart } from '../../../helpers/apart';

function lock(table: Table, at: number): string {
  const mark = headingMarks(table.document)[at] ?? '';
  lockChapter(table, { id: `lock-${at}`, mark, participantId: 'p', lockedAt: 1, says: 'x' });
  return mark;
}

test('TD69 the chapters that are locked are known by the same marks as in the editor, with the blocks they have', () => {
  const [{ table }] = writersApart('ann');
  expect(readLockedChapters(table)).toEqual([]);
  const mark = lock(table, 1);
  lock(table, 2);
  expect(readLockedChapters(table)).toEqual([
    { mark, heading: 'Vervoer', level: 1, from: 3, end: 6 },
    { mark: headingMarks(table.document)[2], heading: 'Acties', level: 1, from: 6, end: 8 },
  ]);
  unlockChapter(table, mark, 2);
  expect(readLockedChapters(table).map(({ heading }) => heading)).toEqual(['Acties']);
});

test('a lock of a heading that is gone locks nothing', () => {
  const [ann] = writersApart('ann');
  lock(ann.table, 1);
  ann.remove('Vervoer');
  expect(readLockedChapters(ann.table)).toEqual([]);
});

test('a locked chapter goes on further down when the heading it ends at goes, unless another ends it there', () => {
  const [{ table }] = writersApart('ann');
  lock(table, 1);
  const [{ end } = { end: 0 }] = readLockedChapters(table);
  expect(findLockUnbounded(table, new Set([end]))?.heading).toBe('Vervoer');
  expect(findLockUnbounded(table, new Set([end + 1]))).toBeUndefined();
  const all = table.document.length - end;
  expect(findLockUnbounded(table, new Set(Array.from({ length: all }, (_, at) => end + at)))).toBeUndefined();
});

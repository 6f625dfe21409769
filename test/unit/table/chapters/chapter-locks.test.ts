import type { ChapterLock } from '$domain';
import { lockChapter, onChapterLocks, readChapterLocks, unlockChapter } from '$table';
import { expect, test, vi } from 'vitest';
import { bringTogether, startedTable } from '../../../helpers/tables';

const lock = (id: string): ChapterLock => ({ id, mark: '1-2', participantId: 'p', lockedAt: 5, says: '4-abc' });

test('TD69 two devices that lock a chapter at once are both heard, and one unlocking takes both off', () => {
  const [here, there] = [startedTable(), startedTable()];
  lockChapter(here, lock('a'));
  lockChapter(there, lock('b'));
  bringTogether(here, there);
  expect(readChapterLocks(there)).toHaveLength(2);
  unlockChapter(there, '1-2', 9);
  bringTogether(here, there);
  expect(readChapterLocks(here).map(({ unlockedAt }) => unlockedAt)).toEqual([9, 9]);
});

test('TD5, TD69 what does not have the form locks nothing', () => {
  const table = startedTable();
  const root = table.replica.doc.getMap('chapterLocks');
  root.set('a', { ...lock('a'), mark: 5 });
  root.set('other', lock('b'));
  root.set('c', 'op slot');
  expect(readChapterLocks(table)).toEqual([]);
});

test('a lock that comes or goes is told', () => {
  const table = startedTable();
  const listener = vi.fn();
  const stop = onChapterLocks(table, listener);
  lockChapter(table, lock('a'));
  expect(listener).toHaveBeenCalledOnce();
  stop();
  unlockChapter(table, '1-2', 9);
  expect(listener).toHaveBeenCalledOnce();
});

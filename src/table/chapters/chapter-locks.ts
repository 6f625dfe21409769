import { ChapterLockSchema, parseRecord, type AppError, type ChapterLock, type Result } from '$domain';
import { writeCommand } from '../commands';
import { ROOTS } from '../schema';
import type { Table } from '../table';

/** Every lock that was laid on a chapter. What does not have the form locks nothing (TD5). */
export const readChapterLocks = (table: Table): readonly ChapterLock[] =>
  [...table.replica.doc.getMap(ROOTS.chapterLocks)].flatMap(([key, entry]) => {
    const lock = parseRecord(ChapterLockSchema, entry);
    return lock?.id === key ? [lock] : [];
  });

/** Calls back when a lock is laid or taken away, until the returned function is called. */
export function onChapterLocks(table: Table, listener: () => void): () => void {
  const root = table.replica.doc.getMap(ROOTS.chapterLocks);
  root.observe(listener);
  return () => {
    root.unobserve(listener);
  };
}

/** Locks a chapter. */
export const lockChapter = (table: Table, lock: ChapterLock): Result<undefined, AppError> =>
  writeCommand(table, 'lock-chapter', (doc) => {
    doc.getMap(ROOTS.chapterLocks).set(lock.id, { ...lock });
  });

/** Takes all locks off a chapter; two people may have locked it at once. */
export const unlockChapter = (table: Table, mark: string, nowMs: number): Result<undefined, AppError> =>
  writeCommand(table, 'unlock-chapter', (doc) => {
    for (const lock of readChapterLocks(table))
      if (lock.mark === mark && lock.unlockedAt === undefined)
        doc.getMap(ROOTS.chapterLocks).set(lock.id, { ...lock, unlockedAt: nowMs });
  });

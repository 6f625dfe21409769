import * as v from 'valibot';
import { IdSchema, TimeSchema } from '../record';

const ShortSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

/** That a chapter of the document is locked: nobody changes it until it is unlocked. */
export const ChapterLockSchema = v.object({
  id: IdSchema,
  /** What its heading is known by on every device. */
  mark: ShortSchema,
  participantId: IdSchema,
  lockedAt: TimeSchema,
  /** A short number for what the chapter said then: another says that text was added by who did not know of the lock. */
  says: ShortSchema,
  unlockedAt: v.optional(TimeSchema),
});
export type ChapterLock = v.InferOutput<typeof ChapterLockSchema>;

/** The lock that counts for each chapter that is locked: the latest, by the mark of its heading. */
export function locksInForce(locks: readonly ChapterLock[]): ReadonlyMap<string, ChapterLock> {
  const lockByMark = new Map<string, ChapterLock>();
  for (const lock of locks) {
    if (lock.unlockedAt !== undefined) continue;
    const known = lockByMark.get(lock.mark);
    if (known === undefined || isLater(lock, known)) lockByMark.set(lock.mark, lock);
  }
  return lockByMark;
}

const isLater = (one: ChapterLock, other: ChapterLock): boolean =>
  one.lockedAt === other.lockedAt ? one.id > other.id : one.lockedAt > other.lockedAt;

import { countDays } from './days';
import { countWork, WORK_KINDS, type KeptWork } from './kept-work';

/** From how many changed records, or from how long a time between the first and the last, it was a session. */
const SESSION = { records: 5, durationMs: 10 * 60_000 } as const;

/** The moments that decide whether a backup is offered, all in ms. */
export type OfferMoments = {
  readonly lastBackupAt: number | undefined;
  /** When the person last said "later". */
  readonly putOffAt: number | undefined;
  readonly nowMs: number;
};

/**
 * Whether a backup is offered now: a session has been since the last backup, and today nothing was backed up or put off yet
 * (OFF-3). A session is a table that was open, five records changed, or ten minutes between the first change and the last.
 */
export function shouldOfferBackup(work: KeptWork, { lastBackupAt, putOffAt, nowMs }: OfferMoments): boolean {
  const isDoneToday = [lastBackupAt, putOffAt].some((at) => at !== undefined && countDays(at, nowMs) === 0);
  return !isDoneToday && wasSession(work, lastBackupAt);
}

function wasSession(work: KeptWork, afterMs = -1): boolean {
  const times = WORK_KINDS.flatMap((kind) => work.changedAt[kind]).filter((at) => at > afterMs);
  if (countWork(work, afterMs).tables > 0 || times.length >= SESSION.records) return true;
  const first = Math.min(...times);
  return times.some((at) => at - first >= SESSION.durationMs);
}

import { countDays, countWork, hasAny, WORK_KINDS, type KeptWork, type WorkCount } from '$domain';
import { formatDate, formatList, t } from '$i18n';
import type { DeviceStorage } from './device-storage';

/** The counts in words, those that are nothing left out: "3 antwoorden en 1 tafel". Empty where all are nothing. */
export const countWords = (count: WorkCount): string =>
  formatList(
    [...WORK_KINDS, 'tables' as const].flatMap((kind) =>
      count[kind] > 0 ? t(`storage.${kind}`, { count: count[kind] }) : [],
    ),
  );

/** How old the last backup is, in a sentence. */
function ageWords(lastBackupAt: number | undefined, nowMs: number): string {
  if (lastBackupAt === undefined) return t('storage.backupNever');
  const days = countDays(lastBackupAt, nowMs);
  if (days === 0) return t('storage.backupToday');
  return days === 1
    ? t('storage.backupYesterday')
    : t('storage.backupDays', { count: days, date: formatDate(lastBackupAt) });
}

/** What the browser promised, in a sentence. `askedAt` is when it was asked. */
export function promiseWords({ isPersistent }: DeviceStorage, askedAt: number | undefined): string {
  if (isPersistent === undefined) return t('storage.promise_unknown');
  if (isPersistent) return t('storage.promise_yes');
  return askedAt === undefined ? t('storage.promise_no') : t('storage.promise_refused', { date: formatDate(askedAt) });
}

/** How old the last backup is and what is not in it yet, in two sentences. */
export function newerWords(work: KeptWork, lastBackupAt: number | undefined, nowMs: number): string {
  const age = ageWords(lastBackupAt, nowMs);
  const newer = countWork(work, lastBackupAt);
  if (hasAny(newer)) return `${age} ${t('storage.newer', { things: countWords(newer) })}`;
  return lastBackupAt === undefined ? age : `${age} ${t('storage.newerNothing')}`;
}

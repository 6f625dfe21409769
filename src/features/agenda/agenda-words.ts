import type { AgendaPlan } from '$domain';
import { t } from '$i18n';

/** The time of an agenda beside that of the meeting, in one sentence. */
export function sayTotal(minutes: number, meetingMinutes: number | undefined): string {
  const total = t('agenda.minutes', { count: minutes });
  if (meetingMinutes === undefined) return t('agenda.totalOnly', { total });
  const meeting = t('agenda.minutes', { count: meetingMinutes });
  const gap = meetingMinutes - minutes;
  if (gap === 0) return t('agenda.totalExact', { total });
  const words = t('agenda.minutes', { count: Math.abs(gap) });
  return gap > 0
    ? t('agenda.totalSpare', { count: gap, total, meeting, spare: words })
    : t('agenda.totalOver', { total, meeting, over: words });
}

/** How much of what parties have to talk about fits the meeting. */
export const sayFit = ({ planned, left }: AgendaPlan): string => {
  const fits = t('agenda.fits', { count: planned.length });
  return left.length === 0 ? t('agenda.allFit', { count: planned.length }) : `${fits} ${sayLeft(left.length)}`;
};

/** How much does not fit. */
const sayLeft = (count: number): string => t('agenda.left', { count });

/** The time that is left, as a clock shows it: 4:05. */
export function sayClock(remainingMs: number): string {
  const seconds = Math.ceil(remainingMs / 1_000);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

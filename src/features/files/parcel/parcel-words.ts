import type { ParcelPlan, TakeInProblem } from '$actions';
import { formatDate, formatTime, t } from '$i18n';
import type { AppContext } from '../../shared/app-context';

/** What a person reads of why a parcel stays closed. */
export function describeProblem(problem: TakeInProblem, describe: AppContext['describe']): string {
  if (problem.type === 'parcel-refused' || problem.type === 'file-invalid') return t(`files.problem_${problem.reason}`);
  return describe(problem).text;
}

/** The name of the table a parcel is of. */
export const nameOf = ({ name }: ParcelPlan): string => (name === '' ? t('files.nameless') : name);

/** When a parcel was made, and as whom it was signed. */
export const madeLine = ({ madeAtMs, role }: ParcelPlan): string =>
  t(role === 'facilitator' ? 'files.madeBy_facilitator' : 'files.madeBy_editor', {
    date: formatDate(madeAtMs),
    time: formatTime(madeAtMs),
  });

/** What taking a parcel in does to what is here, a line for each thing. */
export function planLines(plan: ParcelPlan): readonly string[] {
  if (plan.isNothingNew) return [t('files.nothingNew')];
  const { wordsMore, entriesMore } = plan;
  const lines = [
    ...(wordsMore > 0 ? [t('files.wordsMore', { count: wordsMore })] : []),
    ...(wordsMore < 0 ? [t('files.wordsFewer', { count: -wordsMore })] : []),
    ...(entriesMore > 0 ? [t('files.entriesMore', { count: entriesMore })] : []),
  ];
  return lines.length > 0 ? lines : [t('files.smallChanges')];
}

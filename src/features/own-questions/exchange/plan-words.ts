import type { OwnQuestionPlan, PlannedRow, RowChange } from '$domain';
import { t } from '$i18n';

type TakenRow = Extract<PlannedRow, { type: 'taken' }>;
type RefusedRow = Extract<PlannedRow, { type: 'refused' }>;

/** The rows of a plan with which one thing happens. */
export const takenBy = ({ rows }: OwnQuestionPlan, change: RowChange): readonly TakenRow[] =>
  rows.filter((row) => row.type === 'taken').filter((row) => row.change === change);

/** The rows of a plan that are not taken in. */
export const refusedIn = ({ rows }: OwnQuestionPlan): readonly RefusedRow[] =>
  rows.filter((row) => row.type === 'refused');

/** Where a row stands: its line, where it has one that can be looked up, and its code. The code of a new question comes later. */
export function lineOf({ row, code, ...rest }: PlannedRow, hasRows: boolean): string {
  const isNew = rest.type === 'taken' && rest.change === 'added' && hasRows;
  const name = isNew ? t('own.newCode') : code;
  return [...(hasRows ? [t('own.atRow', { row })] : []), ...(name === '' ? [] : [name])].join(' · ');
}

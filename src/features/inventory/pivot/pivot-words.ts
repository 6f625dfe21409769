import type { Dimension, Pivot, PivotCell, PivotMeasure } from '$domain';
import { formatNumber, t } from '$i18n';
import { nameText } from '../view/view-words';

/** What stands in one place: a number, that it is not known, or a dash where there is nothing. */
export function cellText(cell: PivotCell, measure: PivotMeasure): string {
  if (cell.arrangements === 0) return '–';
  if (measure === 'arrangements') return formatNumber(cell.arrangements);
  if (cell.withoutYouths === cell.arrangements) return t('views.pivotUnknown');
  return cell.youthsUpTo === undefined
    ? formatNumber(cell.youths)
    : t('views.pivotBetween', { least: formatNumber(cell.youths), most: formatNumber(cell.youthsUpTo) });
}

/** The number of a place, as far as it is known. */
const countOf = (cell: PivotCell, measure: PivotMeasure): number =>
  measure === 'arrangements' ? cell.arrangements : cell.youths;

/** What is counted, with how many. */
const countText = (count: number, measure: PivotMeasure): string =>
  measure === 'arrangements' ? t('views.total_arrangements', { count }) : t('views.total_youths', { count });

/** A pivot in one plain sentence: what it comes to, and where the most is. */
export function readingText(
  pivot: Pivot,
  by: { readonly rows: Dimension; readonly columns: Dimension; readonly measure: PivotMeasure },
): string {
  const { measure } = by;
  const places = pivot.rows.flatMap((row) =>
    row.cells.map((cell, at) => ({
      row: row.name,
      column: pivot.columns[at]?.name ?? '',
      count: countOf(cell, measure),
    })),
  );
  const most = places.reduce((one, other) => (other.count > one.count ? other : one), {
    row: '',
    column: '',
    count: 0,
  });
  if (measure === 'youths' && pivot.total.youthsUpTo !== undefined)
    return t('views.pivotTogether', {
      total: t('views.total_youthsBetween', { range: cellText(pivot.total, measure) }),
    });
  const total = countText(countOf(pivot.total, measure), measure);
  if (most.count === 0) return t('views.pivotTogether', { total });
  return t('views.pivotReading', {
    total,
    row: nameText(by.rows, most.row),
    column: nameText(by.columns, most.column),
    most: countText(most.count, measure),
  });
}
